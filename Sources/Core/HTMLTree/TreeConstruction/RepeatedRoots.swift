// 13.2.6.4.7: `html`, `body` and `frameset` start tags in the body.

extension TreeBuilder {
  mutating func mergeIntoRoot() {
    parseError()
    guard !hasOpen(.template), let root = open.first else { return }
    mergeAttributes(into: root.node)
  }

  mutating func mergeIntoBody() {
    parseError()
    guard open.count > 1, open[1].isHTML(.body), !hasOpen(.template) else { return }
    framesetOK = false
    mergeAttributes(into: open[1].node)
  }

  /// Keeps the token's attributes that the element lacks, until the end of parsing: attributes of
  /// one element lie side by side, and moving them for each such tag would not be linear.
  private mutating func mergeAttributes(into node: UInt32) {
    guard tokenizer.attributes.count > tokenizer.attributeStart else { return }
    if merged[node] == nil {
      let record = nodes[Int(node)]
      let own = tokenizer.attributes[Int(record.start)..<Int(record.start &+ record.count)]
      merged[node] = MergedAttributes(names: Set(own.map(\.nameAndNamespace)), added: [])
    }
    for index in tokenizer.attributeStart..<tokenizer.attributes.count {
      let attribute = tokenizer.attributes[index]
      if merged[node]?.names.insert(attribute.nameAndNamespace).inserted == true {
        merged[node]?.added.append(attribute)
      }
    }
    tokenizer.attributes.removeLast(tokenizer.attributes.count - tokenizer.attributeStart)
  }

  mutating func finishMergedAttributes() {
    for node in merged.keys.sorted() {
      guard let added = merged[node]?.added, !added.isEmpty else { continue }
      let record = nodes[Int(node)]
      let own = Array(tokenizer.attributes[Int(record.start)..<Int(record.start &+ record.count)])
      nodes[Int(node)].start = UInt32(truncatingIfNeeded: tokenizer.attributes.count)
      nodes[Int(node)].count = UInt32(truncatingIfNeeded: own.count + added.count)
      tokenizer.attributes.append(contentsOf: own)
      tokenizer.attributes.append(contentsOf: added)
    }
  }

  mutating func replaceBodyByFrameset() {
    parseError()
    guard open.count > 1, open[1].isHTML(.body), framesetOK else { return }
    detach(open[1].node)
    while open.count > 1 { pop() }
    insertElement()
    mode = .inFrameset
  }
}

/// Attributes of repeated `html` or `body` tags.
struct MergedAttributes: Sendable {
  var names: Set<UInt32>
  var added: [AttributeRecord]
}
