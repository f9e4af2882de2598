extension EntityClass {
  /// The names in tags of this model as ranges of tokens.
  public static func names(in tags: some Collection<UInt8>) -> [(
    tokens: Range<Int>, kind: EntityClass
  )] {
    var result: [(tokens: Range<Int>, kind: EntityClass)] = []
    for (token, tag) in tags.enumerated() {
      guard let kind = TagSet.kind(of: Int(tag)) else { continue }
      if !TagSet.starts(Int(tag)), let last = result.last, last.tokens.upperBound == token,
        last.kind == kind
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<(token + 1)
      } else {
        result.append((token..<(token + 1), kind))
      }
    }
    return result
  }
}
