import HTMLTree

/// Text with character references that were escaped once too often.
enum EscapedText {
  /// The text with its references resolved and its tags taken out.
  static func unescaped(_ text: String) -> String {
    let tree = HTMLTree(
      parsingFragment: Array(text.utf8), in: HTMLTree.FragmentContext(.div))
    return ReadFacts.folded(tree.textContentBytes(of: tree.document))
  }
}
