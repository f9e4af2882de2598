// The bound on nesting. The standard leaves such limits to the program; browsers have this one.

extension TreeBuilder {
  /// Puts an element on the stack of open elements, unless that is at its limit.
  @inline(__always)
  mutating func push(_ element: OpenElement) {
    if open.count >= TreeBuilder.depthLimit {
      flattened[element.name.rawValue, default: 0] += 1
      return
    }
    nodes[Int(element.node)].isOpen = true
    if element.name == .p { openParagraphs &+= 1 }
    open.append(element)
  }

  /// Takes the end tag of an element that was flattened: there is nothing to close.
  mutating func closesFlattened() -> Bool {
    if open.count < TreeBuilder.depthLimit {
      flattened.removeAll()
      return false
    }
    guard let waiting = flattened[tokenizer.tagName.rawValue] else { return false }
    flattened[tokenizer.tagName.rawValue] = waiting > 1 ? waiting - 1 : nil
    return true
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
    if hasRoomForFlattened {
      insertElement()
    } else {
      flattened[tokenizer.tagName.rawValue, default: 0] += 1
    }
    return true
  }

  /// Whether the nodes take up less than 6 times the source. Past that, which takes a page made of
  /// little but open tags, elements that would stay empty are counted but left out of the tree.
  private var hasRoomForFlattened: Bool {
    nodes.count < tokenizer.source.count / 14 * 3 + 1024
  }
}
