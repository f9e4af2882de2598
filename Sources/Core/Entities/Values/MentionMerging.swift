import ArticleModel

extension EntityMention {
  /// How sure a mention is that the rules alone have found.
  private static let ruleConfidence = 0.9

  /// Lays what the rules understand over the names of a model; both in the order of a block's text,
  /// each apart from its like. Dates and sums of the model yield; names yield where they lie within a
  /// date or a sum, and stand where a date lies within them; quantities yield to names.
  static func merged(
    names: [EntityMention], values: [ValueReader.Mention], block: Int
  ) -> [EntityMention] {
    guard !values.isEmpty else { return names }
    var result: [EntityMention] = []
    var next = 0
    for value in values {
      while next < names.count, names[next].range.upperBound <= value.range.lowerBound {
        result.append(names[next])
        next += 1
      }
      var overlapping: [EntityMention] = []
      var last = next
      while last < names.count, names[last].range.lowerBound < value.range.upperBound {
        overlapping.append(names[last])
        last += 1
      }
      guard overlapping.allSatisfy({ yields($0, to: value) }) else { continue }
      let agreeing = overlapping.filter { $0.kind == value.kind }.map(\.confidence).max() ?? 0
      result.append(
        EntityMention(
          block: block, range: value.range, kind: value.kind,
          confidence: max(agreeing, ruleConfidence), value: value.value))
      next = last
    }
    return result + names[next...]
  }

  private static func yields(_ name: EntityMention, to value: ValueReader.Mention) -> Bool {
    switch name.kind {
    case .date, .money, .quantity: return true
    default: break
    }
    guard value.kind != .quantity else { return false }
    return
      !(name.range.lowerBound <= value.range.lowerBound
      && name.range.upperBound >= value.range.upperBound)
  }
}
