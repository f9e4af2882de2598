// 13.2.4.3 The list of active formatting elements.

extension TreeBuilder {
  /// Puts the formatting element of the current tag on the list, with the Noah's Ark clause: at most three alike after
  /// the last marker.
  mutating func pushFormatting(_ node: UInt32) {
    guard nodes[node].isOpen else { return }
    let entry = FormattingEntry(
      node: node, name: tokenizer.tagName,
      attributeStart: UInt32(truncatingIfNeeded: tokenizer.attributeStart),
      attributeCount: UInt32(
        truncatingIfNeeded: tokenizer.attributes.count &- tokenizer.attributeStart))
    var alike = 0
    var earliest = 0
    var index = formatting.count - 1
    while index >= 0 && !formatting[index].isMarker {
      if areAlike(formatting[index], entry) {
        alike += 1
        earliest = index
      }
      index -= 1
    }
    if alike >= 3 { formatting.remove(at: earliest) }
    formatting.append(entry)
  }

  private func areAlike(_ left: FormattingEntry, _ right: FormattingEntry) -> Bool {
    guard left.name == right.name, left.attributeCount == right.attributeCount else { return false }
    let count = Int(left.attributeCount)
    if (0..<count).allSatisfy({
      isAlike(Int(left.attributeStart) + $0, Int(right.attributeStart) + $0)
    }) {
      return true
    }
    // Attributes in another order count as alike too; past 32 that is let go, being quadratic.
    guard count <= 32 else { return false }
    return (0..<count).allSatisfy { first in
      (0..<count).contains { second in
        isAlike(Int(left.attributeStart) + first, Int(right.attributeStart) + second)
      }
    }
  }

  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    let one = tokenizer.attributes[left]
    let other = tokenizer.attributes[right]
    guard one.name == other.name, one.valueCount == other.valueCount else {
      return false
    }
    if one.valueStart == other.valueStart { return true }
    return (0..<one.valueCount).allSatisfy {
      tokenizer.byte(at: one.valueStart &+ $0) == tokenizer.byte(at: other.valueStart &+ $0)
    }
  }

  @inline(__always)
  mutating func reconstructFormatting() {
    guard let last = formatting.last, !last.isMarker, !nodes[last.node].isOpen else { return }
    reconstructClosedFormatting()
  }

  /// "Reconstruct the active formatting elements", where the last one is not open.
  private mutating func reconstructClosedFormatting() {
    var index = formatting.count - 1
    while index > 0 {
      let entry = formatting[index - 1]
      if entry.isMarker || nodes[entry.node].isOpen { break }
      index -= 1
    }
    while index < formatting.count {
      guard formattingCopiesLeft > 0, open.count < TreeBuilder.depthLimit else {
        formatting.removeSubrange(index...)
        return
      }
      formattingCopiesLeft -= 1
      let entry = formatting[index]
      formatting[index].node = insertElement(
        named: entry.name, attributes: entry.firstAttribute)
      index += 1
    }
  }

  mutating func pushMarker() { formatting.append(.marker) }

  mutating func clearFormattingToLastMarker() {
    while let entry = formatting.popLast() {
      if entry.isMarker { return }
    }
  }

  /// The last entry of that name after the last marker.
  func lastFormatting(_ name: HTMLName) -> Int? {
    var index = formatting.count - 1
    while index >= 0 && !formatting[index].isMarker {
      if formatting[index].name == name { return index }
      index -= 1
    }
    return nil
  }

  mutating func removeFormatting(_ node: UInt32) {
    if let index = formatting.lastIndex(where: { $0.node == node }) { formatting.remove(at: index) }
  }
}
