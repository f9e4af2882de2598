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

  /// Gives the element the token's attributes that it lacks. Attributes of one tag lie side by side;
  /// moving those of all tags together would not be linear, so the last one of a tag is said to be
  /// continued elsewhere.
  private mutating func mergeAttributes(into node: UInt32) {
    let start = tokenizer.attributeStart
    guard tokenizer.attributes.count > start else { return }
    var merged = mergedAttributes.removeValue(forKey: node) ?? ownAttributes(of: node)
    var end = start
    for index in start..<tokenizer.attributes.count {
      let attribute = tokenizer.attributes[index]
      guard merged.insert(attribute.name) else { continue }
      tokenizer.attributes[end] = attribute
      end += 1
    }
    tokenizer.attributes.removeLast(tokenizer.attributes.count - end)
    if end > start {
      tokenizer.attributes[start].isFirst = true
      if let last = merged.last {
        tokenizer.attributes[last].isContinued = true
        attributeContinuations[UInt32(truncatingIfNeeded: last)] = UInt32(
          truncatingIfNeeded: start)
      } else {
        nodes.setFirstAttribute(of: node, start)
      }
      merged.last = end - 1
    }
    mergedAttributes[node] = merged
  }

  private func ownAttributes(of node: UInt32) -> MergedAttributes {
    var merged = MergedAttributes()
    for index in attributeRange(of: node) {
      _ = merged.insert(tokenizer.attributes[index].name)
      merged.last = index
    }
    return merged
  }

  mutating func replaceBodyByFrameset() {
    parseError()
    guard open.count > 1, open[1].isHTML(.body), framesetOK else { return }
    nodes.detach(open[1].node)
    while open.count > 1 { pop() }
    insertElement()
    mode = .inFrameset
  }
}

/// The attributes that an `html` or `body` element has got from all its tags so far.
struct MergedAttributes: Sendable {
  /// A bit for each number of a name.
  private var names: [UInt64] = []
  /// The number of the last attribute.
  var last: Int?

  /// False where the name is there already.
  mutating func insert(_ name: HTMLName) -> Bool {
    let index = Int(name.rawValue / 64)
    let bit: UInt64 = 1 << UInt64(name.rawValue % 64)
    if index >= names.count {
      names.append(contentsOf: repeatElement(0, count: index + 1 - names.count))
    }
    if names[index] & bit != 0 { return false }
    names[index] |= bit
    return true
  }
}
