import TestSupport
import Testing

@testable import SearchIndex

/// Whatever is asked of an index, it answers as if it had looked at every article.
@Suite struct SearchPropertyTests {
  @Test(arguments: 0..<24) func anIndexFindsWhatLookingFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = [1, 3, 40, 300, 800].randomElement(using: &random) ?? 1
    var library = RandomLibrary(count: count, &random)
    let segments = try library.segments(&random)
    let model = SearchModel(library.living)
    for _ in 0..<40 {
      let direction: SearchDirection = Bool.random(using: &random) ? .newestFirst : .oldestFirst
      let expression = library.expression(depth: 2, direction, &random)
      let start = Bool.random(using: &random) ? nil : Int64.random(in: -5...20_000, using: &random)
      var search = try Search(expression, in: segments, direction, from: start)
      var found: [Int64] = []
      while let key = try search.next() { found.append(key) }
      let wanted = model.keys(expression, direction, from: start)
      #expect(found == wanted, "\(expression)")
      if found != wanted { return }
    }
  }

  @Test(arguments: 0..<6) func aMergedIndexIsTheIndexOfItsArticles(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 1_000)
    var library = RandomLibrary(count: 400, &random)
    let segments = try library.segments(&random)
    let merged = try SegmentMerger(segments).segment()
    #expect(merged.header.keys == library.living.map(\.key).sorted(by: >))
    for _ in 0..<40 {
      let expression = library.expression(depth: 1, .newestFirst, &random)
      var before = try Search(expression, in: segments, .newestFirst)
      var after = try Search(expression, in: [merged], .newestFirst)
      while let key = try before.next() { #expect(try after.next() == key) }
      #expect(try after.next() == nil)
    }
  }

  @Test func damagedBytesAreAnErrorAndNoCrash() throws {
    var random = SeededGenerator(seed: 5)
    let documents = RandomLibrary(count: 500, &random).living
    for _ in 0..<60 {
      let segment = try SegmentBuilder.segment(of: documents) { bytes in
        guard !bytes.isEmpty, UInt.random(in: 0..<4, using: &random) == 0 else { return }
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      for text in ["w1", "w2 w3", "w"] {
        let phrase = SearchPhrase(text, endsInPrefix: text == "w")
        do {
          var search = try Search(.phrase(phrase, in: .anywhere), in: [segment], .newestFirst)
          while try search.next() != nil {}
        } catch is SearchIndexError {}
      }
    }
  }
}

/// Articles of few words, so that these meet often, some of them gone again.
struct RandomLibrary {
  private(set) var living: [IndexedDocument] = []
  private var all: [IndexedDocument] = []

  init(count: Int, _ random: inout SeededGenerator) {
    var keys = Set<Int64>()
    while keys.count < count { keys.insert(Int64.random(in: 0..<20_000, using: &random)) }
    all = keys.sorted(by: >).map { key in
      IndexedDocument(
        key: key, title: Self.text(4, &random), byline: Self.text(2, &random),
        body: Self.text(Int.random(in: 0...60, using: &random), &random),
        labels: [SearchLabel(kind: 1, value: "Site \(key % 7)"), SearchLabel(kind: 2, value: "en")])
    }
    living = all
  }

  /// The first words are in most articles, the last in few; there are no more than a phrase compares the places
  /// of.
  private static func word(_ random: inout SeededGenerator) -> String {
    let share = Double.random(in: 0..<1, using: &random)
    let number = Int(share * share * share * 60)
    return "w\(number)"
  }

  private static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in word(&random) }.joined(
      separator: [" ", ", ", "-"].randomElement(using: &random) ?? " ")
  }

  /// The articles in several segments, some of them merged, some articles gone.
  mutating func segments(_ random: inout SeededGenerator) throws -> [Segment] {
    let parts = Int.random(in: 1...6, using: &random)
    var groups = [[IndexedDocument]](repeating: [], count: parts)
    var dead = [[Int64]](repeating: [], count: parts)
    living = []
    for document in all {
      let part = Int.random(in: 0..<parts, using: &random)
      groups[part].append(document)
      if UInt.random(in: 0..<8, using: &random) == 0 {
        dead[part].append(document.key)
      } else {
        living.append(document)
      }
    }
    var segments = try groups.enumerated().map { index, documents in
      try SegmentBuilder.segment(of: documents, deadKeys: dead[index])
    }
    while segments.count > 2, Bool.random(using: &random) {
      let merged = try SegmentMerger([segments.removeLast(), segments.removeLast()]).segment()
      segments.append(merged)
    }
    return segments
  }

  func expression(
    depth: Int, _ direction: SearchDirection, _ random: inout SeededGenerator
  ) -> SearchExpression {
    let parts: [SearchPart] = [.anywhere, .anywhere, .title, .byline, .body]
    let part = parts.randomElement(using: &random) ?? .anywhere
    switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &random) {
    case 0, 1: return .phrase(SearchPhrase(Self.word(&random)), in: part)
    case 2:
      return .phrase(
        SearchPhrase(Self.text(Int.random(in: 2...4, using: &random), &random)), in: part)
    case 3:
      let text = String(Self.text(Int.random(in: 1...3, using: &random), &random).dropLast())
      return .phrase(SearchPhrase(text, endsInPrefix: true), in: part)
    case 4: return .label(kind: 1, containing: "\(Int.random(in: 0..<8, using: &random))")
    case 5:
      let keys = all.map(\.key).filter { _ in UInt.random(in: 0..<4, using: &random) == 0 }
      return .listed(ListedKeys(keys, direction))
    case 6: return .similar(Array(Self.word(&random).utf8), in: part)
    case 7: return .not(expression(depth: depth - 1, direction, &random))
    case 8:
      return .and(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          expression(depth: depth - 1, direction, &random)
        })
    default:
      return .or(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          expression(depth: depth - 1, direction, &random)
        })
    }
  }
}

extension SegmentBuilder {
  static func segment(of documents: [IndexedDocument], deadKeys: [Int64] = []) throws -> Segment {
    try segment(of: documents, deadKeys: deadKeys) { _ in }
  }

  /// - Parameter change: what becomes of each part of the segment.
  static func segment(
    of documents: [IndexedDocument], deadKeys: [Int64] = [], change: (inout [UInt8]) -> Void
  ) throws -> Segment {
    var builder = SegmentBuilder()
    for document in documents { builder.add(document) }
    let (header, memory) = try builder.write(to: MemorySegment())
    memory.change(change)
    let decoded = try SegmentHeader(
      keys: header.encodedKeys, frequentWords: header.encodedFrequentWords)
    return Segment(header: decoded, source: memory, deadKeys: deadKeys)
  }
}

extension SegmentMerger {
  func segment() throws -> Segment {
    let (header, memory) = try write(to: MemorySegment())
    return Segment(header: header, source: memory)
  }
}
