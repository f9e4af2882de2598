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

// Prose in paragraphs of 100 words, set as the reader sets it; with patterns where some are installed.
let prose = Array(
  String(
    repeating:
      "the harbourmaster considered that every passenger of the international ferry company "
      + "would certainly understand the circumstances which had prevented an earlier departure ",
    count: 4
  ).utf8)
let patterns = HyphenationDictionary(path: "/usr/share/hyphen/hyph_en_US.dic")
func setProse(_ measure: Int, _ hyphenation: Hyphenation?) -> Int {
  var lines = 0
  for _ in 0..<227 {
    lines +=
      ParagraphLayout(
        text: prose, measure: measure, fit: .total, hyphenation: hyphenation
      ).lines.count
  }
  return lines
}
for columns in [72, 36] {
  let plain = measure("total fit of 20,000 words in \(columns) columns") { setProse(columns, nil) }
  guard let hyphenator = patterns?.hyphenator else { continue }
  let divided = measure("the same with words divided") {
    setProse(columns, Hyphenation(hyphenator))
  }
  print("  \((divided / plain * 100).rounded() / 100) times as long")
}
