/// One node of the flat tree: 28 bytes. Links are node numbers; 0, the document, is nobody's child
/// and so stands for "none".
struct NodeRecord: Sendable {
  static let detached = UInt32.max

  /// The parent; `detached` for nodes that the construction took out of the tree.
  var parent: UInt32
  var firstChild: UInt32 = 0
  var nextSibling: UInt32 = 0
  /// The previous sibling; for a first child the last child of the same parent, so that appending
  /// needs no walk.
  var previousSibling: UInt32 = 0
  /// Name in bits 0 to 23, kind in 24 to 26, namespace in 27 and 28, flags above.
  var info: UInt32
  /// Elements: the first attribute. Text and comments: the address. Doctypes: the number.
  var start: UInt32
  /// Elements: the number of attributes. Text and comments: the number of bytes.
  var count: UInt32

  private static let kindShift: UInt32 = 24
  private static let namespaceShift: UInt32 = 27
  private static let openFlag: UInt32 = 1 << 29
  private static let integrationFlag: UInt32 = 1 << 30

  @inline(__always)
  init(
    kind: HTMLTree.Kind, name: HTMLName = .none, namespace: HTMLNamespace = .html,
    start: UInt32, count: UInt32
  ) {
    parent = NodeRecord.detached
    info =
      name.rawValue | UInt32(kind.rawValue) &<< NodeRecord.kindShift
      | UInt32(namespace.rawValue) &<< NodeRecord.namespaceShift
    self.start = start
    self.count = count
  }

  var name: HTMLName {
    @inline(__always) get { HTMLName(info & 0xFF_FFFF) }
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
