import ArticleModel

/// Tells by its words whether an input is no whole article: the rules that pages and page dumps share.
struct DoubtRules {
  /// A block or line of the input.
  struct Passage {
    /// Half-open, in bytes of the text.
    var range: Range<Int>
    /// Letters, as ``BlockLook`` counts them.
    var length: Int
    /// Whether it is part of the article's body.
    var isKept: Bool
    /// Whether it ends as a sentence does.
    var endsSentence: Bool
  }

  /// Longer texts are articles, whatever stands around them.
  static let longest = 6000
  private static let longestError = 900
  private static let longestRobotCheck = 1200
  private static let longestStub = 2200
  /// Longer blocks tell of a thing rather than being it.
  private static let longestNotice = 320
  /// How many blocks behind a text that ends with a sentence the offer to read on may stand.
  private static let reach = 8

  let text: [UInt8]
  let passages: [Passage]
  /// What the input calls itself: the title and the headings above the text.
  let titles: [String]
  /// Whether the input says of itself that it is not free to read.
  let isPaid: Bool

  /// Letters of the body.
  private var kept: Int { passages.reduce(0) { $0 + ($1.isKept ? $1.length : 0) } }

  /// The first kind that fits.
  var doubt: Doubt? {
    let kept = kept
    guard kept <= Self.longest else { return nil }
    if kept <= Self.longestRobotCheck, isRobotCheck { return .robotCheck }
    if kept <= Self.longestError, isError { return .errorPage }
    if isConsent(kept) { return .consentWall }
    if kept > 0, kept <= Self.longestStub, isStub { return .paywall }
    return nil
  }

  /// The beginnings of the body, where pages that are no articles say what they are.
  private var firstKept: some Sequence<Passage> { passages.lazy.filter(\.isKept).prefix(4) }

  private var isRobotCheck: Bool {
    titles.contains { DoubtPhrases.holds(DoubtPhrases.robotChecks, $0) }
      || firstKept.contains { DoubtPhrases.count(DoubtPhrases.robotChecks, text, $0.range) > 0 }
  }

  private var isError: Bool {
    let codes = ["404", "403", "410", "500", "502", "503"]
    if titles.contains(where: { codes.contains($0) || isErrorTitle($0) }) { return true }
    return firstKept.contains {
      DoubtPhrases.count(DoubtPhrases.errorTexts, text, $0.range) > 0
        || $0.length < 60 && isErrorTitle(Bytes.string(text, $0.range))
    }
  }

  /// Headlines may speak of what was not found; an error page's title is little else.
  private func isErrorTitle(_ title: String) -> Bool {
    title.utf8.count <= 90 && DoubtPhrases.holds(DoubtPhrases.errorTitles, title)
  }

  /// Whether most of the body asks for consent.
  private func isConsent(_ kept: Int) -> Bool {
    var (asking, phrases) = (0, 0)
    for passage in passages where passage.isKept {
      let count = DoubtPhrases.count(DoubtPhrases.consent, text, passage.range)
      phrases += count
      if count > 0 { asking += passage.length }
    }
    return phrases >= 2 && 5 * asking >= 2 * kept
  }

  /// Whether a short text is followed by an offer to read on.
  private var isStub: Bool {
    guard let first = passages.firstIndex(where: \.isKept),
      let last = passages.lastIndex(where: { $0.isKept && $0.length > 40 })
    else { return false }
    let isCut = !passages[last].endsSentence
    if isPaid, isCut { return true }
    // Where the text ends as texts do, an offer further down is that of the whole site.
    let end = isCut ? passages.count : min(passages.count, last + Self.reach)
    return passages[first..<end].contains { passage in
      passage.length <= Self.longestNotice
        && DoubtPhrases.count(DoubtPhrases.paywalls, text, passage.range) > 0
    }
  }
}
