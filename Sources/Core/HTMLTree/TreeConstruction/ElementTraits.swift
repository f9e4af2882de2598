/// What the standard's lists say about an element (13.2.4.2 and 13.2.6.3), as bits.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let special = ElementTraits(rawValue: 1 << 0)
  /// Ends "has an element in scope".
  static let scope = ElementTraits(rawValue: 1 << 1)
  /// Ends list item scope beyond that: `ol` and `ul`.
  static let listItemScope = ElementTraits(rawValue: 1 << 2)
  /// Ends button scope beyond that: `button`.
  static let buttonScope = ElementTraits(rawValue: 1 << 3)
  /// Ends table scope.
  static let tableScope = ElementTraits(rawValue: 1 << 4)
  /// Closed by "generate implied end tags".
  static let impliedEndTag = ElementTraits(rawValue: 1 << 5)
  /// Closed by "generate all implied end tags thoroughly" beyond that.
  static let thoroughEndTag = ElementTraits(rawValue: 1 << 6)
  /// Not of the HTML namespace.
  static let foreign = ElementTraits(rawValue: 1 << 7)
  /// `table`, `tbody`, `tfoot`, `thead` and `tr`: text in them is foster parented.
  static let fosters = ElementTraits(rawValue: 1 << 8)
  static let mathMLTextIntegrationPoint = ElementTraits(rawValue: 1 << 9)
  static let htmlIntegrationPoint = ElementTraits(rawValue: 1 << 10)
  /// `address`, `div` and `p`: special, but `li` and `dd` look past them.
  static let lookedPast = ElementTraits(rawValue: 1 << 11)

  /// The traits of HTML's elements by number of name; names past the table have none.
  static let html: [ElementTraits] = {
    var table = [ElementTraits](repeating: [], count: Int(HTMLName.knownCount))
    func add(_ trait: ElementTraits, _ names: [HTMLName]) {
      for name in names { table[Int(name.rawValue)].insert(trait) }
    }
    add(.special, specialNames)
    add(
      .scope,
      [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template])
    add(.listItemScope, [.ol, .ul])
    add(.buttonScope, [.button])
    add(.tableScope, [.html, .table, .template])
    add(.impliedEndTag, [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc])
    add(.thoroughEndTag, [.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr])
    add(.fosters, [.table, .tbody, .tfoot, .thead, .tr])
    add(.lookedPast, [.address, .div, .p])
    return table
  }()

  private static let specialNames: [HTMLName] = [
    .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body,
    .br, .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
    .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
    .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing,
    .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param,
    .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table,
    .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
  ]

  /// The traits of a foreign element.
  static func foreign(_ name: HTMLName, in namespace: HTMLNamespace, isIntegrationPoint: Bool)
    -> ElementTraits
  {
    var traits: ElementTraits = .foreign
    if namespace == .svg {
      if name == .foreignObject || name == .desc || name == .title {
        traits.formUnion([.special, .scope, .htmlIntegrationPoint])
      }
    } else {
      switch name {
      case .mi, .mo, .mn, .ms, .mtext:
        traits.formUnion([.special, .scope, .mathMLTextIntegrationPoint])
      case .annotationXML:
        traits.formUnion([.special, .scope])
        if isIntegrationPoint { traits.insert(.htmlIntegrationPoint) }
      default: break
      }
    }
    return traits
  }
}

/// An element on the stack of open elements (13.2.4.2).
struct OpenElement: Sendable {
  var node: UInt32
  var name: HTMLName
  var traits: ElementTraits

  @inline(__always)
  func isHTML(_ other: HTMLName) -> Bool {
    name == other && !traits.contains(.foreign)
  }
}

/// An entry of the list of active formatting elements (13.2.4.3): an element or a marker.
struct FormattingEntry: Sendable {
  static let markerNode = UInt32.max

  var node: UInt32
  var name: HTMLName
  /// The element's attributes: those of the token it was made for.
  var attributeStart: UInt32
  var attributeCount: UInt32

  var firstAttribute: Int? { attributeCount == 0 ? nil : Int(attributeStart) }

  var isMarker: Bool { node == FormattingEntry.markerNode }

  static let marker = FormattingEntry(
    node: markerNode, name: .none, attributeStart: 0, attributeCount: 0)
}
