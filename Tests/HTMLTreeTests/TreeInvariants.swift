#if !FUZZING
  @testable import HTMLTree
#endif

/// What holds of every tree, whatever it was parsed from. Returns what does not hold, or nil.
func brokenInvariant(of tree: HTMLTree) -> String? {
  var depth = 0
  var entered = 0
  var seen: Set<HTMLTree.NodeID> = []
  for step in tree.walk(from: tree.document) {
    switch step {
    case .leave: depth -= 1
    case .enter(let node):
      depth += 1
      entered += 1
      if !seen.insert(node).inserted { return "node \(node.rawValue) occurs twice" }
      // Contents of templates and elements that were taken off the stack add to the 512.
      if depth > 4 * TreeBuilder.depthLimit { return "nesting is \(depth) deep" }
      if let broken = brokenLink(of: node, in: tree) { return broken }
      if let broken = brokenContent(of: node, in: tree) { return broken }
    }
  }
  if depth != 0 { return "the walk ends at depth \(depth)" }
  if entered > tree.nodeCount { return "more nodes met than made" }
  return nil
}

private func brokenLink(of node: HTMLTree.NodeID, in tree: HTMLTree) -> String? {
  var previousIsText = false
  for child in tree.children(of: node) {
    if tree.parent(of: child) != node { return "child \(child.rawValue) has another parent" }
    let isText = tree.kind(of: child) == .text
    if isText && previousIsText { return "text \(child.rawValue) follows text" }
    previousIsText = isText
  }
  return nil
}

private func brokenContent(of node: HTMLTree.NodeID, in tree: HTMLTree) -> String? {
  switch tree.kind(of: node) {
  case .text:
    let bytes = tree.textBytes(of: node)
    if bytes.isEmpty { return "empty text" }
    if bytes.contains(0) { return "NUL in text" }
    if !isValidUTF8(bytes) { return "text is not UTF-8" }
  case .comment:
    if !isValidUTF8(tree.textBytes(of: node)) { return "comment is not UTF-8" }
  case .element:
    var names: Set<HTMLName> = []
    for attribute in tree.attributes(of: node) {
      if !names.insert(attribute.name).inserted { return "attribute occurs twice" }
      if !isValidUTF8(attribute.valueBytes) { return "attribute value is not UTF-8" }
      if tree.spellingBytes(of: attribute.name).isEmpty { return "attribute without name" }
    }
    if tree.spellingBytes(of: tree.name(of: node)).isEmpty { return "element without name" }
  case .document, .doctype, .templateContents: break
  }
  return nil
}

private func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}
