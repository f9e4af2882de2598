import ArticleModel

/// An article's names as a library keeps them: numbers in LEB128, texts as UTF-8 with their length.
///
/// First the entities, each with the number of its name in the library, then the mentions. Blocks
/// and starts are counted from the mention before.
struct StoredEntities {
  /// The names in the library that the entities go by, parallel to them.
  var names: [Int64]
  var entities: ArticleEntities

  private static let formatVersion = 1

  var bytes: [UInt8] {
    var writer = EntityWriter()
    writer.add(Self.formatVersion)
    writer.add(entities.entities.count)
    for (name, entity) in zip(names, entities.entities) {
      writer.add(Int(name))
      writer.add(EntityKind.allCases.firstIndex(of: entity.kind) ?? 0)
      writer.add(Int((entity.prominence * 255).rounded()))
      writer.add(entity.name)
      writer.add(entity.role ?? "")
      writer.add(entity.aliases.count)
      for alias in entity.aliases { writer.add(alias) }
    }
    writer.add(entities.mentions.count)
    let owners = entities.entityOfMention
    var block = 0
    var end = 0
    for (mention, owner) in zip(entities.mentions, owners) {
      writer.add(mention.block - block)
      if mention.block != block { end = 0 }
      block = mention.block
      writer.add(mention.range.lowerBound - end)
      writer.add(mention.range.count)
      end = mention.range.upperBound
      writer.add(EntityKind.allCases.firstIndex(of: mention.kind) ?? 0)
      writer.add(Int((mention.confidence * 255).rounded()))
      writer.add(owner.map { $0 + 1 } ?? 0)
      writer.add(mention.value?.description ?? "")
    }
    return writer.bytes
  }

  init(names: [Int64], entities: ArticleEntities) {
    self.names = names
    self.entities = entities
  }

  /// Reads what ``bytes`` gives; nil where it is damaged or of a newer kind.
  init?(_ bytes: [UInt8]) {
    var reader = EntityReader(bytes)
    guard reader.number() == Self.formatVersion else { return nil }
    names = []
    entities = ArticleEntities()
    for _ in 0..<reader.count() {
      let name = Int64(reader.number())
      guard let kind = reader.kind() else { return nil }
      let prominence = Double(reader.number()) / 255
      var entity = NamedEntity(kind: kind, name: "", mentions: [], prominence: prominence)
      entity.name = reader.text()
      let role = reader.text()
      entity.role = role.isEmpty ? nil : role
      for _ in 0..<reader.count() { entity.aliases.append(reader.text()) }
      names.append(name)
      entities.entities.append(entity)
    }
    guard readMentions(&reader), !reader.isDamaged else { return nil }
  }

  private mutating func readMentions(_ reader: inout EntityReader) -> Bool {
    var block = 0
    var end = 0
    for index in 0..<reader.count() {
      let step = reader.number()
      if step != 0 { end = 0 }
      block += step
      let start = end + reader.number()
      end = start + reader.number()
      guard let kind = reader.kind() else { return false }
      let confidence = Double(reader.number()) / 255
      let owner = reader.number() - 1
      let value = MentionValue(reader.text())
      entities.mentions.append(
        EntityMention(
          block: block, range: start..<end, kind: kind, confidence: confidence, value: value))
      guard owner >= 0 else { continue }
      guard entities.entities.indices.contains(owner) else { return false }
      entities.entities[owner].mentions.append(index)
    }
    return true
  }
}

private struct EntityWriter {
  var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ text: String) {
    let utf8 = Array(text.utf8)
    add(utf8.count)
    bytes += utf8
  }
}

private struct EntityReader {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var isDamaged = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next number, below 2³⁶; 0 where there is none.
  mutating func number() -> Int {
    var value = 0
    var shift = 0
    while position < bytes.count, shift <= 35 {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    isDamaged = true
    return 0
  }

  /// A number of things that follow, each of a byte or more.
  mutating func count() -> Int {
    let count = number()
    if count > bytes.count - position { isDamaged = true }
    return isDamaged ? 0 : count
  }

  mutating func kind() -> EntityKind? {
    let index = number()
    return EntityKind.allCases.indices.contains(index) ? EntityKind.allCases[index] : nil
  }

  mutating func text() -> String {
    let length = count()
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }
}
