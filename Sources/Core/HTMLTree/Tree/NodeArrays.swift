/// The nodes of a tree, finished or under construction, in flat arrays by number.
///
/// A number with the top bit set is that of a text node, others are positions in `records`.
struct NodeArrays: Sendable {
  static let textFlag: UInt32 = 1 << 31

  var records: [NodeRecord] = []
  var texts: [TextRecord] = []
  var extensions: [NodeExtension] = []

  /// The bytes that the arrays hold.
  var byteCount: Int {
    records.count &* MemoryLayout<NodeRecord>.stride
      &+ texts.count &* MemoryLayout<TextRecord>.stride
      &+ extensions.count &* MemoryLayout<NodeExtension>.stride
  }

  @inline(__always)
  static func isText(_ node: UInt32) -> Bool { node & textFlag != 0 }

  /// The record of a node other than text.
  @inline(__always)
  subscript(node: UInt32) -> NodeRecord {
    get { records[Int(node)] }
    _modify { yield &records[Int(node)] }
  }

  /// The record of a text node.
  @inline(__always)
  subscript(text node: UInt32) -> TextRecord {
    get { texts[Int(node & ~NodeArrays.textFlag)] }
    _modify { yield &texts[Int(node & ~NodeArrays.textFlag)] }
  }

  @inline(__always)
  func kind(of node: UInt32) -> HTMLTree.Kind {
    NodeArrays.isText(node) ? .text : self[node].kind
  }

  /// Whether the node is an element of that name in the HTML namespace.
  @inline(__always)
  func isElement(_ node: UInt32, _ name: HTMLName) -> Bool {
    !NodeArrays.isText(node) && self[node].isElement(name)
  }

  /// The content word of a node other than text, wherever it is kept.
  @inline(__always)
  func content(of node: UInt32) -> UInt32 {
    let record = self[node]
    return record.isExtended ? extensions[Int(record.content)].content : record.content
  }

  /// The address and length of a text or comment.
  func run(of node: UInt32) -> TextRun {
    if NodeArrays.isText(node) {
      let record = self[text: node]
      return TextRun(start: record.start, end: record.start &+ record.count)
    }
    let record = self[node]
    guard record.kind == .comment else { return TextRun(start: 0, end: 0) }
    let start = content(of: node)
    let count = record.isExtended ? extensions[Int(record.content)].extra : record.low
    return TextRun(start: start, end: start &+ count)
  }

  /// The number of an element's first attribute, or nil where it has none.
  @inline(__always)
  func firstAttribute(of node: UInt32) -> Int? {
    guard !NodeArrays.isText(node) else { return nil }
    let record = self[node]
    guard record.isExtended, record.kind == .element else { return nil }
    return Int(extensions[Int(record.content)].extra)
  }

  // MARK: Links of a finished tree

  /// The first child, or 0.
  @inline(__always)
  func firstChild(of node: UInt32) -> UInt32 {
    guard !NodeArrays.isText(node) else { return 0 }
    let record = self[node]
    guard record.isContainer else { return 0 }
    return record.isExtended ? extensions[Int(record.content)].content : record.content
  }

  /// The next sibling, or 0.
  @inline(__always)
  func next(of node: UInt32) -> UInt32 {
    if NodeArrays.isText(node) {
      let next = self[text: node].next
      return next & TextRecord.lastFlag == 0 ? next : 0
    }
    return self[node].next
  }

  /// The parent, or `NodeRecord.detached`.
  @inline(__always)
  func parent(of node: UInt32) -> UInt32 {
    guard NodeArrays.isText(node) else { return self[node].parent }
    let next = self[text: node].next
    return next & TextRecord.lastFlag == 0 ? self[next].parent : next & ~TextRecord.lastFlag
  }
}
