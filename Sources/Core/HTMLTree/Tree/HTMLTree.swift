/// A parsed page: an immutable value over flat arrays.
///
/// Nodes have numbers (`NodeID`), the document the number 0. Text that needed no decoding is a range
/// of the source, the rest a range of a side buffer, so that a tree costs little more than its
/// source. The parser follows the HTML standard (sections 13.2.3 to 13.2.6) with scripting off.
public struct HTMLTree: Sendable {
  /// The number of a node of one tree.
  public struct NodeID: Hashable, Sendable {
    /// The number, in no order that means anything; 0 is the document.
    public let rawValue: UInt32

    @inline(__always)
    init(_ rawValue: UInt32) { self.rawValue = rawValue }
  }

  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// The root of every tree, of a fragment too.
    case document
    /// An element of any namespace.
    case element
    /// The contents of a `template` element: that element's only child.
    case templateContents
    /// A doctype, as a child of the document.
    case doctype
    /// A comment.
    case comment
    /// A run of text; never empty, never next to another one.
    case text
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
  let nodes: NodeArrays
  let attributeRecords: [AttributeRecord]
  let attributeContinuations: [UInt32: UInt32]
  let names: NameSpellings
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

  /// Whether the source is held by the tree alone: the page had to be decoded first.
  let ownsSource: Bool

  /// The bytes that the tree holds: its nodes, attributes, names, decoded text, and the source
  /// where that is another text than the page that was given. Less than 8 times the page, and 128
  /// KiB.
  public var heldByteCount: Int {
    (ownsSource ? source.count : 0) + side.count + nodes.byteCount + names.byteCount
      + attributeRecords.count * MemoryLayout<AttributeRecord>.stride
      + attributeContinuations.count * 16
  }

  /// How many nodes were made, those that construction dropped again included.
  public var nodeCount: Int { nodes.records.count + nodes.texts.count }
}
