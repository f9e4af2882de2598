/// What a model file is made from.
public struct ModelContents: Sendable {
  /// Lists by hashes of words in lower case, 16 bits.
  public var lists: [(key: UInt32, value: UInt32)] = []
  /// Brown clusters and frequencies by hashes of words as written; bit 15 is always set.
  public var brown: [(key: UInt32, value: UInt32)] = []
  /// Lists by hashes of phrases.
  public var phrases: [(key: UInt32, value: UInt32)] = []
  /// The path of each Brown cluster, a 1 before it.
  public var brownPaths: [UInt32] = []
  /// Ten codes by hashes of words in lower case.
  public var vectors: [(key: UInt32, codes: [UInt8])] = []
  /// The numbers that the codes stand for.
  public var codebook = [Int8](repeating: 0, count: VectorShape.codebookSize)
  /// Weights of features, those to be kept rather than others first.
  public var rows: [(feature: UInt32, weights: QuantizedRow)] = []
  /// Weights of a tag behind another, 32 rows of 32.
  public var transitions = [Int16](repeating: 0, count: TagSet.width * TagSet.width)
  /// The network's arrays in their order, each with what a step counts.
  public var network: [(numbers: [Int8], step: Float)] = NetworkPart.allCases.map {
    ([Int8](repeating: 0, count: $0.count), 0)
  }

  /// Nothing yet.
  public init() {}
}

/// A feature's weights in 4 bits each, and by how many bits they are shifted to the left.
public struct QuantizedRow: Equatable, Sendable {
  /// 32 numbers from -8 to 7.
  public let numbers: [Int8]
  /// 0 to 7.
  public let shift: Int

  /// The numbers nearest to weights in steps of the model, by the shift that errs least.
  public init(_ weights: [Float]) {
    var best = (error: Float.infinity, shift: 0)
    for shift in 0..<8 {
      let error = Self.rounded(weights, shift).reduce(into: Float(0)) { sum, pair in
        let difference = pair.weight - Float(pair.number) * Float(1 << shift)
        sum += difference * difference
      }
      if error < best.error { best = (error, shift) }
    }
    shift = best.shift
    numbers = Self.rounded(weights, best.shift).map(\.number)
  }

  private static func rounded(_ weights: [Float], _ shift: Int) -> [(weight: Float, number: Int8)] {
    weights.map { ($0, Int8(max(-8, min(7, ($0 / Float(1 << shift)).rounded())))) }
  }

  /// As the file has them: lane l holds the numbers l, 8 + l, 16 + l and 24 + l.
  var lanes: [UInt16] {
    (0..<8).map { lane in
      (0..<4).reduce(UInt16(0)) { bits, place in
        bits | UInt16(UInt8(bitPattern: numbers[8 * place + lane]) & 15) << UInt16(4 * place)
      }
    }
  }
}

/// Writes models.
public struct ModelWriter {
  private var bytes = ModelFormat.magic
  /// How many features found no room.
  public private(set) var lost = 0
  /// How full tables of words are.
  private static let load = 0.75

  /// The bytes of a model file with room for four times as many features as there are buckets.
  public static func bytes(_ contents: ModelContents, buckets: Int) -> [UInt8] {
    var writer = ModelWriter()
    writer.write(contents, buckets: buckets)
    return writer.bytes
  }

  private mutating func write(_ contents: ModelContents, buckets: Int) {
    bytes += [UInt8](repeating: 0, count: ModelFormat.header - bytes.count)
    addTable(.lists, contents.lists)
    addTable(.brown, contents.brown)
    addTable(.phrases, contents.phrases)
    add(.brownPaths, contents.brownPaths)
    let slots = HashSlots.placed(contents.vectors.map(\.key), load: 0.85)
    add(
      .vectorKeys,
      slots.map { $0.map { WordVectors.key(ByteHash.mixed(contents.vectors[$0].key)) } ?? 0 })
    add(
      .vectorCodes,
      slots.flatMap { slot in
        slot.map { contents.vectors[$0].codes } ?? [UInt8](repeating: 0, count: VectorShape.codes)
      })
    add(.codebook, contents.codebook.map { UInt8(bitPattern: $0) })
    add(.transitions, contents.transitions.map { UInt16(bitPattern: $0) })
    addRows(contents.rows, buckets: buckets)
    add(.network, Self.network(contents.network))
  }

  private mutating func add<Number: FixedWidthInteger>(
    _ part: ModelFormat.Part, _ numbers: [Number]
  ) {
    bytes += [UInt8](repeating: 0, count: ModelFormat.aligned(bytes.count) - bytes.count)
    let entry = ModelFormat.magic.count + 8 * part.rawValue
    let width = Number.bitWidth / 8
    let place = [UInt32(bytes.count), UInt32(numbers.count * width / part.stride)]
    bytes.replaceSubrange(entry..<(entry + 8), with: place.flatMap(Self.parts))
    bytes.reserveCapacity(bytes.count + numbers.count * width)
    for number in numbers { bytes += Self.parts(number) }
    bytes += [UInt8](repeating: 0, count: ModelFormat.aligned(bytes.count) - bytes.count)
  }

  private static func parts<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private mutating func addTable(
    _ part: ModelFormat.Part, _ entries: [(key: UInt32, value: UInt32)]
  ) {
    let slots = HashSlots.placed(entries.map(\.key), load: Self.load)
    add(
      part,
      slots.map { slot -> UInt32 in
        guard let slot else { return 0 }
        return (ByteHash.mixed(entries[slot].key) & 0xFFFF) << 16 | entries[slot].value & 0xFFFF
      })
  }

  private mutating func addRows(
    _ features: [(feature: UInt32, weights: QuantizedRow)], buckets: Int
  ) {
    var fingerprints = [UInt64](repeating: 0, count: buckets)
    var rows = [UInt16](repeating: 0, count: buckets * 32)
    for (feature, weights) in features {
      let bucket = HashSlots.first(feature, of: buckets)
      let print = WeightTable.fingerprint(feature)
      let held = (0..<4).map { UInt16(truncatingIfNeeded: fingerprints[bucket] >> (16 * $0)) }
      guard let slot = held.firstIndex(of: 0), !held.contains(where: { $0 & 0xFFF8 == print })
      else {
        lost += 1
        continue
      }
      fingerprints[bucket] |= UInt64(print | UInt16(weights.shift)) << (16 * slot)
      let start = bucket * 32 + slot * 8
      rows.replaceSubrange(start..<(start + 8), with: weights.lanes)
    }
    add(.fingerprints, fingerprints)
    add(.rows, rows)
  }

  private static func network(_ parts: [(numbers: [Int8], step: Float)]) -> [UInt8] {
    var bytes = parts.flatMap { Self.parts($0.step.bitPattern) }
    for part in NetworkPart.allCases {
      bytes += [UInt8](repeating: 0, count: part.offset - bytes.count)
      bytes += parts[part.rawValue].numbers.map { UInt8(bitPattern: $0) }
    }
    return bytes + [UInt8](repeating: 0, count: NetworkPart.total - bytes.count)
  }
}
