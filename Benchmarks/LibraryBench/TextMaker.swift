import ArticleModel

/// Makes articles, each from its number alone, and so the same one each time.
struct TextMaker: Sendable {
  private let vocabulary = Vocabulary()
  private let seed: UInt64

  /// Publications and their share: the first has the most articles.
  static let sites = [
    "Harbour Post", "Coast Courier", "The Lantern", "Valley Herald", "Evening Chronicle",
    "Northern Gazette", "Market Observer", "Island Times",
  ]

  init(seed: UInt64) {
    self.seed = seed
  }

  /// A made-up text with what is known about it.
  struct Text: Sendable {
    var title: String
    var author: String
    var site: String
    var published: PublicationDate
    var paragraphs: [String]
    var words: Int
  }

  /// The text with this number: 300 to 500 words.
  func text(_ number: Int) -> Text {
    var random = generator(number)
    let wanted = Int.random(in: 300...500, using: &random)
    var paragraphs: [String] = []
    var words = 0
    while words < wanted {
      let (paragraph, count) = paragraph(&random)
      paragraphs.append(paragraph)
      words += count
    }
    let title = Self.capitalized(
      (0..<Int.random(in: 5...9, using: &random)).map { place in
        place % 3 == 2 ? vocabulary.draw(&random) : vocabulary.drawRare(&random)
      }.joined(separator: " "))
    let squared = random.unit() * random.unit()
    return Text(
      title: title, author: name(&random) + " " + name(&random),
      site: Self.sites[Int(squared * Double(Self.sites.count))], published: date(&random),
      paragraphs: paragraphs, words: words)
  }

  /// Random numbers of their own for each article.
  func generator(_ number: Int) -> SeededGenerator {
    SeededGenerator(seed: seed &+ UInt64(bitPattern: Int64(number)) &* 0x0A07_61D6_478B_D642)
  }

  /// A headline of another article.
  func headline(_ random: inout SeededGenerator) -> String {
    Self.capitalized((0..<6).map { _ in vocabulary.drawRare(&random) }.joined(separator: " "))
  }

  private func paragraph(_ random: inout SeededGenerator) -> (String, words: Int) {
    var sentences: [String] = []
    var words = 0
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      let count = Int.random(in: 8...26, using: &random)
      var sentence = ""
      for place in 0..<count {
        if place > 0 { sentence += place % 11 == 7 ? ", " : " " }
        sentence += vocabulary.draw(&random)
      }
      sentences.append(Self.capitalized(sentence) + ".")
      words += count
    }
    return (sentences.joined(separator: " "), words)
  }

  private func name(_ random: inout SeededGenerator) -> String {
    Self.capitalized(vocabulary.words[Int.random(in: 1000..<5000, using: &random)])
  }

  /// A minute of the years 2010 to 2024.
  private func date(_ random: inout SeededGenerator) -> PublicationDate {
    let year = Int.random(in: 2010...2024, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    let minute = Int.random(in: 0..<1440, using: &random)
    let text =
      "\(year)-\(Self.two(month))-\(Self.two(day))T"
      + "\(Self.two(minute / 60)):\(Self.two(minute % 60)):00Z"
    guard let date = PublicationDate(iso8601: text) else {
      preconditionFailure("\(text) is a date")
    }
    return date
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
