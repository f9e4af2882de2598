import HTMLTree

/// Finds the address of a picture, also where scripts would have loaded it.
enum PictureReader {
  private static let lazyNames: [HTMLName] = [
    .dataSrc, .dataOriginal, .dataLazySrc, .dataURL, .src,
  ]

  /// The absolute address, or nil for pictures that only measure or decorate.
  static func url(
    of node: HTMLTree.NodeID, in tree: HTMLTree, _ references: URLReference
  ) -> String? {
    if isTiny(tree.attributeBytes(.width, of: node))
      || isTiny(tree.attributeBytes(.height, of: node))
    {
      return nil
    }
    for name in lazyNames {
      if let value = tree.attributeBytes(name, of: node), !value.isEmpty,
        let url = references.resolve(value), !isPlaceholder(value)
      {
        return url
      }
    }
    for name in [HTMLName.dataSrcset, .srcset] {
      if let value = tree.attributeBytes(name, of: node), let largest = largest(of: value) {
        return references.resolve(largest)
      }
    }
    return nil
  }

  private static func isTiny(_ value: ArraySlice<UInt8>?) -> Bool {
    guard let value else { return false }
    return value.count == 1 && Bytes.isDigit(value[value.startIndex])
  }

  private static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    ContainerReader.holds(value, "placeholder") || ContainerReader.holds(value, "spacer")
      || ContainerReader.holds(value, "/pixel") || ContainerReader.holds(value, "blank.gif")
  }

  /// The candidate of a `srcset` with the greatest width or density.
  private static func largest(of set: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var best: (url: ArraySlice<UInt8>, size: Int)?
    for candidate in set.split(separator: UInt8(ascii: ",")).prefix(40) {
      let parts = candidate.split(whereSeparator: { Bytes.isBlank($0) })
      guard let url = parts.first else { continue }
      var size = 1
      if parts.count > 1 {
        for byte in parts[1].prefix(6) where Bytes.isDigit(byte) { size = size * 10 + Int(byte) }
      }
      if size > best?.size ?? 0 { best = (url, size) }
    }
    return best?.url
  }
}
