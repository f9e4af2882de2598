// 13.2.3.4 Changing the encoding while parsing: a `meta` that the prescan did not reach.

extension TreeBuilder {
  /// Keeps the encoding of the first `meta` of the head that declares one.
  mutating func noteDeclaredEncoding() {
    guard declaredEncoding == nil else { return }
    if let charset = tokenAttribute(.charset) {
      declaredEncoding = EncodingLabels.name(for: tokenizer.bytes(of: charset))
    } else if let pragma = tokenAttribute(.httpEquiv), run(pragma, equals: "content-type"),
      let content = tokenAttribute(.content),
      let label = EncodingPrescan.charsetLabel(in: tokenizer.bytes(of: content))
    {
      declaredEncoding = EncodingLabels.name(for: label)
    }
    declaredEncoding = declaredEncoding.map { EncodingPrescan.asDeclared($0) }
  }
}
