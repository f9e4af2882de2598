/// A cheap guess at the language of a text, from its script, its letters and its function words.
public enum LanguageGuess {
  /// The number of bytes at the head of a text that are looked at.
  static let longestSample = 8192

  /// The language of a text as a two-letter code of ISO 639-1, or nil when unsure.
  ///
  /// Twenty words are enough as a rule; short texts, and those that mix languages, give nil.
  /// Known are ar, be, bg, ca, cs, da, de, el, en, es, fa, fi, fr, he, hi, hu, id, it, ja, ko,
  /// nl, no, pl, pt, ro, ru, sr, sv, th, tr, uk, ur, vi and zh.
  public static func language(of text: Span<UInt8>) -> String? {
    var profile = TextProfile()
    profile.read(text)
    return language(of: profile)
  }

  /// The language of a text as a two-letter code of ISO 639-1, or nil when unsure.
  public static func language(of text: String) -> String? {
    language(of: text.utf8Span.span)
  }

  /// The language of a text given as its paragraphs, or nil when unsure.
  public static func language(of paragraphs: [String]) -> String? {
    var profile = TextProfile()
    for paragraph in paragraphs where profile.bytes < longestSample {
      profile.read(paragraph.utf8Span.span)
    }
    return language(of: profile)
  }

  private static func language(of profile: TextProfile) -> String? {
    let total = profile.weightedLetters
    let (script, count) = profile.mainScript
    guard count >= 6, count * 10 >= total * 6 else { return nil }
    switch script {
    case .latin: return latin(profile)
    case .cyrillic: return cyrillic(profile)
    case .arabic: return arabic(profile)
    case .ideographic: return ideographic(profile)
    case .greek: return "el"
    case .hebrew: return "he"
    case .hangul: return "ko"
    case .devanagari: return "hi"
    case .thai: return "th"
    case .other: return nil
    }
  }

  /// Half a dozen kana in a hundred tell Japanese; without any, a dozen characters tell Chinese.
  private static func ideographic(_ profile: TextProfile) -> String? {
    let count = profile.letters(of: .ideographic)
    if profile.kana * 16 >= count { return "ja" }
    return count >= 12 && profile.kana == 0 ? "zh" : nil
  }

  private static func latin(_ profile: TextProfile) -> String? {
    var points = profile.wordPoints
    for (scalar, count) in profile.wideLetters {
      for weight in LanguageTables.latinLetters[scalar] ?? [] {
        points[weight.language] += weight.points * count
      }
    }
    let ranking = points.indices.sorted { points[$0] > points[$1] }
    guard ranking.count > 1 else { return nil }
    let (best, second) = (points[ranking[0]], points[ranking[1]])
    guard best >= 10, best * 2 >= profile.words, best * 3 >= second * 4 else { return nil }
    return LanguageTables.latinLanguages[ranking[0]]
  }

  private static func cyrillic(_ profile: TextProfile) -> String? {
    let ukrainian = profile.count(of: "іїєґ")
    let russian = profile.count(of: "ыэё")
    let serbian = profile.count(of: "ђјљњћџ")
    if profile.count(of: "ў") > 0, ukrainian > 0, russian > 0 { return "be" }
    if ukrainian > 0, ukrainian > russian * 4 { return "uk" }
    if serbian > 1, russian == 0 { return "sr" }
    if russian > 0, russian > ukrainian { return "ru" }
    let isLong = profile.letters(of: .cyrillic) >= 60
    return isLong && profile.count(of: "ъ") > 1 && russian == 0 ? "bg" : nil
  }

  private static func arabic(_ profile: TextProfile) -> String? {
    let urdu = profile.count(of: "ٹڈڑےںھ")
    let persian = profile.count(of: "پچژگکی")
    let arabic = profile.count(of: "ةكيىإؤ")
    if urdu > 1, urdu * 20 >= profile.letters(of: .arabic) { return "ur" }
    if persian > 1, persian > arabic * 2 { return "fa" }
    return arabic > 1 && arabic > persian * 2 ? "ar" : nil
  }
}
