// The bound on nesting. The standard leaves such limits to the program; browsers have this one.

/// How many elements beyond the depth limit wait for their end tag, by name.
///
/// Made-up names share what known ones leave of the counters, so that a page of nothing but names
/// costs no more than others.
struct FlattenedElements: Sendable {
  private static let size = 1024

  private var counts: [UInt32] = []
  private(set) var isEmpty = true

  private func index(of name: HTMLName) -> Int {
    let number = Int(name.rawValue)
    let known = Int(HTMLName.knownCount)
    return number < known
      ? number : known + (number - known) % (FlattenedElements.size - known)
  }

  mutating func add(_ name: HTMLName) {
    if isEmpty { counts = [UInt32](repeating: 0, count: FlattenedElements.size) }
    isEmpty = false
    counts[index(of: name)] += 1
  }

  /// Takes one of that name away; false where there is none.
  mutating func remove(_ name: HTMLName) -> Bool {
    guard !isEmpty, counts[index(of: name)] > 0 else { return false }
    counts[index(of: name)] -= 1
    return true
  }

  mutating func removeAll() { isEmpty = true }
}

extension TreeBuilder {
  /// Puts an element on the stack of open elements, unless that is at its limit.
  @inline(__always)
  mutating func push(_ element: OpenElement) {
    if open.count >= TreeBuilder.depthLimit {
      flattened.add(element.name)
      return
    }
    nodes[element.node].isOpen = true
    if element.name == .p { openParagraphs &+= 1 }
    open.append(element)
  }

  /// Takes the end tag of an element that was flattened: there is nothing to close.
  mutating func closesFlattened() -> Bool {
    if open.count < TreeBuilder.depthLimit {
      flattened.removeAll()
      return false
    }
    return flattened.remove(tokenizer.tagName)
  }

  /// Where the stack of open elements is full, whatever would change the insertion mode or the
  /// list of active formatting elements becomes an empty element. True where that was done.
  mutating func flattenStartTag() -> Bool {
    switch startTagRule(of: tokenizer.tagName) {
    case .formatting, .anchor, .nobr, .object, .form, .table, .select, .math, .svg, .misplaced,
      .frameset, .plaintext:
      break
    default:
      guard tokenizer.tagName == .template else { return false }
    }
    insertElement()
    return true
  }
}
