/// What a short block says by its wording.
struct BlockPhrases: OptionSet, Sendable {
  let rawValue: UInt16

  static let chrome = BlockPhrases(rawValue: 1 << 0)
  static let tail = BlockPhrases(rawValue: 1 << 1)
  static let credit = BlockPhrases(rawValue: 1 << 2)
  static let topics = BlockPhrases(rawValue: 1 << 3)
  static let aboutAuthor = BlockPhrases(rawValue: 1 << 4)
  static let date = BlockPhrases(rawValue: 1 << 5)
  static let author = BlockPhrases(rawValue: 1 << 6)
  static let byline = BlockPhrases(rawValue: 1 << 7)
  static let copyright = BlockPhrases(rawValue: 1 << 8)
  static let consent = BlockPhrases(rawValue: 1 << 9)
  static let address = BlockPhrases(rawValue: 1 << 10)

  static let notice = BlockPhrases(rawValue: 1 << 11)

  /// How many there are.
  static let count = 12

  private static let longest: Int32 = 300

  private static let consentWords = PhraseSet([
    "this website uses cookies", "this site uses cookies", "we use cookies", "we and our partners",
    "wir verwenden cookies", "diese website verwendet cookies", "diese webseite verwendet cookies",
    "um unsere webseite", "cookies", "by using this site", "by continuing", "nous utilisons",
    "utilizamos cookies", "bu sitede", "javascript", "please enable javascript",
    "your browser", "ihr browser", "bitte aktivieren",
  ])

  static func all(_ page: HTMLPage) -> [BlockPhrases] {
    let authors = authorKeys(page)
    return page.blocks.map { block in
      guard block.look.length <= longest else { return [] }
      return of(block, page, authors)
    }
  }

  private static func of(
    _ block: PageBlock, _ page: HTMLPage, _ authors: [[UInt8]]
  ) -> BlockPhrases {
    let (text, range) = (page.text, block.text)
    var result: BlockPhrases = []
    if Phrases.anyPrefix(Phrases.chrome, text, range) { result.insert(.chrome) }
    if Phrases.anyPrefix(Phrases.credits, text, range) { result.insert(.credit) }
    if Phrases.anyPrefix(notices, text, range) { result.insert(.notice) }
    if Phrases.anyPrefix(consentWords, text, range) { result.insert(.consent) }
    if block.look.length <= 60 {
      if isTail(text, range) { result.insert(.tail) }
      if Phrases.anyPrefix(Phrases.topics, text, range) { result.insert(.topics) }
      if Phrases.anyPrefix(Phrases.aboutAuthor, text, range) { result.insert(.aboutAuthor) }
    }
    if block.look.length <= 120 {
      if block.look.digits >= 4, DateReader.first(in: text, range) != nil { result.insert(.date) }
      for opening in BylineReader.openings where Bytes.hasPrefix(text, range, opening) {
        result.insert(.byline)
        break
      }
      if !authors.isEmpty {
        let key = TitleText.key(Bytes.string(text, range))
        if authors.contains(where: { contains(key, $0) }) { result.insert(.author) }
      }
    }
    readSigns(text, range, &result)
    return result
  }

  /// Headings of what follows a text, also behind a number: "12 comments".
  private static func isTail(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var range = range
    while let first = range.first, Bytes.isDigit(text[first]) || Bytes.isBlank(text[first]) {
      range = range.dropFirst()
    }
    return Phrases.isTail(text, range) || Phrases.anyPrefix(tails, text, range)
  }

  private static let tails = PhraseSet([
    "ähnliche ", "weitere artikel", "weitere beiträge", "weitere meldungen", "weitere themen",
    "mehr zu ", "mehr aus ", "mehr von ", "mehr lesen", "mehr zum", "auch interessant",
    "lesen sie ", "lies auch", "das könnte", "verwandte ", "meistgelesen", "meistkommentiert",
    "aktuelle ", "neueste ", "kommentar", "schreibe einen", "schreib einen", "antwort", "teilen",
    "diesen beitrag", "diesen artikel", "artikel teilen", "comments", "responses", "replies",
    "join the", "what do you think", "share this", "about the author", "über den autor",
    "über uns", "top stories", "from around the web", "sponsored", "more stories", "don't miss",
    "editor's picks", "most viewed", "also on", "we recommend", "you might", "you may",
    "follow us", "folgen sie", "newsletter", "post navigation", "beitragsnavigation",
    "beitrags-navigation", "schlagwörter", "letzte ", "beliebte", "popular", "recent",
    "benzer ", "ilgili ", "yorumlar", "à lire", "sur le même", "commentaires", "читайте также",
    "комментарии", "похожие", "関連", "相关", "相關", "コメント", "評論", "评论", "اقرأ أيضا",
    "مواضيع ذات صلة", "تعليقات", "संबंधित", "यह भी पढ़ें",
  ])

  private static let notices = PhraseSet([
    "this article originally", "this article was", "this story was", "originally published",
    "editor's note", "correction:", "update:", "reporting by", "editing by", "additional reporting",
    "contact the", "photo:", "source:", "quelle:", "quellen:", "bild:", "foto:", "image:",
    "continue reading", "click here", "read more", "read:", "related:", "see also", "also read",
    "watch:", "more:", "lesen sie auch", "mehr dazu", "siehe auch", "hier geht", "copyright",
    "get the", "sign up", "subscribe", "download", "follow", "like us", "support", "affiliate",
    "posted in", "filed under", "tags:", "veröffentlicht", "erschienen", "stand:", "von ", "by ",
  ])

  private static func readSigns(
    _ text: [UInt8], _ range: Range<Int>, _ result: inout BlockPhrases
  ) {
    for index in range {
      if text[index] == UInt8(ascii: "@") { result.insert(.address) }
      if text[index] == 0xC2, index + 1 < range.upperBound, text[index + 1] == 0xA9 {
        result.insert(.copyright)
      }
    }
  }

  /// The names that the page's data give as authors, as keys.
  private static func authorKeys(_ page: HTMLPage) -> [[UInt8]] {
    let names = page.facts.article.authors + (page.facts.metas["author"] ?? [])
    return names.prefix(6).map { TitleText.key($0) }.filter { (4...60).contains($0.count) }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
