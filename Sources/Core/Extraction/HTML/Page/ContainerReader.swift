import HTMLTree

/// Reads what a block element says by its name and its attributes.
enum ContainerReader {
  static func read(
    _ node: HTMLTree.NodeID, _ role: ElementRole, in tree: HTMLTree, parent: Int,
    _ weights: ClassWeights, _ containers: inout [PageContainer], _ words: inout [UInt64]
  ) -> PageContainer {
    let name = tree.name(of: node)
    let above = containers[parent]
    var container = PageContainer(
      parent: parent, node: node, name: name, depth: above.depth &+ 1, blocks: 0..<0)
    var reading = ClassReader.Reading()
    var traits = traits(of: name, role, above: above.traits)
    readAttributes(of: node, in: tree, &reading, &traits, &words)
    for word in words { reading.weight += weights.weight(of: word) }
    container.traits = traits.union(above.traits)
    container.classes = reading.kinds
    container.weight = reading.weight
    let isRoot = name == .body || name == .html
    container.pathClasses = isRoot ? above.pathClasses : above.pathClasses.union(reading.kinds)
    let counted = isRoot ? 0 : reading.weight
    container.pathWeight = above.pathWeight + counted
    container.leastWeight = min(above.leastWeight, counted)
    container.greatestWeight = max(above.greatestWeight, counted)
    container.looks = (reading.hash ^ UInt64(name.rawValue)) &* 0x100_0000_01b3
    container.pathLooks = (above.pathLooks ^ container.looks) &* 0x100_0000_01b3
    container.headingLevel = ElementRole.headingLevel(name)
    if container.headingLevel == 0 { container.headingLevel = above.headingLevel }
    place(&container, index: containers.count, above, tree, &containers)
    return container
  }

  private static func traits(
    of name: HTMLName, _ role: ElementRole, above: PageContainer.Traits
  ) -> PageContainer.Traits {
    switch name {
    case .article: above.contains(.article) ? [.article, .nestedArticle] : .article
    case .main: .main
    case .nav, .menu: .nav
    case .aside: .aside
    case .header: .header
    case .footer: .footer
    case .form, .fieldset, .search: .form
    case .figure: .figure
    case .figcaption: .caption
    case .ul, .ol, .dir: .list
    case .dl: .definition
    case .table: .table
    case .blockquote: .quote
    case .pre, .listing, .plaintext, .xmp: .preformatted
    case .section: .section
    case .address: .address
    case .dialog: .dialog
    default: role == .control ? .control : []
    }
  }

  private static func readAttributes(
    of node: HTMLTree.NodeID, in tree: HTMLTree, _ reading: inout ClassReader.Reading,
    _ traits: inout PageContainer.Traits, _ words: inout [UInt64]
  ) {
    for attribute in tree.attributes(of: node) {
      let value = attribute.valueBytes
      switch attribute.name {
      case .class, .id, .dataComponent, .dataTestid, .dataType, .ariaLabel:
        ClassReader.shared.read(value, into: &reading, words: &words)
      case .itemprop:
        ClassReader.shared.read(value, into: &reading, words: &words)
        if holds(value, "articlebody") { traits.insert(.articleBody) }
      case .itemtype: if holds(value, "/comment") { traits.insert(.comment) }
      case .role: readRole(value, &traits)
      case .hidden: traits.insert(.hidden)
      case .ariaHidden: if holds(value, "true") { traits.insert(.ariaHidden) }
      case .style:
        if holds(value, "display:none") || holds(value, "display: none")
          || holds(value, "visibility:hidden") || holds(value, "visibility: hidden")
        {
          traits.insert(.hidden)
        }
      default: break
      }
    }
  }

  private static func readRole(
    _ value: ArraySlice<UInt8>, _ traits: inout PageContainer.Traits
  ) {
    if holds(value, "navigation") || holds(value, "menu") { traits.insert(.nav) }
    if holds(value, "complementary") { traits.insert(.aside) }
    if holds(value, "contentinfo") { traits.insert(.footer) }
    if holds(value, "banner") { traits.insert(.header) }
    if holds(value, "main") { traits.insert(.main) }
    if holds(value, "article") { traits.insert(.article) }
    if holds(value, "dialog") || holds(value, "alert") { traits.insert(.dialog) }
    if holds(value, "search") { traits.insert(.form) }
  }

  /// Whether the first 400 bytes hold `ascii`, letters compared without case.
  static func holds(_ value: ArraySlice<UInt8>, _ ascii: StaticString) -> Bool {
    let count = ascii.utf8CodeUnitCount
    let value = value.prefix(400)
    guard value.count >= count else { return false }
    return ascii.withUTF8Buffer { wanted in
      for start in value.startIndex...(value.endIndex - count) {
        var offset = 0
        while offset < count, Bytes.lowered(value[start + offset]) == wanted[offset] { offset += 1 }
        if offset == count { return true }
      }
      return false
    }
  }

  /// Lists, tables, figures and the numbers of list items.
  private static func place(
    _ container: inout PageContainer, index: Int, _ above: PageContainer, _ tree: HTMLTree,
    _ containers: inout [PageContainer]
  ) {
    container.listDepth = above.listDepth
    container.item = above.item
    container.table = above.table
    container.cell = above.cell
    container.figure = above.figure
    let own = Int32(clamping: index)
    switch container.name {
    case .ul, .ol, .dir:
      container.listDepth &+= 1
      container.traits.remove(.ordered)
      container.ordinal = 1
      if container.name == .ol {
        container.traits.insert(.ordered)
        container.ordinal = number(tree.attributeBytes(.start, of: container.node)) ?? 1
      }
    case .li:
      container.item = own
      let parent = container.parent
      let given = number(tree.attributeBytes(.value, of: container.node))
      container.ordinal = given ?? containers[parent].ordinal
      containers[parent].ordinal = container.ordinal &+ 1
    case .table:
      container.table = own
      container.cell = -1
    case .td, .th: container.cell = own
    case .figure: container.figure = own
    default: break
    }
  }

  /// A number of up to nine digits.
  private static func number(_ value: ArraySlice<UInt8>?) -> Int32? {
    guard let value, (1...9).contains(value.count) else { return nil }
    var number: Int32 = 0
    for byte in value {
      guard Bytes.isDigit(byte) else { return nil }
      number = number * 10 + Int32(byte - 0x30)
    }
    return number
  }
}
