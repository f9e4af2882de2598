/// The sizes of the window network.
public enum NetworkShape {
  /// Units of a layer.
  public static let units = 64
  /// Words that a unit of the first layer sees.
  public static let window = 5
  /// How far apart the tokens are that a unit of the second layer sees.
  public static let gap = 3
  /// How many there are.
  public static let taps = 3
}

/// A network over the words around a token (Collobert and others 2011): each word within two of a
/// token adds to 64 units what it says at its distance; a second layer of 64 looks at these units
/// at the token and three to each side of it; both layers speak for tags.
struct WindowNetwork: Sendable {
  /// Tables of 8 bits, read in place.
  let clusters: ModelArray<Int8>
  let words: ModelArray<Int8>
  let runs: ModelArray<Int8>
  /// What a step in each table counts.
  let steps: (clusters: Float, words: Float, runs: Float)
  /// The layers' weights as numbers: a row of units for each input and distance.
  let first: FloatArray
  let firstBias: FloatArray
  let second: FloatArray
  let secondBias: FloatArray
  /// A row of 32 tags for each unit of the first layer, then of the second.
  let tags: FloatArray
}

/// The arrays of a network in the order of its file, each 8 bits a number behind a step of four
/// bytes.
enum NetworkPart: Int, CaseIterable {
  case clusters, words, runs, first, firstBias, second, secondBias, tags

  /// How many numbers it has.
  var count: Int {
    let units = NetworkShape.units
    return switch self {
    case .clusters: NetworkInputs.clusterRows * NetworkInputs.cluster
    case .words: NetworkInputs.wordRows * NetworkInputs.word
    case .runs: NetworkInputs.runRows * NetworkInputs.runs
    case .first: NetworkInputs.count * NetworkShape.window * units
    case .firstBias, .secondBias: units
    case .second: NetworkShape.taps * units * units
    case .tags: 2 * units * TagSet.width
    }
  }

  /// Where it begins in the file's part.
  var offset: Int {
    Self.allCases.prefix(rawValue).reduce(Self.header) { $0 + ($1.count + 63) / 64 * 64 }
  }

  /// Bytes of the steps before the first array.
  static let header = 64

  /// Bytes of all.
  static var total: Int { NetworkPart.tags.offset + (NetworkPart.tags.count + 63) / 64 * 64 }
}

/// Numbers that never change, at a multiple of 64 bytes.
final class FloatArray: @unchecked Sendable {
  let start: UnsafeMutablePointer<Float>

  /// Numbers of 8 bits times a step.
  init(_ numbers: ModelArray<Int8>, step: Float) {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: numbers.count * 4, alignment: 64)
    start = bytes.bindMemory(to: Float.self, capacity: numbers.count)
    for index in 0..<numbers.count { start[index] = Float(numbers[index]) * step }
  }

  /// The same in lanes of sixteen.
  var lanes: UnsafePointer<SIMD16<Float>> {
    UnsafeRawPointer(start).assumingMemoryBound(to: SIMD16<Float>.self)
  }

  deinit { start.deallocate() }
}
