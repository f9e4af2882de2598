/// Why bytes are no model.
public enum EntityModelError: Error, Equatable, Sendable {
  /// They do not start as a model of this version does.
  case wrongFormat
  /// They end too early or contradict themselves.
  case damaged
}

/// The form of a model file, which is read in place: a mark, where each part begins and how many
/// elements it has, then the parts, each at a multiple of 64 bytes. Numbers have their lowest byte
/// first.
enum ModelFormat {
  static let magic: [UInt8] = Array("LENT2\n\0\0".utf8)

  /// The parts in their order.
  enum Part: Int, CaseIterable {
    case lists, brown, phrases, brownPaths, vectorKeys, vectorCodes, codebook
    case transitions, fingerprints, rows, network

    /// Bytes of an element.
    var stride: Int {
      switch self {
      case .lists, .brown, .phrases, .brownPaths: 4
      case .vectorKeys, .transitions: 2
      case .vectorCodes, .codebook, .network: 1
      case .fingerprints: 8
      case .rows: 16
      }
    }
  }

  /// Bytes before the first part.
  static let header = 128

  /// The next multiple of 64.
  static func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }
}

extension EntityModel {
  /// Reads a copy of the bytes of a model file.
  public init(bytes: [UInt8]) throws(EntityModelError) {
    try self.init(ModelReader(ModelBytes(copying: bytes)))
  }

  /// Reads a model file where it lies, at a multiple of 64 bytes; it stays there until the program
  /// ends.
  public init(inPlace bytes: UnsafeRawBufferPointer) throws(EntityModelError) {
    try self.init(ModelReader(ModelBytes(inPlace: bytes)))
  }

  private init(_ reader: ModelReader) throws(EntityModelError) {
    let keys = try reader.array(.vectorKeys, of: UInt16.self, least: 1)
    lists = WordLists(
      lists: HashedWords(try reader.array(.lists, of: UInt32.self, least: 1)),
      brown: HashedWords(try reader.array(.brown, of: UInt32.self, least: 1)),
      phrases: HashedWords(try reader.array(.phrases, of: UInt32.self, least: 1)),
      brownPaths: try reader.array(.brownPaths, of: UInt32.self),
      vectors: WordVectors(
        keys: keys,
        codes: try reader.array(
          .vectorCodes, of: UInt8.self, exactly: keys.count * VectorShape.codes),
        codebook: try reader.array(
          .codebook, of: Int8.self, exactly: VectorShape.codebookSize)))
    let fingerprints = try reader.array(.fingerprints, of: UInt64.self, least: 1)
    weights = WeightTable(
      fingerprints: fingerprints,
      rows: try reader.array(
        .rows, of: SIMD8<UInt16>.self, exactly: fingerprints.count * 4))
    decoder = TagDecoder(transitions: try reader.transitions())
    network = try reader.network()
  }
}

/// Finds the parts of a model; places and counts are held against the bytes that there are.
private struct ModelReader {
  let file: ModelBytes

  init(_ file: ModelBytes) throws(EntityModelError) {
    self.file = file
    guard file.bytes.count >= ModelFormat.magic.count,
      file.bytes.prefix(ModelFormat.magic.count).elementsEqual(ModelFormat.magic)
    else { throw .wrongFormat }
    guard file.bytes.count >= ModelFormat.header else { throw .damaged }
  }

  func array<Element: BitwiseCopyable>(
    _ part: ModelFormat.Part, of type: Element.Type, least: Int = 0, exactly: Int? = nil
  ) throws(EntityModelError) -> ModelArray<Element> {
    let entry = ModelFormat.magic.count + 8 * part.rawValue
    let (offset, count) = (file.number(at: entry), file.number(at: entry + 4))
    guard offset & 63 == 0, offset >= ModelFormat.header, offset <= file.bytes.count,
      count >= least, count == exactly ?? count,
      count <= (file.bytes.count - offset) / part.stride
    else { throw .damaged }
    if part == .network, ModelFormat.aligned(offset + count) != file.bytes.count { throw .damaged }
    return ModelArray(file, at: offset, count: count)
  }

  func transitions() throws(EntityModelError) -> [Int16] {
    let numbers = try array(
      .transitions, of: Int16.self, exactly: TagSet.width * TagSet.width)
    let result = (0..<numbers.count).map { numbers[$0] }
    guard result.allSatisfy({ abs(Int($0)) <= 4096 }) else { throw .damaged }
    return result
  }

  func network() throws(EntityModelError) -> WindowNetwork {
    _ = try array(.network, of: Int8.self, exactly: NetworkPart.total)
    let start = file.number(at: ModelFormat.magic.count + 8 * ModelFormat.Part.network.rawValue)
    var steps: [Float] = []
    for part in NetworkPart.allCases {
      let step = Float(bitPattern: UInt32(file.number(at: start + 4 * part.rawValue)))
      guard step.isFinite, abs(step) <= 1 else { throw .damaged }
      steps.append(step)
    }
    func part(_ part: NetworkPart) -> ModelArray<Int8> {
      ModelArray(file, at: start + part.offset, count: part.count)
    }
    func numbers(_ number: NetworkPart) -> FloatArray {
      FloatArray(part(number), step: steps[number.rawValue])
    }
    return WindowNetwork(
      clusters: part(.clusters), words: part(.words), runs: part(.runs),
      steps: (
        steps[NetworkPart.clusters.rawValue], steps[NetworkPart.words.rawValue],
        steps[NetworkPart.runs.rawValue]
      ),
      first: numbers(.first), firstBias: numbers(.firstBias), second: numbers(.second),
      secondBias: numbers(.secondBias), tags: numbers(.tags))
  }
}
