/// One node of the flat tree other than text: 16 bytes.
///
/// Links are node numbers; 0, the document, is nobody's child and so stands for "none".
struct NodeRecord: Sendable {
  static let detached = UInt32.max

  /// The parent; `detached` for nodes that the construction took out of the tree.
  var parent: UInt32
  /// The next sibling, or 0. During construction the siblings form a ring, the last one being
  /// followed by the first.
  var next: UInt32 = 0
  /// Extended nodes: the number of the extension. Else, of nodes that can have children: the first
  /// child, or 0, during construction the last child. Of comments: the address of the text. Of
  /// doctypes: their number.
  var content: UInt32
  /// Name, or a comment's number of bytes, in bits 0 to 23; kind in 24 to 26; namespace in 27 and
  /// 28; flags above.
  var info: UInt32

  static let kindShift: UInt32 = 24
  private static let namespaceShift: UInt32 = 27
  private static let openFlag: UInt32 = 1 << 29
  private static let integrationFlag: UInt32 = 1 << 30
  private static let extendedFlag: UInt32 = 1 << 31

  @inline(__always)
  init(
    kind: HTMLTree.Kind, name: HTMLName = .none, namespace: HTMLNamespace = .html,
    content: UInt32 = 0
  ) {
    parent = NodeRecord.detached
    self.content = content
    info =
      name.rawValue | UInt32(kind.rawValue) &<< NodeRecord.kindShift
      | UInt32(namespace.rawValue) &<< NodeRecord.namespaceShift
  }

  /// The low 24 bits: the name's number, or a comment's number of bytes.
  var low: UInt32 {
    @inline(__always) get { info & 0xFF_FFFF }
  }

  var name: HTMLName {
    @inline(__always) get { kind == .comment ? .none : HTMLName(low) }
  }

  var kind: HTMLTree.Kind {
    @inline(__always) get {
      HTMLTree.Kind(rawValue: UInt8(truncatingIfNeeded: info &>> NodeRecord.kindShift & 7))
        ?? .document
    }
  }

  var namespace: HTMLNamespace {
    @inline(__always) get {
      HTMLNamespace(rawValue: UInt8(truncatingIfNeeded: info &>> NodeRecord.namespaceShift & 3))
        ?? .html
    }
  }

  /// Whether the node is of a kind that can have children.
  var isContainer: Bool {
    @inline(__always) get {
      info &>> NodeRecord.kindShift & 7 <= UInt32(HTMLTree.Kind.templateContents.rawValue)
    }
  }

  /// Whether the node has an extension.
  var isExtended: Bool {
    @inline(__always) get { info & NodeRecord.extendedFlag != 0 }
    @inline(__always) set {
      info = newValue ? info | NodeRecord.extendedFlag : info & ~NodeRecord.extendedFlag
    }
  }

  /// Whether the element is on the stack of open elements; meaningful during construction only.
  var isOpen: Bool {
    @inline(__always) get { info & NodeRecord.openFlag != 0 }
    @inline(__always) set {
      info = newValue ? info | NodeRecord.openFlag : info & ~NodeRecord.openFlag
    }
  }

  /// Whether a MathML `annotation-xml` is an HTML integration point by its `encoding`.
  var isIntegrationPoint: Bool {
    get { info & NodeRecord.integrationFlag != 0 }
    set {
      info =
        newValue ? info | NodeRecord.integrationFlag : info & ~NodeRecord.integrationFlag
    }
  }

  @inline(__always)
  func isElement(_ name: HTMLName) -> Bool {
    // Kind element and namespace HTML, compared at once.
    let expected = name.rawValue | UInt32(HTMLTree.Kind.element.rawValue) &<< NodeRecord.kindShift
    return info & 0x1FFF_FFFF == expected
  }
}

/// What an element with attributes, or a comment of 2²⁴ bytes or more, has beyond its record: 8
/// bytes. Most elements of dense markup have no attributes and go without.
struct NodeExtension: Sendable {
  /// What `NodeRecord.content` would be.
  var content: UInt32
  /// Elements: the first attribute. Comments: the number of bytes.
  var extra: UInt32
}

/// A text node: 12 bytes. It has no link to its parent, which is found from the next sibling: that
/// is never text.
struct TextRecord: Sendable {
  /// Marks in `next` the last child; the rest is the parent. During construction `next` is as in
  /// `NodeRecord`.
  static let lastFlag: UInt32 = 1 << 31

  var next: UInt32
  /// The address.
  var start: UInt32
  /// The number of bytes.
  var count: UInt32
}
