/// Memories as bytes: a version, counts and fixed-width little-endian entries, a checksum (FNV-1a) at
/// the end. At most ``SiteMemory/mostBytes`` long.
extension SiteMemory {
  /// No encoded memory is longer.
  public static let mostBytes = 64 * 1024

  private static let version: UInt64 = 2
  /// Before there were choices.
  private static let firstVersion: UInt64 = 1

  /// The memory as bytes, the same for equal memories.
  public var encoded: [UInt8] {
    var writer = MemoryWriter()
    writer.write(Self.version, 1)
    writer.write(UInt64(pageCount), 4)
    let counts = [
      pages.count, texts.count, paths.count, bodies.count, choices.texts.count, choices.paths.count,
    ]
    for count in counts {
      writer.write(UInt64(count), 2)
    }
    for page in pages { writer.write(page, 8) }
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
      writer.write(key, 8)
      writer.write(UInt64(text.pages), 2)
      writer.write(UInt64(text.kept), 2)
      writer.write(UInt64(text.first), 4)
      writer.write(UInt64(text.last), 4)
    }
    for (key, path) in paths.sorted(by: { $0.key < $1.key }) {
      writer.write(key, 8)
      writer.write(UInt64(path.pages), 2)
      writer.write(UInt64(path.texts), 4)
      writer.write(UInt64(path.returns), 4)
      writer.write(UInt64(path.last), 4)
    }
    for (key, body) in bodies.sorted(by: { $0.key < $1.key }) {
      writer.write(key, 8)
      writer.write(UInt64(body.pages), 2)
      writer.write(UInt64(body.last), 4)
    }
    for table in [choices.texts, choices.paths] {
      for (key, keeps) in table.sorted(by: { $0.key < $1.key }) {
        writer.write(key, 8)
        writer.write(keeps ? 1 : 0, 1)
      }
    }
    writer.write(FNV1a.hash(writer.bytes), 8)
    return writer.bytes
  }

  /// Reads a memory; bytes that are damaged or of another version give an empty one.
  public init(encoded bytes: [UInt8]) {
    self.init()
    guard bytes.count > 8, bytes.count <= Self.mostBytes else { return }
    var end = MemoryReader(bytes, from: bytes.count - 8)
    guard end.read(8) == FNV1a.hash(bytes.dropLast(8)) else { return }
    var reader = MemoryReader(bytes, from: 0)
    let version = reader.read(1)
    guard version == Self.version || version == Self.firstVersion else { return }
    var memory = SiteMemory()
    memory.pageCount = UInt32(truncatingIfNeeded: reader.read(4))
    var counts = (0..<(version == Self.version ? 6 : 4)).map { _ in Int(reader.read(2)) }
    let head = 13 + 2 * counts.count
    if counts.count == 4 { counts += [0, 0] }
    guard counts[0] <= Self.mostPages, counts[1] <= Self.mostTexts, counts[2] <= Self.mostPaths,
      counts[3] <= Self.mostBodies, max(counts[4], counts[5]) <= SiteChoices.most,
      bytes.count == head + 8 * counts[0] + 20 * counts[1] + 22 * counts[2] + 14 * counts[3]
        + 9 * (counts[4] + counts[5])
    else { return }
    for _ in 0..<counts[0] { memory.pages.append(reader.read(8)) }
    for _ in 0..<counts[1] {
      let key = reader.read(8)
      memory.texts[key] = Text(
        pages: reader.short(), kept: reader.short(), first: reader.word(), last: reader.word())
    }
    for _ in 0..<counts[2] {
      let key = reader.read(8)
      memory.paths[key] = Path(
        pages: reader.short(), texts: reader.word(), returns: reader.word(), last: reader.word())
    }
    for _ in 0..<counts[3] {
      let key = reader.read(8)
      memory.bodies[key] = Body(pages: reader.short(), last: reader.word())
    }
    for _ in 0..<counts[4] { memory.choices.texts[reader.read(8)] = reader.read(1) == 1 }
    for _ in 0..<counts[5] { memory.choices.paths[reader.read(8)] = reader.read(1) == 1 }
    self = memory
  }
}

private struct MemoryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt64, _ width: Int) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}

private struct MemoryReader {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Bytes behind the end are 0.
  mutating func read(_ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<width where position + index < bytes.count {
      value |= UInt64(bytes[position + index]) << (8 * index)
    }
    position += width
    return value
  }

  mutating func short() -> UInt16 { UInt16(truncatingIfNeeded: read(2)) }
  mutating func word() -> UInt32 { UInt32(truncatingIfNeeded: read(4)) }
}
