// The bound on memory. The standard leaves such limits to the program.

extension TreeBuilder {
  /// What a tree may hold however short its page is, in bytes.
  static let memoryAllowance = 1 << 17

  /// The most bytes that may be held once the page is read up to `position`.
  private func memoryLimit(at position: Int) -> Int {
    TreeBuilder.memoryAllowance + position * memoryRate / 16
  }

  /// Sets how fast the bound grows: the tree is to come to less than 8 times the page.
  ///
  /// - Parameters:
  ///   - pageCount: bytes of the page as it was saved.
  ///   - isCopy: whether the source is held by the tree alone, being another text than the page.
  mutating func limitMemory(pageCount: Int, isCopy: Bool) {
    let sourceCount = max(1, tokenizer.source.count)
    let available = 8 * pageCount - (isCopy ? sourceCount : 0)
    // A sixteenth is left for what a single token takes before it is looked at here.
    memoryRate = max(16, available * 15 / sourceCount)
  }

  /// The bytes that are held now.
  private var heldByteCount: Int {
    nodes.byteCount &+ tokenizer.byteCount
      &+ formatting.count &* MemoryLayout<FormattingEntry>.stride
      &+ selectedContents.count &* 4
  }

  /// Whether the token is to be passed over because its nodes would not fit the bound.
  ///
  /// Only pages made of little but tags get there. They lose tags and comments but no text, and no
  /// tag whose text is not markup.
  mutating func exceedsMemory(_ token: TokenKind) -> Bool {
    let left = memoryLimit(at: tokenizer.position) - heldByteCount
    let pair = MemoryLayout<NodeRecord>.stride + MemoryLayout<TextRecord>.stride
    let isExceeded = left < 64 * pair
    nodeQuota = nodes.records.count + (isExceeded ? 0 : left / pair / 2)
    guard isExceeded else { return false }
    switch token {
    case .startTag where !switchesTokenizer(tokenizer.tagName):
      tokenizer.dropAttributes()
      return true
    case .endTag:
      return tokenizer.tagName == .br || (tokenizer.tagName == .p && openParagraphs == 0)
    case .comment: return true
    default: return false
    }
  }

  private func switchesTokenizer(_ name: HTMLName) -> Bool {
    switch name {
    case .iframe, .noembed, .noframes, .plaintext, .script, .style, .textarea, .title, .xmp:
      return true
    default: return false
    }
  }
}
