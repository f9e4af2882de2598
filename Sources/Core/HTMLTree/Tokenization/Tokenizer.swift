/// An attribute as the tree keeps it: the value is a run of bytes by address.
struct AttributeRecord: Sendable {
  /// The name's number in the low 24 bits, the `HTMLAttributeNamespace` above, and the two flags.
  private var info: UInt32
  var valueStart: UInt32
  var valueCount: UInt32

  private static let namespaceShift: UInt32 = 24
  private static let firstFlag: UInt32 = 1 << 31
  private static let continuedFlag: UInt32 = 1 << 30

  @inline(__always)
  init(name: HTMLName, value: TextRun, isFirst: Bool) {
    info = isFirst ? name.rawValue | AttributeRecord.firstFlag : name.rawValue
    valueStart = value.start
    valueCount = value.end &- value.start
  }

  var name: HTMLName {
    @inline(__always) get { HTMLName(info & 0xFF_FFFF) }
  }

  var namespace: HTMLAttributeNamespace {
    HTMLAttributeNamespace(
      rawValue: UInt8(truncatingIfNeeded: info &>> AttributeRecord.namespaceShift & 3)) ?? .none
  }

  /// Whether the attribute is the first one of its tag; those up to the next such are the tag's.
  var isFirst: Bool {
    @inline(__always) get { info & AttributeRecord.firstFlag != 0 }
    @inline(__always) set { setFlag(AttributeRecord.firstFlag, newValue) }
  }

  /// Whether attributes of another tag follow for the same element.
  var isContinued: Bool {
    get { info & AttributeRecord.continuedFlag != 0 }
    set { setFlag(AttributeRecord.continuedFlag, newValue) }
  }

  @inline(__always)
  private mutating func setFlag(_ flag: UInt32, _ value: Bool) {
    info = value ? info | flag : info & ~flag
  }

  mutating func rename(_ name: HTMLName, in namespace: HTMLAttributeNamespace) {
    info =
      name.rawValue | UInt32(namespace.rawValue) &<< AttributeRecord.namespaceShift
      | info & AttributeRecord.firstFlag
  }
}

/// A run of bytes by address: addresses below the source's length are offsets in the source, those
/// from there on are offsets in the side buffer, which holds text that had to be decoded.
struct TextRun: Sendable {
  var start: UInt32
  var end: UInt32

  var count: Int { Int(end &- start) }
  var isEmpty: Bool { start == end }
}

/// A doctype's parts; nil where the standard says "missing".
struct DoctypeRecord: Sendable {
  var name: TextRun?
  var publicIdentifier: TextRun?
  var systemIdentifier: TextRun?
  var forcesQuirks = false
}

enum TokenKind {
  case startTag
  case endTag
  /// A run of characters without U+0000.
  case text
  /// One U+0000 of the data or CDATA section state.
  case null
  case comment
  case doctype
  case endOfFile
}

/// The tokenizer of the standard's section 13.2.5, over bytes of UTF-8 without carriage returns.
///
/// The caller pulls one token at a time with `next()`; the token's parts are the fields below and
/// hold until the next call. Attributes go straight into the array that becomes the tree's.
struct Tokenizer {
  /// The states that the tree construction stage can ask for; the rest are functions.
  enum State {
    case data
    case rcdata
    case rawtext
    case scriptData
    case plaintext
    case cdataSection
  }

  let source: ByteView
  var position = 0
  var state = State.data
  var side: [UInt8] = []
  var attributes: [AttributeRecord] = []
  /// For how many attributes there is room at first.
  private let attributeCapacity: Int
  var names: NameTable

  /// Whether `<![CDATA[` opens a CDATA section: the adjusted current node is foreign.
  var allowsCDATA = false
  var parseErrorCount = 0

  // The current token.
  var tagName = HTMLName.none
  var attributeStart = 0
  var isSelfClosing = false
  var text = TextRun(start: 0, end: 0)
  var doctype = DoctypeRecord()
  /// The name that makes an end tag appropriate (13.2.5, "appropriate end tag token").
  var lastStartTagName = HTMLName.none
  /// How long the side buffer was before the current doctype.
  var doctypeSideCount = 0

  init(source: ByteView) {
    self.source = source
    names = NameTable(source: source)
    attributeCapacity = source.count / 48 + 16
    attributes.reserveCapacity(attributeCapacity)
  }

  /// Attributes that outgrow their room get room for as many as there can be, 2 bytes for each in
  /// the source: growth would hold two copies for a while. Room that is not used is not touched and
  /// so costs nothing.
  @inline(__always)
  mutating func appendAttribute(_ attribute: AttributeRecord) {
    if attributes.count == attributeCapacity {
      attributes.reserveCapacity(source.count / 2 + 32)
    }
    attributes.append(attribute)
  }

  /// Forgets the attributes of the current tag.
  mutating func dropAttributes() {
    attributes.removeLast(attributes.count - attributeStart)
  }

  /// The bytes that the tokens so far hold.
  var byteCount: Int {
    side.count &+ attributes.count &* MemoryLayout<AttributeRecord>.stride &+ names.byteCount
  }

  /// Forgets what the side buffer got last.
  mutating func truncateSide(to count: Int) {
    if side.count > count { side.removeLast(side.count - count) }
  }

  mutating func next() -> TokenKind {
    switch state {
    case .data: return dataState()
    case .rcdata: return rcdataState()
    case .rawtext: return rawtextState()
    case .scriptData: return scriptDataState()
    case .plaintext: return plaintextState()
    case .cdataSection: return cdataSectionState()
    }
  }

  @inline(__always)
  mutating func parseError() { parseErrorCount &+= 1 }

  // MARK: Addresses

  /// The address the next byte of the side buffer will have.
  @inline(__always)
  var sideAddress: UInt32 { UInt32(truncatingIfNeeded: source.count &+ side.count) }

  @inline(__always)
  func run(_ start: Int, _ end: Int) -> TextRun {
    TextRun(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  @inline(__always)
  func byte(at address: UInt32) -> UInt8 {
    let index = Int(address)
    return index < source.count ? source[index] : side[index &- source.count]
  }

  @inline(__always)
  mutating func appendToSide(_ start: Int, _ end: Int) {
    if end > start { side.append(contentsOf: source.slice(start..<end)) }
  }

  mutating func appendReplacementCharacter() {
    side.append(0xEF)
    side.append(0xBF)
    side.append(0xBD)
  }

  /// The bytes of a run, copied.
  func bytes(of run: TextRun) -> [UInt8] {
    (run.start..<run.end).map { byte(at: $0) }
  }

  /// The source's bytes from `start` to `end` with each U+0000 replaced.
  mutating func runReplacingNulls(_ start: Int, _ end: Int) -> TextRun {
    let view = source.prefix(end)
    var null = view.firstIndex(from: start, of: 0)
    if null >= end { return run(start, end) }
    let first = sideAddress
    var copied = start
    while null < end {
      parseError()
      appendToSide(copied, null)
      appendReplacementCharacter()
      copied = null + 1
      null = view.firstIndex(from: copied, of: 0)
    }
    appendToSide(copied, end)
    return TextRun(start: first, end: sideAddress)
  }
}
