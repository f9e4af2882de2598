/// Tokens in flat arrays, in sentences, of one document.
public struct TokenizedText: Sendable {
  /// The tokens' bytes, one after the other; UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Where each token ends in `bytes`; it starts where the one before it ends.
  public private(set) var ends: [Int] = []
  /// Behind which token each sentence ends, as a count of tokens; ascending.
  public private(set) var sentenceEnds: [Int] = []

  /// A text without tokens.
  public init() {}

  /// How many tokens there are.
  public var count: Int { ends.count }

  /// Where a token's bytes lie.
  public func range(of token: Int) -> Range<Int> {
    (token == 0 ? 0 : ends[token - 1])..<ends[token]
  }

  /// Adds a token to the sentence that is open.
  public mutating func append<Bytes: Collection>(_ token: Bytes) where Bytes.Element == UInt8 {
    bytes.append(contentsOf: token)
    ends.append(bytes.count)
  }

  /// Ends the sentence that is open; does nothing where it has no token.
  public mutating func endSentence() {
    if ends.count > (sentenceEnds.last ?? 0) { sentenceEnds.append(ends.count) }
  }

  /// The sentences as ranges of tokens; an open one is the last.
  var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for end in sentenceEnds {
      result.append(start..<end)
      start = end
    }
    if start < count { result.append(start..<count) }
    return result
  }
}
