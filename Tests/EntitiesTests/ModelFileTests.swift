import TestSupport
import Testing

@testable import Entities

@Suite struct ModelFileTests {
  /// A small model of our own, as bytes.
  private var small: [UInt8] {
    let contents = ModelContents(
      lists: [(5, 1), (900, 2)], vectors: [(7, 1 << 24)], brown: [(3, 1 << 15)],
      phrases: [(1 << 31, 16)], brownPaths: [5])
    var table = WeightTable(bucketBits: 3)
    var row = [Int8](repeating: 0, count: TagSet.width)
    row[1] = -128
    row[30] = 127
    _ = table.insert(0xDEAD_BEEF, row)
    let model = EntityModel(
      lists: contents.words, weights: table,
      transitions: (0..<1024).map { Int16($0 % 7) })
    return ModelWriter.bytes(contents, model)
  }

  @Test func whatIsWrittenIsRead() throws {
    let model = try EntityModel(bytes: small)
    #expect(model.lists.lists[900] == 2)
    #expect(model.lists.lists[901] == 0)
    #expect(model.transitions[6] == 6)
    let (even, odd) = model.weights.sum([0xDEAD_BEEF, 0xDEAD_BEEF, 0x0BAD_F00D])
    #expect(odd[0] == -256)
    #expect(even[15] == 254)
  }

  @Test func aDamagedModelIsAnErrorAndNoCrash() {
    let bytes = small
    #expect(throws: EntityModelError.wrongFormat) { try EntityModel(bytes: []) }
    for end in 0..<bytes.count {
      #expect(throws: EntityModelError.self) { try EntityModel(bytes: Array(bytes[..<end])) }
    }
    #expect(throws: EntityModelError.damaged) { try EntityModel(bytes: bytes + [0]) }
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3_000 {
      var damaged = bytes
      damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      guard let model = try? EntityModel(bytes: damaged) else { continue }
      var text = TokenizedText()
      for word in ["Anna", "sails", "."] { text.append(word.utf8) }
      #expect(model.tags(text).count == 3)
    }
  }
}
