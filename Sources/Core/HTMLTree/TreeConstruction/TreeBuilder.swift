/// The insertion modes (13.2.4.1), in the standard's order.
enum InsertionMode: UInt8 {
  case initial
  case beforeHTML
  case beforeHead
  case inHead
  case inHeadNoscript
  case afterHead
  case inBody
  case text
  case inTable
  case inTableText
  case inCaption
  case inColumnGroup
  case inTableBody
  case inRow
  case inCell
  case inTemplate
  case afterBody
  case inFrameset
  case afterFrameset
  case afterAfterBody
  case afterAfterFrameset
}

/// What became of a token in an insertion mode.
enum Outcome {
  case done
  /// The mode has changed; the token goes round again.
  case reprocess
}

/// The tree construction stage (13.2.6): pulls tokens and builds the flat tree.
struct TreeBuilder {
  /// Nodes nest at most this deep, counted in open elements, as in browsers; deeper elements
  /// become empty siblings of what they would hold.
  static let depthLimit = 512

  var tokenizer: Tokenizer
  var nodes = NodeArrays()
  var doctypes: [DoctypeRecord] = []

  var mode = InsertionMode.initial
  var originalMode = InsertionMode.initial
  var templateModes: [InsertionMode] = []
  var open: [OpenElement] = []
  var formatting: [FormattingEntry] = []
  var headElement: UInt32?
  var formElement: UInt32?
  var framesetOK = true
  var fosterParenting = false
  var ignoresNextLineFeed = false
  var pendingTableText = TextRun(start: 0, end: 0)
  var quirksMode = HTMLTree.QuirksMode.noQuirks
  var stopped = false
  var parseErrorCount = 0

  /// The context element of a fragment.
  var context: OpenElement?

  /// How many `p` elements are open: mostly none, and then the search for one is saved.
  var openParagraphs = 0

  /// Elements beyond the depth limit that wait for their end tag.
  var flattened = FlattenedElements()
  /// What precedes the open tables, the innermost last.
  var tableNeighbors: [TableNeighbor] = []
  /// How many elements the active formatting elements may still be copied into. Without a bound a
  /// page of n bytes could ask for n² copies.
  var formattingCopiesLeft: Int
  /// The address behind the room that is set aside for a text node that grows; see `appendText`.
  var textRooms: [UInt32: UInt32] = [:]

  /// How many nodes there may be before the memory that is held is added up again.
  var nodeQuota = 4096
  /// How many sixteenths of a byte may be held for each byte of the source.
  var memoryRate = 120

  /// Whether the encoding is only a guess, which a `meta` of the page may correct.
  var seeksEncoding = false
  var declaredEncoding: String?

  /// The `selectedcontent` elements, in order of creation.
  var selectedContents: [UInt32] = []
  var mergedAttributes: [UInt32: MergedAttributes] = [:]
  /// Where the attributes of an element go on behind one that says so.
  var attributeContinuations: [UInt32: UInt32] = [:]

  let htmlTraits = ElementTraits.html
  let startTagRules = InBodyRules.startTags
  let endTagRules = InBodyRules.endTags

  init(source: ByteView) {
    tokenizer = Tokenizer(source: source)
    formattingCopiesLeft = source.count / 32 + 1024
    // Two tags can bring five elements (`<col><td>` in a table), and text follows a tag. Room that
    // is not used is not touched and so costs nothing, while growth would hold two copies of the
    // nodes for a while.
    let tags = source.count(of: 0x3C)
    nodes.records.reserveCapacity(min(tags * 5 / 2, source.count / 2) + 64)
    nodes.texts.reserveCapacity(min(tags * 5 / 4, source.count / 2) + 64)
    nodes.extensions.reserveCapacity(tags + 16)
    _ = nodes.add(NodeRecord(kind: .document))
    open.reserveCapacity(64)
  }

  mutating func build() {
    while !stopped {
      tokenizer.allowsCDATA = isAdjustedCurrentNodeForeign
      process(tokenizer.next())
    }
    if !selectedContents.isEmpty { fillSelectedContents() }
    if context != nil { finishFragment() }
    nodes.openRings()
  }

  @inline(__always)
  mutating func parseError() { parseErrorCount &+= 1 }

  // MARK: Tree construction dispatcher (13.2.6)

  @inline(__always)
  mutating func process(_ token: TokenKind) {
    if ignoresNextLineFeed {
      ignoresNextLineFeed = false
      if token == .text && tokenizer.byte(at: tokenizer.text.start) == 0x0A {
        tokenizer.text.start &+= 1
        if tokenizer.text.isEmpty { return }
      }
    }
    if nodes.records.count >= nodeQuota && exceedsMemory(token) { return }
    if token == .doctype && mode != .initial {
      // It is an error in every other mode, and text that grows is not to find it in its way.
      tokenizer.truncateSide(to: tokenizer.doctypeSideCount)
    }
    if token == .endTag && !flattened.isEmpty && closesFlattened() { return }
    dispatch(token)
  }

  mutating func dispatch(_ token: TokenKind) {
    while true {
      let outcome: Outcome
      if usesHTMLRules(token) {
        if token == .startTag && open.count >= TreeBuilder.depthLimit && flattenStartTag() {
          return
        }
        outcome = processInMode(token)
      } else {
        outcome = foreignContent(token)
      }
      if outcome == .done { return }
    }
  }

  /// Whether the adjusted current node (13.2.4.2) is of another namespace than HTML.
  @inline(__always)
  var isAdjustedCurrentNodeForeign: Bool {
    guard let current = adjustedCurrentNode else { return false }
    return current.traits.contains(.foreign)
  }

  var adjustedCurrentNode: OpenElement? {
    @inline(__always) get {
      if open.count == 1, let context { return context }
      return open.last
    }
  }

  @inline(__always)
  private func usesHTMLRules(_ token: TokenKind) -> Bool {
    guard let current = adjustedCurrentNode, current.traits.contains(.foreign) else { return true }
    return usesHTMLRules(token, inForeign: current)
  }

  private func usesHTMLRules(_ token: TokenKind, inForeign current: OpenElement) -> Bool {
    switch token {
    case .startTag:
      if current.traits.contains(.mathMLTextIntegrationPoint) {
        return tokenizer.tagName != .mglyph && tokenizer.tagName != .malignmark
      }
      if current.name == .annotationXML && tokenizer.tagName == .svg
        && isMathML(current)
      {
        return true
      }
      return current.traits.contains(.htmlIntegrationPoint)
    case .text, .null:
      return current.traits.contains(.mathMLTextIntegrationPoint)
        || current.traits.contains(.htmlIntegrationPoint)
    case .endOfFile:
      return true
    default:
      return false
    }
  }

  func isMathML(_ element: OpenElement) -> Bool {
    namespace(of: element) == .mathML
  }

  func namespace(of element: OpenElement) -> HTMLNamespace {
    guard element.traits.contains(.foreign) else { return .html }
    if element.node == FormattingEntry.markerNode { return contextNamespace }
    return nodes[element.node].namespace
  }

  /// The namespace of the context element, which has no node.
  var contextNamespace = HTMLNamespace.html

  @inline(__always)
  mutating func processInMode(_ token: TokenKind) -> Outcome {
    if mode == .inBody { return inBody(token) }
    return process(token, using: mode)
  }

  /// "Process the token using the rules for" a mode.
  mutating func process(_ token: TokenKind, using mode: InsertionMode) -> Outcome {
    switch mode {
    case .initial: return initial(token)
    case .beforeHTML: return beforeHTML(token)
    case .beforeHead: return beforeHead(token)
    case .inHead: return inHead(token)
    case .inHeadNoscript: return inHeadNoscript(token)
    case .afterHead: return afterHead(token)
    case .inBody: return inBody(token)
    case .text: return inText(token)
    case .inTable: return inTable(token)
    case .inTableText: return inTableText(token)
    case .inCaption: return inCaption(token)
    case .inColumnGroup: return inColumnGroup(token)
    case .inTableBody: return inTableBody(token)
    case .inRow: return inRow(token)
    case .inCell: return inCell(token)
    case .inTemplate: return inTemplate(token)
    case .afterBody: return afterBody(token)
    case .inFrameset: return inFrameset(token)
    case .afterFrameset: return afterFrameset(token)
    case .afterAfterBody: return afterAfterBody(token)
    case .afterAfterFrameset: return afterAfterFrameset(token)
    }
  }
}
