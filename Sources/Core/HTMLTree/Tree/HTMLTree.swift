/// A parsed page: an immutable value over flat arrays.
///
/// Nodes have numbers (`NodeID`), the document the number 0. Text that needed no decoding is a range
/// of the source, the rest a range of a side buffer, so that a tree costs little more than its
/// source. The parser follows the HTML standard (sections 13.2.3 to 13.2.6) with scripting off.
public struct HTMLTree: Sendable {
  /// The number of a node of one tree.
  public struct NodeID: Hashable, Sendable {
    /// The position among the tree's nodes, in order of creation; 0 is the document.
    public let rawValue: UInt32

    @inline(__always)
    init(_ rawValue: UInt32) { self.rawValue = rawValue }
  }

  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// The root of every tree, of a fragment too.
    case document
    /// A doctype, as a child of the document.
    case doctype
    /// An element of any namespace.
    case element
    /// A run of text; never empty, never next to another one.
    case text
    /// A comment.
    case comment
    /// The contents of a `template` element: that element's only child.
    case templateContents
  }

  /// How closely a browser would keep to the standard's layout rules, by the doctype.
  public enum QuirksMode: UInt8, Sendable {
    /// The doctype is HTML's own.
    case noQuirks
    /// The doctype is one of a few old ones.
    case limitedQuirks
    /// There is no doctype or an old one.
    case quirks
  }

  let source: [UInt8]
  let side: [UInt8]
  let nodes: [NodeRecord]
  let attributeRecords: [AttributeRecord]
  let spellings: [NameTable.Spelling]
  let doctypes: [DoctypeRecord]

  /// The document's mode by its doctype.
  public let quirksMode: QuirksMode

  /// How many parse errors the tokenizer and the tree construction met; those that the standard
  /// names but that change nothing are not all counted.
  public let parseErrorCount: Int

  /// Which encoding the bytes were read in, and why that one.
  public let encoding: EncodingDecision

  /// The root.
  public var document: NodeID { NodeID(0) }

  /// How many nodes were made, those that construction dropped again included; node numbers are
  /// below it.
  public var nodeCount: Int { nodes.count }
}
