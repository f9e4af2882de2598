import ArticleModel

/// Prints whom and what an article names.
struct EntityOutput {
  private let entities: ArticleEntities
  private let texts: [[UInt8]]

  init(_ article: Article, _ entities: ArticleEntities) {
    self.entities = entities
    texts = article.blocks.map { Array($0.text.utf8) }
  }

  func print(asJSON: Bool) {
    let output = Printer.standardOutput
    if asJSON {
      output.line(
        JSONOutput.text(
          EntitiesJSON(
            entities: entities.entities.map(EntityJSON.init),
            mentions: zip(entities.mentions, entities.entityOfMention).map {
              MentionJSON($0, text: text(of: $0), entity: $1)
            })))
      return
    }
    for entity in entities.entities {
      output.fields([
        entity.kind.rawValue, entity.name, "\(entity.mentions.count)", entity.role ?? "",
      ])
    }
    for (value, count) in values {
      output.fields([
        value.kind.rawValue, value.text, "\(count)", value.meaning?.description ?? "",
      ])
    }
  }

  private func text(of mention: EntityMention) -> String {
    guard texts.indices.contains(mention.block) else { return "" }
    return String(
      decoding: texts[mention.block][mention.range.clamped(to: texts[mention.block].indices)],
      as: UTF8.self)
  }

  private struct Value: Hashable {
    var kind: EntityKind
    var text: String
    var meaning: MentionValue?
  }

  /// Dates, sums and quantities in the order of the text, each once.
  private var values: [(value: Value, count: Int)] {
    var counts: [Value: Int] = [:]
    var order: [Value] = []
    for mention in entities.mentions where !mention.kind.isNamed {
      let value = Value(kind: mention.kind, text: text(of: mention), meaning: mention.value)
      if counts[value] == nil { order.append(value) }
      counts[value, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }
}

private struct EntitiesJSON: Encodable {
  var entities: [EntityJSON]
  var mentions: [MentionJSON]
}

private struct EntityJSON: Encodable {
  var id: Int64?
  var kind: String
  var name: String
  var role: String?
  var aliases: [String]
  var mentions: Int
  var prominence: Double

  init(_ entity: NamedEntity) {
    id = entity.id?.rawValue
    kind = entity.kind.rawValue
    name = entity.name
    role = entity.role
    aliases = entity.aliases
    mentions = entity.mentions.count
    prominence = (entity.prominence * 1000).rounded() / 1000
  }
}

private struct MentionJSON: Encodable {
  var block: Int
  var start: Int
  var end: Int
  var kind: String
  var text: String
  var confidence: Double
  /// Index of the entity.
  var entity: Int?
  /// What a date, a sum or a quantity stands for.
  var value: String?

  init(_ mention: EntityMention, text: String, entity: Int?) {
    block = mention.block
    start = mention.range.lowerBound
    end = mention.range.upperBound
    kind = mention.kind.rawValue
    self.text = text
    confidence = (mention.confidence * 1000).rounded() / 1000
    self.entity = entity
    value = mention.value?.description
  }
}
