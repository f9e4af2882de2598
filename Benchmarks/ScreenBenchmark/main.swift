import Hyphenation
import Screen

/// Prints what the grid and the layout of paragraphs take: the least of many runs.
@discardableResult
func measure(_ name: String, runs: Int = 50, _ body: () -> Int) -> Double {
  let clock = ContinuousClock()
  var best = Duration.seconds(1000)
  var sum = 0
  for _ in 0..<runs {
    let time = clock.measure { sum &+= body() }
    best = min(best, time)
  }
  let microseconds = Double(best.components.attoseconds) / 1e12
  print("\(name): \((microseconds * 10).rounded() / 10) µs (\(sum & 1))")
  return microseconds
}

let size = Size(columns: 200, rows: 60)
let ascii = Array(String(repeating: "the ferry leaves the harbor at nine. ", count: 6).utf8)
let japanese = Array(String(repeating: "港の船が九時に出る。", count: 12).utf8)
let style = Style(foreground: .indexed(7), background: .rgb(20, 20, 30))

func page(_ text: [UInt8], shift: Int = 0) -> Surface {
  var surface = Surface(size: size)
  surface.fill(surface.bounds, style: style)
  for row in 0..<size.rows {
    surface.write(text, row: Row(row), column: Column(shift), style: Style(attributes: .bold))
  }
  return surface
}

measure("fill 200x60 twice and write ASCII") { page(ascii)[3, 3].width }
measure("fill 200x60 twice and write Japanese") { page(japanese)[3, 3].width }
let first = page(ascii)
measure("compare equal grids") { page(ascii) == first ? 1 : 0 }

var words: [UInt8] = []
for index in 0..<20_000 {
  words += Array(["the", "ferry", "leaves", "harbor", "well-known", "at"][index % 6].utf8)
  words.append(0x20)
}
let kanji = (0..<3000).flatMap { _ in Array("港の船が九時に出る。".utf8) }
measure("layout of 20,000 words") { ParagraphLayout(text: words, measure: 72).lines.count }
measure("layout of 30,000 kana and kanji") {
  ParagraphLayout(text: kanji, measure: 72).lines.count
}

// Paragraphs of 100 words, set as the reader sets them: 20,000 words, 4000 different ones, of which
// half are short; words are divided where patterns are installed. The first time no word is known.
let stems = [
  "harbour", "consider", "passeng", "compan", "understand", "prevent", "depart", "quarter",
]
let ends = ["ing", "ed", "ment", "er", "ation", "able", "ly", "ness", "ful", "ive"]
let starts = ["", "re", "inter", "un", "over", "dis", "under", "counter", "trans", "mis"]
let short = ["the", "of", "and", "at", "which", "had", "every", "an", "with", "to"]
var seed: UInt64 = 1
@MainActor func pick(_ count: Int) -> Int {
  seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  return Int(seed >> 33) % count
}
let prose = (0..<200).map { _ in
  Array(
    (0..<100).map { number in
      number % 2 == 0
        ? short[pick(short.count)]
        : starts[pick(starts.count)] + stems[pick(stems.count)] + ends[pick(ends.count)]
          + ["", "s", "al", "ist", "ism"][pick(5)]
    }.joined(separator: " ").utf8)
}
let path = "/usr/share/hyphen/hyph_en_US.dic"
func setProse(_ measure: Int, _ hyphenation: Hyphenation?, isJustified: Bool = false) -> Int {
  prose.reduce(0) { lines, text in
    lines
      + ParagraphLayout(
        text: text, measure: measure, fit: .total, hyphenation: hyphenation,
        isJustified: isJustified
      ).lines.count
  }
}
for columns in [72, 36] {
  let plain = measure("total fit of 20,000 words in \(columns) columns") { setProse(columns, nil) }
  measure("the same, justified") { setProse(columns, nil, isJustified: true) }
  guard let hyphenator = HyphenationDictionary(path: path)?.hyphenator else { continue }
  let first = measure("the same with words divided, the first time", runs: 1) {
    setProse(columns, Hyphenation(hyphenator))
  }
  let divided = measure("the same with words divided") {
    setProse(columns, Hyphenation(hyphenator))
  }
  print(
    "  \((first / plain * 100).rounded() / 100) and "
      + "\((divided / plain * 100).rounded() / 100) times as long")
}
