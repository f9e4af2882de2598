/// The name of an element or attribute as a number.
///
/// Names that the parser knows have fixed numbers and are the static members of this type. A name
/// the page made up gets its number from the tree that holds it and means nothing in another tree.
public struct HTMLName: Hashable, Sendable {
  /// The number: 0 for the empty name, then the known names, then those of one page. Below 2²⁴.
  public let rawValue: UInt32

  init(known rawValue: UInt32) { self.rawValue = rawValue }

  @inline(__always)
  init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The empty name, of nodes that are not elements.
  public static var none: HTMLName { HTMLName(known: 0) }

  /// Whether the name has the same number in every tree.
  public var isKnown: Bool { rawValue < HTMLName.knownCount }

  /// How many numbers are fixed, the empty name included.
  static var knownCount: UInt32 { 589 }

  /// The number of the known name that is spelled `spelling`, letter case counting, or nil.
  ///
  /// HTML's own names are in lower case; SVG's keep the case the standard gives them.
  public init?(spelling: String) {
    let bytes = Array(spelling.utf8)
    guard let name = KnownNames.shared.name(ofBytes: bytes) else { return nil }
    self = name
  }
}

/// The namespaces that the parser tells apart.
public enum HTMLNamespace: UInt8, Sendable {
  /// Elements of HTML itself.
  case html
  /// Elements inside `svg`.
  case svg
  /// Elements inside `math`.
  case mathML
}

/// The namespace of an attribute, by its prefix as the standard lists it.
public enum HTMLAttributeNamespace: UInt8, Sendable {
  /// No namespace: every attribute of an HTML element.
  case none
  /// `xlink:` on a foreign element.
  case xlink
  /// `xml:` on a foreign element.
  case xml
  /// `xmlns` and `xmlns:xlink` on a foreign element.
  case xmlns
}
