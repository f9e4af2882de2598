extension HTMLTree {
  /// An attribute of an element.
  public struct Attribute: Sendable {
    /// The name as written, in lower case; with its prefix in foreign content.
    public let name: HTMLName
    /// The namespace, other than none only on foreign elements.
    public let namespace: HTMLAttributeNamespace
    /// The value, its character references resolved, as UTF-8.
    public let valueBytes: ArraySlice<UInt8>

    /// The value.
    public var value: String { String(decoding: valueBytes, as: UTF8.self) }
  }

  // MARK: Runs of bytes

  /// The bytes at an address, as a slice of the source or of the side buffer.
  @inline(__always)
  func bytes(at start: UInt32, count: UInt32) -> ArraySlice<UInt8> {
    let start = Int(start)
    let count = Int(count)
    if start < source.count || count == 0 {
      return source[min(start, source.count)..<min(start, source.count) &+ count]
    }
    return side[start &- source.count..<start &- source.count &+ count]
  }

  func bytes(of run: TextRun) -> ArraySlice<UInt8> {
    bytes(at: run.start, count: run.end &- run.start)
  }

  // MARK: Names

  /// The spelling of a name of this tree.
  public func spelling(of name: HTMLName) -> String {
    String(decoding: spellingBytes(of: name), as: UTF8.self)
  }

  /// The spelling of a name of this tree, as UTF-8.
  public func spellingBytes(of name: HTMLName) -> ArraySlice<UInt8> {
    if name.isKnown { return KnownNames.shared.spellings[Int(name.rawValue)][...] }
    return names.bytes(at: Int(name.rawValue - HTMLName.knownCount), source: source)
  }

  /// The number under which this tree knows a name, or nil where the name does not occur in it.
  ///
  /// - Parameter spelling: the name, in lower case as far as HTML folds it.
  public func name(spelled spelling: String) -> HTMLName? {
    if let known = HTMLName(spelling: spelling) { return known }
    let wanted = Array(spelling.utf8)
    for index in names.entries.indices where Int(names.entries[index].count) == wanted.count {
      let name = HTMLName(HTMLName.knownCount + UInt32(index))
      if spellingBytes(of: name).elementsEqual(wanted) { return name }
    }
    return nil
  }

  // MARK: Attributes

  /// The element's attributes in the order of the source; none for other nodes.
  public func attributes(of node: NodeID) -> [Attribute] {
    var result: [Attribute] = []
    var index = nodes.firstAttribute(of: node.rawValue)
    while let current = index {
      let record = attributeRecords[current]
      result.append(
        Attribute(
          name: record.name, namespace: record.namespace,
          valueBytes: bytes(at: record.valueStart, count: record.valueCount)))
      index = indexAfter(current, record)
    }
    return result
  }

  /// Where the attributes of an element go on, or nil behind the last.
  @inline(__always)
  private func indexAfter(_ index: Int, _ record: AttributeRecord) -> Int? {
    let next = index &+ 1
    if next < attributeRecords.count && !attributeRecords[next].isFirst { return next }
    return record.isContinued
      ? attributeContinuations[UInt32(truncatingIfNeeded: index)].map { Int($0) } : nil
  }

  /// The value of an attribute as UTF-8, or nil where the element has none of that name.
  public func attributeBytes(_ name: HTMLName, of node: NodeID) -> ArraySlice<UInt8>? {
    var index = nodes.firstAttribute(of: node.rawValue)
    while let current = index {
      let record = attributeRecords[current]
      if record.name == name { return bytes(at: record.valueStart, count: record.valueCount) }
      index = indexAfter(current, record)
    }
    return nil
  }

  /// The value of an attribute, or nil where the element has none of that name.
  public func attribute(_ name: HTMLName, of node: NodeID) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the element has an attribute of that name.
  public func hasAttribute(_ name: HTMLName, _ node: NodeID) -> Bool {
    attributeBytes(name, of: node) != nil
  }

  /// The words of the `class` attribute, in order, repeated ones kept.
  public func classTokens(of node: NodeID) -> [ArraySlice<UInt8>] {
    guard let value = attributeBytes(.class, of: node) else { return [] }
    return value.split { isHTMLWhitespace($0) }
  }

  /// Whether a word of the `class` attribute is `token`, letter case counting.
  public func hasClass(_ token: String, _ node: NodeID) -> Bool {
    classTokens(of: node).contains { $0.elementsEqual(token.utf8) }
  }

  // MARK: Text

  /// The bytes of a text node or comment; empty for other nodes.
  public func textBytes(of node: NodeID) -> ArraySlice<UInt8> {
    bytes(of: nodes.run(of: node.rawValue))
  }

  /// The text of a text node or comment; empty for other nodes.
  public func text(of node: NodeID) -> String {
    String(decoding: textBytes(of: node), as: UTF8.self)
  }

  /// All text below a node in document order: the standard's "descendant text content", which
  /// leaves comments out. Template contents are not below their template in that sense.
  public func textContent(of node: NodeID) -> String {
    String(decoding: textContentBytes(of: node), as: UTF8.self)
  }

  /// The same as UTF-8.
  public func textContentBytes(of node: NodeID) -> [UInt8] {
    var result: [UInt8] = []
    var walk = walk(from: node)
    while let step = walk.next() {
      guard case .enter(let inner) = step else { continue }
      switch kind(of: inner) {
      case .text: result.append(contentsOf: textBytes(of: inner))
      case .templateContents where inner != node: walk.skipChildren(of: inner)
      default: break
      }
    }
    return result
  }

  // MARK: Doctype

  /// The parts of a doctype node.
  public struct Doctype: Hashable, Sendable {
    /// The name, `html` as a rule.
    public let name: String
    /// The public identifier, empty where there is none.
    public let publicIdentifier: String
    /// The system identifier, empty where there is none.
    public let systemIdentifier: String
  }

  /// The parts of the node if it is a doctype.
  public func doctype(of node: NodeID) -> Doctype? {
    guard kind(of: node) == .doctype else { return nil }
    let doctype = doctypes[Int(nodes.content(of: node.rawValue))]
    func string(_ run: TextRun?) -> String {
      run.map { String(decoding: bytes(of: $0), as: UTF8.self) } ?? ""
    }
    return Doctype(
      name: string(doctype.name), publicIdentifier: string(doctype.publicIdentifier),
      systemIdentifier: string(doctype.systemIdentifier))
  }
}
