import ArticleModel

extension NoteColor {
  /// How a highlight of the colour is drawn.
  var scope: ThemeScope {
    switch self {
    case .yellow: .noteYellow
    case .green: .noteGreen
    case .blue: .noteBlue
    case .red: .noteRed
    }
  }
}

extension Note {
  /// What a list shows of it: what the reader has to say, and what it is about.
  var words: String {
    let quote = "“\(anchor.quote.onOneLine)”"
    return text.isEmpty ? quote : text.onOneLine + "  " + quote
  }
}

extension String {
  /// The words with single spaces between them.
  fileprivate var onOneLine: String {
    split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }
}
