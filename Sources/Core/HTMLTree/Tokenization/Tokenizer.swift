/// An attribute as the tree keeps it: the value is a run of bytes by address.
struct AttributeRecord: Sendable {
  /// The name's number in the low 24 bits, the `HTMLAttributeNamespace` above.
  var nameAndNamespace: UInt32
  var valueStart: UInt32
  var valueCount: UInt32

  var name: HTMLName {
    @inline(__always) get { HTMLName(nameAndNamespace & 0xFF_FFFF) }
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
  var names = NameTable()

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
  var tagSerial: UInt32 = 0

  init(source: ByteView) {
    self.source = source
    attributes.reserveCapacity(source.count / 48)
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
