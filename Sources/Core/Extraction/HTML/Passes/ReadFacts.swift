import HTMLTree

/// Gathers what `meta`, `link`, `title` and JSON-LD say.
enum ReadFacts {
  static func read(_ nodes: [HTMLTree.NodeID], in tree: HTMLTree) -> PageFacts {
    var facts = PageFacts()
    for node in nodes {
      switch tree.name(of: node) {
      case .meta: readMeta(node, tree, &facts)
      case HTMLName.link: readLink(node, tree, &facts)
      case .base: if facts.base == nil { facts.base = tree.attribute(.href, of: node) }
      case .title: if facts.title == nil { facts.title = beginning(of: node, in: tree) }
      case .script: readScript(node, tree, &facts)
      default: break
      }
    }
    if let html = tree.children(of: tree.document).first(where: { tree.isElement($0, .html) }) {
      facts.language = tree.attribute(.lang, of: html)
    }
    return facts
  }

  private static func readMeta(
    _ node: HTMLTree.NodeID, _ tree: HTMLTree, _ facts: inout PageFacts
  ) {
    guard let content = tree.attributeBytes(.content, of: node), facts.metas.count < 400 else {
      return
    }
    for name in [HTMLName.property, .name, .itemprop, .httpEquiv] {
      guard let key = tree.attributeBytes(name, of: node), key.count <= 60 else { continue }
      let spelling = String(decoding: key.map(Bytes.lowered), as: UTF8.self)
      if facts.metas[spelling, default: []].count < 30 {
        facts.metas[spelling, default: []].append(folded(Array(content)))
      }
    }
  }

  private static func readLink(
    _ node: HTMLTree.NodeID, _ tree: HTMLTree, _ facts: inout PageFacts
  ) {
    guard facts.canonical == nil, let rel = tree.attributeBytes(.rel, of: node),
      ContainerReader.holds(rel, "canonical")
    else { return }
    facts.canonical = tree.attribute(.href, of: node)
  }

  private static func readScript(
    _ node: HTMLTree.NodeID, _ tree: HTMLTree, _ facts: inout PageFacts
  ) {
    guard let child = tree.firstChild(of: node) else { return }
    guard let type = tree.attributeBytes(.type, of: node), ContainerReader.holds(type, "ld+json")
    else {
      if facts.scriptDate == nil {
        facts.scriptDate = ScriptDate.find(in: tree.textBytes(of: child))
      }
      return
    }
    StructuredData.read(JSONDocument(tree.textBytes(of: child)), into: &facts)
  }

  /// The beginning of the text below a node, white space folded.
  static func beginning(of node: HTMLTree.NodeID, in tree: HTMLTree) -> String {
    var bytes: [UInt8] = []
    for inner in tree.descendants(of: node).prefix(200) where tree.kind(of: inner) == .text {
      bytes += tree.textBytes(of: inner).prefix(400)
      if bytes.count > 400 { break }
    }
    return folded(bytes)
  }

  /// White space folded, at most 2,000 bytes.
  static func folded(_ bytes: [UInt8]) -> String {
    let bytes = bytes.count > 2000 ? Array(bytes.prefix(2000)) : bytes
    return CleanText.string(bytes, 0..<bytes.count, isMarkdown: false)
  }
}
