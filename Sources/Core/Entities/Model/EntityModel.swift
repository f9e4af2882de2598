/// What was learned: word lists, weights of features, a network over windows, and weights of tags
/// that follow each other.
public struct EntityModel: Sendable {
  /// What lists and clusters know of words.
  public let lists: WordLists
  /// The weights of features.
  public let weights: WeightTable
  let network: WindowNetwork
  let memory = SharedWindowMemory()
  let decoder: TagDecoder
  /// Weights are whole multiples of one part in this many.
  public static let scale: Float = 64
  /// The best tags of a text, one a token.
  public func tags(_ text: TokenizedText) -> [UInt8] { read(text, keepsMargins: false).tags }

  /// The best tags, and how far each is ahead of the best tag of another class by what speaks for
  /// the token alone, in steps of the weights; no margins where they are not kept.
  func read(_ text: TokenizedText, keepsMargins: Bool) -> (tags: [UInt8], margins: [Int16]) {
    let facts = DocumentFacts(text, lists: lists)
    var writer = FeatureWriter()
    var windows = WindowScorer(
      network,
      memory.take() ?? WindowMemory(network: network, vectors: lists.vectors, weights: weights))
    var scores: [Int16] = []
    var found: [UInt32] = []
    var tags: [UInt8] = []
    var margins: [Int16] = []
    tags.reserveCapacity(text.count)
    for sentence in facts.sentences {
      scores.removeAll(keepingCapacity: true)
      windows.read(sentence, of: facts.tokens, in: text)
      for (place, token) in sentence.enumerated() {
        writer.read(token, in: sentence, of: facts.tokens, part: .together)
        let sums = weights.sum(writer.hashes, &found)
        let (low, high) = windows.scores(of: place)
        Self.append(sums.0, low.lowHalf, to: &scores)
        Self.append(sums.1, low.highHalf, to: &scores)
        Self.append(sums.2, high.lowHalf, to: &scores)
        Self.append(sums.3, high.highHalf, to: &scores)
      }
      let best = decoder.best(scores)
      tags.append(contentsOf: best)
      guard keepsMargins else { continue }
      for (token, tag) in best.enumerated() {
        margins.append(Self.margin(of: Int(tag), in: scores, row: token * TagSet.width))
      }
    }
    memory.give(windows.memory)
    return (tags, margins)
  }

  @inline(__always)
  private static func append(
    _ features: SIMD8<Int16>, _ windows: SIMD8<Int16>, to scores: inout [Int16]
  ) {
    let sum = features &+ windows
    for lane in 0..<8 { scores.append(sum[lane]) }
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
