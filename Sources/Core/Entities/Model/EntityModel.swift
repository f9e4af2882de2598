/// What was learned: word lists, weights of features, and weights of tags that follow each other.
public struct EntityModel: Sendable {
  /// What lists and clusters know of words.
  public let lists: WordLists
  /// The weights of features.
  public let weights: WeightTable
  /// Weights of a tag behind another, a row of 32 for each first tag.
  public let transitions: [Int16]
  /// Weights are whole multiples of one part in this many.
  public static let scale: Float = 64

  /// Puts a model together; `transitions` has 32 rows of 32.
  public init(lists: WordLists, weights: WeightTable, transitions: [Int16]) {
    self.lists = lists
    self.weights = weights
    self.transitions = transitions
    decoder = TagDecoder(transitions: transitions)
  }

  let decoder: TagDecoder

  /// The best tags of a text, one a token.
  public func tags(_ text: TokenizedText) -> [UInt8] { read(text, keepsMargins: false).tags }

  /// The best tags, and how far each is ahead of the best tag of another class by what speaks for
  /// the token alone, in steps of the weights; no margins where they are not kept.
  func read(_ text: TokenizedText, keepsMargins: Bool) -> (tags: [UInt8], margins: [Int16]) {
    let facts = DocumentFacts(text, lists: lists)
    var writer = FeatureWriter()
    var scores: [Int16] = []
    var tags: [UInt8] = []
    var margins: [Int16] = []
    tags.reserveCapacity(text.count)
    for (sentence, folded) in zip(facts.sentences, facts.isFolded) {
      scores.removeAll(keepingCapacity: true)
      for token in sentence {
        writer.read(token, in: sentence, of: facts.tokens, folded: folded)
        let (even, odd) = weights.sum(writer.hashes)
        for lane in 0..<16 {
          scores.append(even[lane])
          scores.append(odd[lane])
        }
      }
      let best = decoder.best(scores)
      tags.append(contentsOf: best)
      guard keepsMargins else { continue }
      for (token, tag) in best.enumerated() {
        margins.append(Self.margin(of: Int(tag), in: scores, row: token * TagSet.width))
      }
    }
    return (tags, margins)
  }

  private static func margin(of tag: Int, in scores: [Int16], row: Int) -> Int16 {
    guard let kind = TagSet.kind(of: tag) else { return 0 }
    let own = TagSet.tags(of: kind)
    var other = Int16.min
    for rival in 0..<TagSet.count where !own.contains(rival) {
      other = max(other, scores[row + rival])
    }
    return scores[row + tag] &- other
  }
}
