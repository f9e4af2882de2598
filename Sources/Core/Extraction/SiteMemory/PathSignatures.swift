import HTMLTree

/// Where elements stand in the templates of their site: hashes of names and class and id words from
/// the body down.
///
/// Words with digits are left out, as they number pages and parts; so are those of `body`.
struct PathSignatures: Sendable {
  /// By container.
  let values: [UInt64]

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Longer attributes are cut.
  private static let mostBytes = 400

  init(_ page: HTMLPage) {
    var values = [UInt64](repeating: 0, count: page.containers.count)
    for (index, container) in page.containers.enumerated() where index > 0 {
      let above = values[container.parent]
      let isRoot = container.name == .body || container.name == .html
      values[index] =
        isRoot ? above : (above ^ Self.look(of: container, in: page.tree)) &* Self.factor
      values[index] ^= values[index] >> 29
    }
    self.values = values
  }

  /// The same for all orders of the words.
  private static func look(of container: PageContainer, in tree: HTMLTree) -> UInt64 {
    // Names of the page's own are numbered page by page.
    let number = container.name.isKnown ? UInt64(container.name.rawValue) &+ 1 : 0
    var look = (number &+ 1) &* factor
    for name in [HTMLName.class, .id] {
      guard let value = tree.attributeBytes(name, of: container.node) else { continue }
      var word = FNV1a()
      var (length, hasDigit) = (0, false)
      for byte in value.prefix(mostBytes) {
        if Bytes.isBlank(byte) {
          if length > 0, !hasDigit { look &+= word.value }
          (word, length, hasDigit) = (FNV1a(), 0, false)
        } else {
          if Bytes.isDigit(byte) { hasDigit = true }
          word.add(Bytes.lowered(byte))
          length += 1
        }
      }
      if length > 0, !hasDigit { look &+= word.value }
    }
    return look
  }
}
