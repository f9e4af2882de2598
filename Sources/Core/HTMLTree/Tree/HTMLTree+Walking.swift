extension HTMLTree {
  /// What the node is.
  @inline(__always)
  public func kind(of node: NodeID) -> Kind { nodes.kind(of: node.rawValue) }

  /// The element's name; `HTMLName.none` for other nodes.
  @inline(__always)
  public func name(of node: NodeID) -> HTMLName {
    NodeArrays.isText(node.rawValue) ? .none : nodes[node.rawValue].name
  }

  /// The element's namespace; HTML for other nodes.
  public func namespace(of node: NodeID) -> HTMLNamespace {
    NodeArrays.isText(node.rawValue) ? .html : nodes[node.rawValue].namespace
  }

  /// Whether the node is an element of that name in the HTML namespace.
  @inline(__always)
  public func isElement(_ node: NodeID, _ name: HTMLName) -> Bool {
    nodes.isElement(node.rawValue, name)
  }

  /// The parent; nil for the document.
  @inline(__always)
  public func parent(of node: NodeID) -> NodeID? { nodes.parent(of: node) }

  /// The first child, or nil.
  @inline(__always)
  public func firstChild(of node: NodeID) -> NodeID? { nodes.firstChild(of: node) }

  /// The node that follows under the same parent, or nil.
  @inline(__always)
  public func nextSibling(of node: NodeID) -> NodeID? { nodes.nextSibling(of: node) }

  /// The children in order.
  public func children(of node: NodeID) -> Children {
    Children(nodes: nodes, upcoming: firstChild(of: node))
  }

  /// The parent, its parent, and so on to the document.
  public func ancestors(of node: NodeID) -> Ancestors {
    Ancestors(nodes: nodes, upcoming: parent(of: node))
  }

  /// A depth-first walk that meets each node twice: on entering and on leaving it.
  ///
  /// Template contents are walked like any other node.
  public func walk(from root: NodeID) -> Walk { Walk(nodes: nodes, root: root) }

  /// The node and all below it in document order.
  public func descendants(of root: NodeID) -> Descendants { Descendants(nodes: nodes, root: root) }

  /// The first element of that name in the HTML namespace, in document order.
  public func firstElement(_ name: HTMLName, under root: NodeID) -> NodeID? {
    descendants(of: root).first { isElement($0, name) }
  }

  /// The children of a node.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let nodes: NodeArrays
    var upcoming: NodeID?

    /// The next child, or nil behind the last.
    public mutating func next() -> NodeID? {
      guard let node = upcoming else { return nil }
      upcoming = nodes.nextSibling(of: node)
      return node
    }
  }

  /// The ancestors of a node, the nearest first.
  public struct Ancestors: Sequence, IteratorProtocol, Sendable {
    let nodes: NodeArrays
    var upcoming: NodeID?

    /// The next ancestor, or nil behind the document.
    public mutating func next() -> NodeID? {
      guard let node = upcoming else { return nil }
      upcoming = nodes.parent(of: node)
      return node
    }
  }

  /// A step of a walk.
  public enum Step: Hashable, Sendable {
    /// The node's children come next.
    case enter(NodeID)
    /// The node's children have all been met.
    case leave(NodeID)
  }

  /// A depth-first walk. It keeps its place in the tree alone, so that depth costs nothing.
  public struct Walk: Sequence, IteratorProtocol, Sendable {
    let nodes: NodeArrays
    let root: NodeID
    var step: Step?

    init(nodes: NodeArrays, root: NodeID) {
      self.nodes = nodes
      self.root = root
      step = .enter(root)
    }

    /// The next step, or nil behind the leaving of the root.
    public mutating func next() -> Step? {
      guard let current = step else { return nil }
      switch current {
      case .enter(let node):
        step = nodes.firstChild(of: node).map { .enter($0) } ?? .leave(node)
      case .leave(let node) where node == root:
        step = nil
      case .leave(let node):
        step =
          nodes.nextSibling(of: node).map { .enter($0) }
          ?? nodes.parent(of: node).map { .leave($0) }
      }
      return current
    }

    /// After `enter`: passes over the node's children; its `leave` comes next.
    public mutating func skipChildren(of node: NodeID) { step = .leave(node) }
  }

  /// The nodes of a subtree in document order, its root first.
  public struct Descendants: Sequence, IteratorProtocol, Sendable {
    let nodes: NodeArrays
    let root: NodeID
    var upcoming: NodeID?

    init(nodes: NodeArrays, root: NodeID) {
      self.nodes = nodes
      self.root = root
      upcoming = root
    }

    /// The next node, or nil behind the last.
    public mutating func next() -> NodeID? {
      guard let node = upcoming else { return nil }
      upcoming = following(node)
      return node
    }

    private func following(_ node: NodeID) -> NodeID? {
      if let child = nodes.firstChild(of: node) { return child }
      var current = node
      while current != root {
        if let sibling = nodes.nextSibling(of: current) { return sibling }
        guard let parent = nodes.parent(of: current) else { return nil }
        current = parent
      }
      return nil
    }
  }
}

extension NodeArrays {
  @inline(__always)
  fileprivate func parent(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    let parent = parent(of: node.rawValue)
    return parent == NodeRecord.detached ? nil : HTMLTree.NodeID(parent)
  }

  @inline(__always)
  fileprivate func firstChild(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    let child = firstChild(of: node.rawValue)
    return child == 0 ? nil : HTMLTree.NodeID(child)
  }

  @inline(__always)
  fileprivate func nextSibling(of node: HTMLTree.NodeID) -> HTMLTree.NodeID? {
    let sibling = next(of: node.rawValue)
    return sibling == 0 ? nil : HTMLTree.NodeID(sibling)
  }
}
