/// Why bytes are no model.
public enum EntityModelError: Error, Equatable, Sendable {
  /// They do not start as a model of this version does.
  case wrongFormat
  /// They end too early or contradict themselves.
  case damaged
}

/// The form of a model file: word lists with keys as differences, then rows as a mask and the
/// weights that are not 0.
enum ModelFormat {
  static let magic: [UInt8] = Array("LENT1\n".utf8)
}

/// Writes models.
public enum ModelWriter {
  /// The bytes of a model file.
  public static func bytes(_ contents: ModelContents, _ model: EntityModel) -> [UInt8] {
    var out = ModelFormat.magic
    append(contents.lists, bytes: 2, to: &out)
    append(contents.vectors, bytes: 4, to: &out)
    append(contents.brown, bytes: 2, to: &out)
    append(contents.phrases, bytes: 2, to: &out)
    append(contents.brownPaths.count, bytes: 4, to: &out)
    for path in contents.brownPaths { append(Int(path), bytes: 4, to: &out) }
    for weight in model.transitions { append(Int(UInt16(bitPattern: weight)), bytes: 2, to: &out) }
    append(model.weights.fingerprints.count.trailingZeroBitCount, bytes: 1, to: &out)
    for bucket in model.weights.fingerprints { append(Int(bucket), bytes: 4, to: &out) }
    for slot in model.weights.rows.indices {
      guard model.weights.fingerprints[slot >> 2] >> UInt32(8 * (slot & 3)) & 0xFF != 0 else {
        continue
      }
      let row = model.weights.weights(slot)
      var mask = 0
      for (tag, weight) in row.enumerated() where weight != 0 { mask |= 1 << tag }
      append(mask, bytes: 4, to: &out)
      for weight in row where weight != 0 { out.append(UInt8(bitPattern: weight)) }
    }
    return out
  }

  private static func append(_ value: Int, bytes: Int, to out: inout [UInt8]) {
    for place in 0..<bytes { out.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }

  private static func append(
    _ entries: [(key: UInt32, value: UInt32)], bytes: Int, to out: inout [UInt8]
  ) {
    append(entries.count, bytes: 4, to: &out)
    var last: UInt32 = 0
    for (key, value) in entries {
      var difference = key &- last
      last = key
      while difference >= 128 {
        out.append(UInt8(truncatingIfNeeded: difference) | 128)
        difference >>= 7
      }
      out.append(UInt8(difference))
      append(Int(value), bytes: bytes, to: &out)
    }
  }
}

extension EntityModel {
  /// Reads a model file.
  public init(bytes: [UInt8]) throws(EntityModelError) {
    var reader = ModelReader(bytes: bytes)
    for byte in ModelFormat.magic {
      guard let next = reader.next(), next == byte else { throw .wrongFormat }
    }
    let contents = ModelContents(
      lists: try reader.entries(bytes: 2), vectors: try reader.entries(bytes: 4),
      brown: try reader.entries(bytes: 2), phrases: try reader.entries(bytes: 2),
      brownPaths: try reader.paths())
    for (_, value) in contents.brown where Int(value & 0x3FF) >= contents.brownPaths.count {
      throw .damaged
    }
    let transitions = try reader.transitions()
    self.init(
      lists: contents.words, weights: try reader.weights(), transitions: transitions)
  }
}

/// Reads the parts of a model file; counts are held against the bytes that are left.
private struct ModelReader {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> UInt8? {
    guard index < bytes.endIndex else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  mutating func number(_ count: Int) throws(EntityModelError) -> UInt32 {
    guard bytes.endIndex - index >= count else { throw .damaged }
    var value: UInt32 = 0
    for place in 0..<count { value |= UInt32(bytes[index + place]) << UInt32(8 * place) }
    index += count
    return value
  }

  mutating func count(of size: Int) throws(EntityModelError) -> Int {
    let count = Int(try number(4))
    guard count <= (bytes.endIndex - index) / size else { throw .damaged }
    return count
  }

  mutating func entries(bytes size: Int) throws(EntityModelError)
    -> [(key: UInt32, value: UInt32)]
  {
    var result: [(key: UInt32, value: UInt32)] = []
    let count = try count(of: size + 1)
    result.reserveCapacity(count)
    var key: UInt32 = 0
    for entry in 0..<count {
      var (difference, shift): (UInt32, UInt32) = (0, 0)
      while true {
        guard let byte = next(), shift < 35 else { throw .damaged }
        difference |= UInt32(byte & 127) << shift
        shift += 7
        if byte < 128 { break }
      }
      let (sum, overflows) = key.addingReportingOverflow(difference)
      guard !overflows, entry == 0 || difference > 0 else { throw .damaged }
      key = sum
      let value = try number(size)
      guard value != 0 else { throw .damaged }
      result.append((key, value))
    }
    return result
  }

  mutating func paths() throws(EntityModelError) -> [UInt32] {
    var result: [UInt32] = []
    for _ in 0..<(try count(of: 4)) {
      let path = try number(4)
      guard path != 0 else { throw .damaged }
      result.append(path)
    }
    return result
  }

  mutating func transitions() throws(EntityModelError) -> [Int16] {
    var result: [Int16] = []
    for _ in 0..<(TagSet.width * TagSet.width) {
      let weight = Int16(bitPattern: UInt16(try number(2)))
      guard abs(Int(weight)) <= 4096 else { throw .damaged }
      result.append(weight)
    }
    return result
  }

  mutating func weights() throws(EntityModelError) -> WeightTable {
    guard let bits = next(), bits >= 1, bits <= 20, bytes.endIndex - index >= 4 << Int(bits) else {
      throw .damaged
    }
    var table = WeightTable(bucketBits: Int(bits))
    var fingerprints: [UInt8] = []
    fingerprints.reserveCapacity(4 << Int(bits))
    for _ in 0..<(4 << Int(bits)) { fingerprints.append(UInt8(try number(1))) }
    for (slot, fingerprint) in fingerprints.enumerated() where fingerprint != 0 {
      var mask = try number(4)
      var row = [Int8](repeating: 0, count: TagSet.width)
      while mask != 0 {
        guard let byte = next() else { throw .damaged }
        row[mask.trailingZeroBitCount] = Int8(bitPattern: byte)
        mask &= mask - 1
      }
      table.set(slot, fingerprint: fingerprint, row)
    }
    guard index == bytes.endIndex else { throw .damaged }
    return table
  }
}
