@testable import HTMLTree

/// The form in which the conformance suite writes trees: two spaces a level after `| `.
func dump(_ tree: HTMLTree) -> String {
  var lines: [String] = []
  var depth = -1
  for step in tree.walk(from: tree.document) {
    switch step {
    case .leave: depth -= 1
    case .enter(let node):
      if node != tree.document {
        let indent = "| " + String(repeating: "  ", count: depth)
        lines.append(indent + describe(node, in: tree))
        let attributes = tree.attributes(of: node)
          .map { (name(of: $0, in: tree), $0.value) }
          .sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }
        for (name, value) in attributes { lines.append("\(indent)  \(name)=\"\(value)\"") }
      }
      depth += 1
    }
  }
  return lines.joined(separator: "\n")
}

private func describe(_ node: HTMLTree.NodeID, in tree: HTMLTree) -> String {
  switch tree.kind(of: node) {
  case .document: return "#document"
  case .templateContents: return "content"
  case .text: return "\"\(tree.text(of: node))\""
  case .comment: return "<!-- \(tree.text(of: node)) -->"
  case .doctype:
    guard let doctype = tree.doctype(of: node) else { return "" }
    if doctype.publicIdentifier.isEmpty && doctype.systemIdentifier.isEmpty {
      return "<!DOCTYPE \(doctype.name)>"
    }
    return
      "<!DOCTYPE \(doctype.name) \"\(doctype.publicIdentifier)\" \"\(doctype.systemIdentifier)\">"
  case .element:
    let spelling = tree.spelling(of: tree.name(of: node))
    switch tree.namespace(of: node) {
    case .html: return "<\(spelling)>"
    case .svg: return "<svg \(spelling)>"
    case .mathML: return "<math \(spelling)>"
    }
  }
}

private func name(of attribute: HTMLTree.Attribute, in tree: HTMLTree) -> String {
  let spelling = tree.spelling(of: attribute.name)
  if attribute.namespace == .none { return spelling }
  return String(spelling.map { $0 == ":" ? " " : $0 })
}
