import Entities

/// Counts of right, answered and wanted names.
struct Score {
  var right = 0
  var answered = 0
  var wanted = 0
  var f1: Double { 200 * Double(right) / Double(max(1, answered + wanted)) }

  static let coarse: [String: String] = [
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC", "MISC": "MISC", "NORP": "MISC",
    "PRODUCT": "MISC", "WORK": "MISC",
  ]

  /// Scores a model on samples; `isCoarse` maps to the four common classes.
  static func of(
    _ model: EntityModel, on samples: [Sample], isCoarse: Bool, only: Set<String>? = nil
  ) -> Score {
    var score = Score()
    for sample in samples {
      let tags = model.tags(sample.text)
      var found: Set<String> = []
      func key(_ tokens: Range<Int>, _ name: String) -> String? {
        guard let kind = isCoarse ? coarse[name] : name, only?.contains(kind) ?? true else {
          return nil
        }
        return "\(tokens.lowerBound)-\(tokens.upperBound)-\(kind)"
      }
      for (tokens, kind) in EntityClass.names(in: tags) {
        if let key = key(tokens, kind.name) { found.insert(key) }
      }
      let gold = Set(sample.gold.compactMap { key($0.tokens, $0.kind) })
      score.right += found.intersection(gold).count
      score.answered += found.count
      score.wanted += gold.count
    }
    return score
  }
}

/// Scores on the development sets.
struct Report {
  let news: [Sample]
  let lower: [Sample]
  let wiki: [Sample]

  func show(_ model: EntityModel, _ name: String) {
    let scores = [
      Score.of(model, on: news, isCoarse: false), Score.of(model, on: news, isCoarse: true),
      Score.of(model, on: lower, isCoarse: true), Score.of(model, on: wiki, isCoarse: true),
    ].map { String(format: "%.2f", $0.f1) }
    say(
      "\(name): worldwide \(scores[0]), 4 classes \(scores[1]), lower \(scores[2]), "
        + "wikigold \(scores[3])")
  }
}
