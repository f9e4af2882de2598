/// How vectors of words are kept.
public enum VectorShape {
  /// Numbers of a vector.
  public static let width = 50
  /// Parts of a vector, each a code of a byte.
  public static let codes = 10
  /// Numbers of a part.
  public static let part = 5
  /// The numbers of the codebook are whole multiples of one part in this many.
  public static let scale: Float = 16
  /// Bytes of the codebook: a row of 256 parts for each code.
  static let codebookSize = codes * 256 * part
}

/// Vectors of words, product-quantized (Jégou, Douze and Schmid 2011): ten parts of five numbers,
/// each one of 256 that stand in a codebook.
struct WordVectors: Sendable {
  private let keys: ModelArray<UInt16>
  private let codes: ModelArray<UInt8>
  private let codebook: ModelArray<Int8>

  /// Ten codes a key; a key of 0 is an empty slot.
  init(keys: ModelArray<UInt16>, codes: ModelArray<UInt8>, codebook: ModelArray<Int8>) {
    self.keys = keys
    self.codes = codes
    self.codebook = codebook
  }

  /// The bits of a hash that a slot keeps.
  static func key(_ mixed: UInt32) -> UInt16 { max(1, UInt16(truncatingIfNeeded: mixed)) }

  /// Writes the vector of a word, or does nothing where it has none; says whether it has.
  func read(_ hash: UInt32, into vector: UnsafeMutableBufferPointer<Float>) -> Bool {
    let mixed = ByteHash.mixed(hash)
    let key = Self.key(mixed)
    var slot = HashSlots.first(mixed, of: keys.count)
    for _ in 0..<HashSlots.reach {
      if keys[slot] == 0 { return false }
      if keys[slot] == key {
        for code in 0..<VectorShape.codes {
          let row = (code << 8 + Int(codes[slot * VectorShape.codes + code])) * VectorShape.part
          for place in 0..<VectorShape.part {
            vector[code * VectorShape.part + place] =
              Float(codebook[row + place]) / VectorShape.scale
          }
        }
        return true
      }
      slot = slot + 1 == keys.count ? 0 : slot + 1
    }
    return false
  }
}
