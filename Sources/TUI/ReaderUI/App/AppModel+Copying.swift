import ArticleModel
import Screen

extension AppModel {
  /// The most bytes of base64 that are sent to a terminal: what xterm and others take at least.
  static let longestCopy = 100 * 1024

  /// Puts a text on the clipboard, without what a terminal could take for an order where it is
  /// pasted.
  private mutating func copy(_ text: String, saying words: String) -> [Effect] {
    let clean = TerminalSafe.printable(text, keepsNewlines: true)
    guard !clean.isEmpty else {
      notice = Notice(text: "There is nothing to copy.", isError: false)
      return []
    }
    notice = Notice(text: words, isError: false)
    return [.copy(clean)]
  }

  mutating func copyLink(_ url: String) -> [Effect] {
    let text = WebAddress(url)?.text ?? url
    return copy(text, saying: "Copied \(TerminalSafe.printable(text))")
  }

  mutating func copyAddress() -> [Effect] {
    guard focus == .text, let url = text?.stored.article.metadata.url, !url.isEmpty else {
      notice = Notice(text: "No address of this article is known.", isError: false)
      return []
    }
    return copyLink(url)
  }

  mutating func copyParagraph() -> [Effect] {
    guard focus == .text, let text else { return [] }
    let blocks = text.stored.article.blocks
    guard let block = text.blockAtHand, blocks.indices.contains(block) else {
      notice = Notice(text: "There is nothing to copy.", isError: false)
      return []
    }
    let words = Wording.beginning(of: blocks[block].text)
    return copy(blocks[block].text, saying: "Copied the paragraph “\(words)”.")
  }

  mutating func copyArticle() -> [Effect] {
    guard focus == .text, let article = text?.stored.article else { return [] }
    let parts = [article.metadata.title, article.plainText].filter { !$0.isEmpty }
    return copy(parts.joined(separator: "\n\n"), saying: "Copied the article.")
  }

  /// After the system's programs: the terminal may reach the clipboard of the user's own machine.
  mutating func takeCopied(_ text: String, _ outcome: ClipboardOutcome) -> [Effect] {
    guard outcome != .takenByTerminal else { return [] }
    let encoded = (text.utf8.count + 2) / 3 * 4
    guard encoded <= Self.longestCopy else {
      guard outcome == .refused else { return [] }
      let size = "\((text.utf8.count + 1023) / 1024) KB"
      let most = "\(Self.longestCopy / 4 * 3 / 1024) KB"
      notice = Notice(
        text: "Not copied: \(size) are too long for the terminal, which takes \(most).",
        isError: true)
      return []
    }
    return [.copyByTerminal(text, isOnlyWay: outcome == .refused)]
  }
}

extension TextModel {
  /// The block of the current match where that is in sight, else the first in sight.
  var blockAtHand: Int? {
    let lines = layout.lines.dropFirst(top).prefix(height)
    if let match = search?.currentMatch,
      lines.contains(where: { $0.kind != .blank && $0.text == match.text })
    {
      return ArticleLayout.block(ofText: match.text)
    }
    return lines.lazy.filter { $0.kind != .blank && $0.kind != .rule }
      .compactMap { ArticleLayout.block(ofText: $0.text) }.first
  }
}
