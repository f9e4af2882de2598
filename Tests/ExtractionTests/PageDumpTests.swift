import ArticleModel
import Testing

@testable import Extraction

@Suite struct PageDumpTests {
  private func extract(_ text: String) -> Extraction {
    PageDumpExtractor.extract(text: Array(text.utf8))
  }

  @Test(arguments: ["", "\n\n", " \r\r\n\t", "*", "#", "\u{FEFF}", "•\n•\n•", "1.", "[", "by"])
  func bearsNextToNothing(_ text: String) {
    let article = extract(text).article
    #expect(article.source == .pageDump)
    #expect(article.blocks.count <= 1)
  }

  @Test func bearsAnyBytes() {
    var generator = SplitMix64(state: 7)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x0A, 0x0A], [0x20], [0x09], [0xC2, 0xA0], [0xE2, 0x80], [0xFF], [0x00],
      Array("• ".utf8), Array("* ".utf8), Array("## ".utf8), Array("> ".utf8), Array("12. ".utf8),
      Array("By ".utf8), Array("Feb 27, 2019 ".utf8), Array("© ".utf8), Array("(".utf8),
      Array(")".utf8), Array("**".utf8), Array("_".utf8), Array("Tags: ".utf8),
      Array("The keeper of the light went home, late and wet, as he did every day.".utf8),
      Array("About the author".utf8), Array(" | ".utf8), Array("\\".utf8), Array("ğ".utf8),
    ]
    for _ in 0..<400 {
      var text: [UInt8] = []
      for _ in 0..<Int(generator.next() % 60) {
        text += pieces[Int(generator.next() % UInt64(pieces.count))]
      }
      let extraction = PageDumpExtractor.extract(text: text)
      for drop in extraction.report.drops { #expect(!drop.lines.isEmpty) }
      for block in extraction.article.blocks {
        #expect(!block.text.utf8.contains(0x0A))
        guard case .paragraph(let inline) = block else { continue }
        for span in inline.spans {
          #expect(span.range.lowerBound >= 0 && span.range.upperBound <= inline.text.utf8.count)
        }
      }
    }
  }

  @Test func givesTheSameForEveryLineEnd() throws {
    let fixture = try #require(
      PageFixture.all.first { $0.testDescription == "w3m-lighthouse-keys" })
    let input = try fixture.input()
    let text = String(decoding: input, as: UTF8.self)
    let wanted = extract(text)
    for end in ["\r\n", "\r"] {
      #expect(
        extract(
          text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: end)) == wanted)
    }
  }

  @Test func joinsLinesWrappedAtAMargin() throws {
    let fixture = try #require(
      PageFixture.all.first { $0.testDescription == "plain-paste-orchard" })
    let input = String(decoding: try fixture.input(), as: UTF8.self)
    let whole = extract(input).article
    for margin in [64, 72, 80] {
      let wrapped = input.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Self.wrap(String($0), margin) }.joined(separator: "\n")
      #expect(extract(wrapped).article == whole, "margin \(margin)")
    }
  }

  @Test func setsMarkdownEmphasisAsSpans() {
    let bytes = Array("the **oak** plank and the _ice_ , not a\\_b or 2 * 3".utf8)
    let inline = CleanText.inline(bytes, bytes.indices, isMarkdown: true)
    #expect(inline.text == "the oak plank and the ice , not a_b or 2 * 3")
    #expect(inline.spans == [.init(4..<7, .strong), .init(22..<25, .emphasis)])
  }

  private static func wrap(_ line: String, _ margin: Int) -> String {
    var (rows, row) = ([String](), "")
    for word in line.split(separator: " ") {
      if !row.isEmpty, row.count + 1 + word.count > margin {
        rows.append(row)
        row = String(word)
      } else {
        row += (row.isEmpty ? "" : " ") + word
      }
    }
    return (rows + [row]).joined(separator: "\n")
  }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
