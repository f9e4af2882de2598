import Screen

extension AppModel {
  /// Lines shorter than this have their words divided unless something else is set, and so do
  /// justified ones: 45 letters are the least that a line of running text should have (Bringhurst,
  /// The Elements of Typographic Style, 2.1.2), and below that ragged lines grow uneven.
  public static let narrowMeasure = 45

  /// How an article of a language is set.
  func textStyle(language: String?) -> TextStyle {
    // Words that are divided or far apart are read out badly.
    if settings.isForScreenReader { return TextStyle(reordersBidi: false) }
    return TextStyle(
      hyphenator: dividesWords ? language.flatMap { hyphenators[$0] } : nil, alignment: alignment,
      reordersBidi: settings.bidi == .reorder)
  }

  /// How the article that is shown is set.
  var textStyle: TextStyle { textStyle(language: text?.stored.article.metadata.language) }

  /// Whether words are divided at the measure at hand.
  private var dividesWords: Bool {
    if settings.isForScreenReader { return false }
    return settings.hyphenate
      ?? (alignment == .justify || textArea.columns < Self.narrowMeasure)
  }

  /// Asks for the patterns of the language of the text that is shown, where they are wanted for the
  /// first time.
  mutating func askForHyphenator() -> [Effect] {
    guard dividesWords, let language = text?.stored.article.metadata.language,
      !askedLanguages.contains(language)
    else { return [] }
    askedLanguages.insert(language)
    return [.loadHyphenator(language: language)]
  }

  /// Has lines end at the measure, or at their words.
  mutating func toggleAlignment() {
    alignment = alignment == .left ? .justify : .left
    let words = alignment == .justify ? "Lines end at one edge." : "Lines end at their words."
    notice = Notice(text: words, isError: false)
    fitText()
  }

  /// Shows more of a wide table on one side.
  mutating func stepTable(_ delta: Int) -> [Effect] {
    guard focus == .text, let step = text?.stepSideways(delta) else { return [] }
    let words: String? =
      switch step {
      case .done: nil
      case .atEnd: delta > 0 ? "The table ends here." : "The table begins here."
      case .noTable: "All tables in sight fit the column."
      }
    notice = words.map { Notice(text: $0, isError: false) }
    return []
  }

  /// Takes in a language's patterns, or that there are none.
  mutating func take(_ hyphenator: Hyphenator?, language: String) {
    hyphenators[language] = hyphenator
    fitText()
  }
}
