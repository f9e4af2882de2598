import TestSupport
import Testing

@testable import Entities

@Suite struct ModelFileTests {
  private static let anna = PhraseHash.lowercased("Anna".utf8)
  private static let row: [Float] = (0..<TagSet.width).map { $0 == 1 ? -64 : Float($0 % 5) * 8 }

  /// A small model of our own.
  private var contents: ModelContents {
    var contents = ModelContents()
    contents.lists = [(Self.anna, 1), (900, 2)]
    contents.brown = [(3, 1 << 15)]
    contents.phrases = [(1 << 31, 16)]
    contents.brownPaths = [5]
    contents.vectors = [(Self.anna, [1, 2, 3, 4, 5, 6, 7, 8, 9, 255])]
    for place in contents.codebook.indices {
      contents.codebook[place] = Int8(truncatingIfNeeded: place)
    }
    contents.rows = [(0xDEAD_BEEF, QuantizedRow(Self.row))]
    contents.transitions = (0..<1024).map { Int16($0 % 7) }
    return contents
  }

  private var small: [UInt8] { ModelWriter.bytes(contents, buckets: 3) }

  @Test func whatIsWrittenIsRead() throws {
    let model = try EntityModel(bytes: small)
    #expect(model.lists.lists[900] == 2)
    #expect(model.lists.lists[Self.anna] == 1)
    #expect(model.lists.lists[901] == 0)
    var vector = [Float](repeating: 0, count: VectorShape.width)
    let isKnown = vector.withUnsafeMutableBufferPointer {
      (model.lists.vectors.read(Self.anna, into: $0), model.lists.vectors.read(900, into: $0))
    }
    #expect(isKnown == (true, false))
    #expect(vector[0] == Float(Int8(5)) / VectorShape.scale)
  }

  @Test func weightsOfFeaturesAreAddedUp() throws {
    let weights = try EntityModel(bytes: small).weights
    var room: [UInt32] = []
    let sums = weights.sum([0xDEAD_BEEF, 0xDEAD_BEEF, 0x0BAD_F00D], &room)
    #expect(sums.0[1] == -128)
    #expect(sums.3[6] == Int16(2 * Self.row[30]))
  }

  @Test func rowsKeepFourBitsOfEachWeight() {
    let exact = QuantizedRow((0..<32).map { Float($0 % 15) - 7 })
    #expect(exact.shift == 0)
    #expect(exact.numbers[3] == -4)
    let great = QuantizedRow((0..<32).map { $0 == 9 ? 500 : 0 })
    #expect(abs(Float(great.numbers[9]) * Float(1 << great.shift) - 500) <= 64)
  }

  @Test func manyWordsAreFoundAgain() throws {
    var contents = contents
    contents.lists = (0..<5_000).map {
      (key: ByteHash.mixed(UInt32($0)), value: UInt32($0 % 9 + 1))
    }
    let lists = try EntityModel(bytes: ModelWriter.bytes(contents, buckets: 3)).lists.lists
    let right = contents.lists.count { lists[$0.key] == $0.value }
    #expect(right >= 4_990)
    let strangers = (5_000..<10_000).count { lists[ByteHash.mixed(UInt32($0))] != 0 }
    #expect(strangers <= 20)
  }

  @Test func aDamagedModelIsAnErrorAndNoCrash() {
    let bytes = small
    #expect(throws: EntityModelError.wrongFormat) { try EntityModel(bytes: []) }
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: EntityModelError.self) { try EntityModel(bytes: Array(bytes[..<end])) }
    }
    #expect(throws: EntityModelError.damaged) { try EntityModel(bytes: bytes + [0]) }
    var random = SeededGenerator(seed: 3)
    for round in 0..<300 {
      var damaged = bytes
      // The head of the file as often as all of it.
      let bound = round % 2 == 0 ? ModelFormat.header : bytes.count
      for _ in 0..<4 {
        damaged[Int(random.next() % UInt64(bound))] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let model = try? EntityModel(bytes: damaged) else { continue }
      var text = TokenizedText()
      for word in ["Anna", "sails", "."] { text.append(word.utf8) }
      #expect(model.tags(text).count == 3)
    }
  }
}
