// The selectedcontent element (section 4.10): the copy of a select's chosen option. Browsers make it when
// an option is popped; here it is made once, of the final tree, which without scripts is the same.

extension TreeBuilder {
  mutating func fillSelectedContents() {
    var seen: Set<UInt32> = []
    for element in selectedContents {
      guard let select = selectAround(element), seen.insert(select).inserted,
        !has(.multiple, select), let option = selectedOption(in: select),
        !isInside(element, option)
      else { continue }
      var old = nodes[Int(element)].firstChild
      while old != 0 {
        let next = nodes[Int(old)].nextSibling
        detach(old)
        old = next
      }
      copyChildren(of: option, to: element)
    }
  }

  private func selectAround(_ node: UInt32) -> UInt32? {
    var parent = nodes[Int(node)].parent
    while parent != NodeRecord.detached && parent != 0 {
      if nodes[Int(parent)].isElement(.select) { return parent }
      parent = nodes[Int(parent)].parent
    }
    return nil
  }

  private func isInside(_ node: UInt32, _ ancestor: UInt32) -> Bool {
    var current = node
    while current != 0 && current != NodeRecord.detached {
      if current == ancestor { return true }
      current = nodes[Int(current)].parent
    }
    return false
  }

  private func has(_ name: HTMLName, _ node: UInt32) -> Bool {
    let record = nodes[Int(node)]
    return (0..<Int(record.count)).contains {
      tokenizer.attributes[Int(record.start) + $0].name == name
    }
  }

  /// The last option with `selected`, else the first that is not disabled.
  private func selectedOption(in select: UInt32) -> UInt32? {
    var first: UInt32?
    var selected: UInt32?
    var node = following(select, in: select, skippingChildren: false)
    while let current = node {
      let isOption = nodes[Int(current)].isElement(.option)
      if isOption {
        if has(.selected, current) { selected = current }
        if first == nil && !has(.disabled, current) { first = current }
      }
      let skips = isOption || nodes[Int(current)].isElement(.select)
      node = following(current, in: select, skippingChildren: skips)
    }
    return selected ?? first
  }

  /// The next node of a subtree in document order.
  private func following(_ node: UInt32, in root: UInt32, skippingChildren: Bool) -> UInt32? {
    if !skippingChildren, nodes[Int(node)].firstChild != 0 { return nodes[Int(node)].firstChild }
    var current = node
    while current != root {
      if nodes[Int(current)].nextSibling != 0 { return nodes[Int(current)].nextSibling }
      current = nodes[Int(current)].parent
    }
    return nil
  }

  /// Copies a subtree's inside, as far as the bound on copies allows.
  private mutating func copyChildren(of option: UInt32, to target: UInt32) {
    var copies: [UInt32: UInt32] = [option: target]
    var node = following(option, in: option, skippingChildren: false)
    while let current = node, formattingCopiesLeft > 0 {
      formattingCopiesLeft -= 1
      let record = nodes[Int(current)]
      let copy = makeNode(record)
      nodes[Int(copy)].firstChild = 0
      nodes[Int(copy)].nextSibling = 0
      append(copy, to: copies[record.parent] ?? target)
      if record.firstChild != 0 { copies[current] = copy }
      node = following(current, in: option, skippingChildren: false)
    }
  }
}
