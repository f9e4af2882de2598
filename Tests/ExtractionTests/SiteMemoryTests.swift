import ArticleModel
import TestSupport
import Testing

@testable import Extraction

@Suite struct SiteMemoryTests {
  private func trace(
    _ page: UInt64, _ texts: [UInt64], path: UInt64 = 7, body: UInt64 = 9, isKept: Bool = true
  ) -> PageTrace {
    PageTrace(
      site: "paper.example", page: page,
      blocks: texts.map { PageTrace.Block(text: $0, path: path, length: 80, isKept: isKept) },
      body: body)
  }

  private func memory(of traces: [PageTrace]) -> SiteMemory {
    traces.reduce(SiteMemory()) { $0.learned(from: $1) }
  }

  @Test func aTextIsCountedOnceAPage() {
    let first = trace(1, [1, 2, 3])
    let memory = memory(of: [first, first, trace(2, [1, 4, 5])])
    #expect(memory.pageCount == 2)
    #expect(memory.others(1, than: trace(3, []), isKnown: false) == 2)
    #expect(memory.others(2, than: trace(3, []), isKnown: false) == 1)
    // To itself, what a page alone has shown is new.
    #expect(memory.others(2, than: first, isKnown: true) == 0)
    #expect(memory.others(1, than: first, isKnown: true) == 1)
  }

  @Test func theSameArticleAtAnotherAddressIsNoOtherPage() {
    let memory = memory(of: [trace(1, [1, 2, 3, 4, 5])])
    #expect(memory.learned(from: trace(2, [1, 2, 3, 4, 5])) == memory)
    #expect(memory.learned(from: trace(2, [1, 12, 13, 14, 15])) != memory)
  }

  @Test func aPageIsNotCountedTwiceAfterItIsForgotten() {
    let first = trace(1, [1, 2, 3])
    var memory = memory(of: [first])
    for page in 2..<400 { memory = memory.learned(from: trace(UInt64(page), [UInt64(page * 100)])) }
    #expect(!memory.pages.contains(1))
    #expect(memory.learned(from: first).others(2, than: trace(500, []), isKnown: false) == 1)
  }

  @Test func aFullMemoryKeepsWhatComesBack() {
    var memory = SiteMemory()
    for page in 0..<40 as Range<UInt64> {
      let own = (1...300 as ClosedRange<UInt64>).map { page * 1000 + $0 }
      memory = memory.learned(from: trace(page + 1, [77_777] + own, path: page, body: page))
    }
    #expect(memory.others(77_777, than: trace(99, []), isKnown: false) == 40)
    #expect(memory.texts.count == SiteMemory.mostTexts)
    #expect(memory.encoded.count <= SiteMemory.mostBytes)
    #expect(SiteMemory(encoded: memory.encoded) == memory)
  }

  @Test func choicesAreKeptAndOlderMemoriesRead() {
    var memory = memory(of: [trace(1, [1, 2, 3])])
    let before = memory
    memory.choices.texts = [5: true, 3: false]
    memory.choices.paths = [9: true]
    #expect(SiteMemory(encoded: memory.encoded) == memory)
    // As it was written before there were choices: without the two counts.
    var old = before.encoded.dropLast(8)
    old[0] = 1
    old.removeSubrange(13..<17)
    let sum = FNV1a.hash(old)
    let bytes = Array(old) + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    #expect(SiteMemory(encoded: bytes) == before)
  }

  @Test func damagedBytesGiveAnEmptyMemory() {
    let memory = memory(of: (1...30).map { trace($0, [1, $0 * 10, $0 * 10 + 1], body: 3) })
    let bytes = memory.encoded
    #expect(SiteMemory(encoded: bytes) == memory)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var damaged = bytes
      switch Int.random(in: 0..<3, using: &random) {
      case 0: damaged.removeLast(Int.random(in: 1...bytes.count, using: &random))
      case 1:
        damaged[Int.random(in: 0..<bytes.count, using: &random)] ^=
          UInt8.random(in: 1...255, using: &random)
      default: damaged.append(UInt8.random(in: 0...255, using: &random))
      }
      #expect(SiteMemory(encoded: damaged) == SiteMemory())
    }
    for _ in 0..<200 {
      let noise = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(SiteMemory(encoded: noise) == SiteMemory())
    }
  }

  @Test func sitesAreReadOutOfAddresses() {
    #expect(SiteMemories.site(of: "https://www.Paper.example:8080/a?b") == "paper.example")
    #expect(SiteMemories.site(of: "//paper.example") == "paper.example")
    for text in ["", "/a/b", "paper.example", "https:/x", "a b", "//"] {
      #expect(SiteMemories.site(of: text).isEmpty)
    }
    let page = SiteAddress.page(of: "https://paper.example/one")
    #expect(page == SiteAddress.page(of: "http://paper.example/one/#top"))
    #expect(page != SiteAddress.page(of: "https://paper.example/two"))
  }
}

@Suite struct SiteMemoryUseTests {
  /// A paragraph unlike those of other numbers.
  private func paragraph(_ page: Int, _ number: Int) -> String {
    let things = ["ferry", "orchard", "tower", "mill", "archive", "bridge", "lantern"]
    let thing = things[(page * 3 + number) % things.count]
    return "On day \(page * 17 + number) the \(thing) was opened to visitors of row \(number), and "
      + "those who came in boat \(page) told the keeper that they had waited for years to see it."
  }

  private let appeal =
    "Our paper belongs to those who read it, and nobody else pays for what stands in it. If you "
    + "found this worth your time, please think about giving a few coins a month, as others do."

  private func page(_ number: Int, container: String = "story", extra: String = "") -> [UInt8] {
    let text = (0..<5).map { "<p>\(paragraph(number, $0))</p>" }.joined()
    return Array(
      """
      <html><head><title>Visit number \(number) to the town</title>
      <link rel=canonical href="https://paper.example/visit/\(number)"></head><body>
      <div class=page><h1>Visit number \(number) to the town</h1>
      <div class="\(container)">\(text)\(extra)<p>\(appeal)</p></div></div></body></html>
      """.utf8)
  }

  private func memories(_ pages: [[UInt8]]) -> SiteMemories {
    var memories = SiteMemories()
    for page in pages {
      if let trace = HTMLExtractor.extract(page, memories: SiteMemories()).trace {
        memories.learn(from: trace)
      }
    }
    return memories
  }

  private func text(_ page: [UInt8], _ memories: SiteMemories?) -> [String] {
    HTMLExtractor.extract(page, memories: memories).article.blocks.map(\.text)
  }

  @Test func aTextThatComesBackIsDropped() {
    let memories = memories((0..<3).map { page($0) })
    #expect(text(page(9), nil).contains(appeal))
    #expect(text(page(9), memories) == (0..<5).map { paragraph(9, $0) })
    let explanation = HTMLExtractor.explain(page(9), memories: memories)
    let piece = explanation.pieces.first { $0.text == appeal }
    #expect(piece?.otherPages == 3)
    #expect(piece?.pass == UseSiteMemory.name)
  }

  @Test func aPageIsNoEvidenceAgainstItself() {
    let own = page(1)
    let memories = memories([own, own, own])
    #expect(memories.sites["paper.example"]?.pageCount == 1)
    #expect(text(own, memories) == text(own, nil))
  }

  @Test func withoutAMemoryNothingChanges() {
    let plain = HTMLExtractor.extract(page(4))
    let empty = HTMLExtractor.extract(page(4), memories: SiteMemories())
    #expect(plain.article == empty.article && plain.report == empty.report)
    #expect(plain.trace == nil && empty.trace != nil)
  }

  @Test func aRedesignLosesNothing() {
    let memories = memories((0..<10).map { page($0) })
    for number in 20..<24 {
      let new = page(number, container: "prose-block wide")
      #expect(text(new, memories) == (0..<5).map { paragraph(number, $0) })
    }
  }

  @Test func aSubheadThatArticlesShareStays() {
    let shared = "<h2>How to get there</h2><p>"
    let pages = (0..<4).map { page($0, extra: shared + paragraph($0, 30) + "</p>") }
    let found = text(pages[3], memories(Array(pages[..<3])))
    #expect(found.contains("How to get there"))
    #expect(found.contains(paragraph(3, 30)) && !found.contains(appeal))
  }

  @Test func aSecondVersionOfAnArticleKeepsItsText() {
    let first = page(3)
    let second = Array(
      String(decoding: first, as: UTF8.self)
        .split(separator: "visit/3", omittingEmptySubsequences: false)
        .joined(separator: "visit/3-updated").utf8)
    let found = text(second, memories([first]))
    #expect(found == text(second, nil))
  }
}
