/// What a block's text looks like, counted in one pass over its bytes.
///
/// Lengths are in letters of the Latin script: a letter of the East Asian scripts counts as two.
struct BlockLook: Sendable {
  /// Letters and digits, and one for each other sign that is not white space.
  var length: Int32 = 0
  /// The part of `length` that lies in links.
  var linkLength: Int32 = 0
  /// The part of `length` that is set in bold.
  var strongLength: Int32 = 0
  var links: Int16 = 0
  /// Full stops and the like that end a sentence.
  var sentences: Int16 = 0
  var commas: Int16 = 0
  var digits: Int16 = 0
  var capitals: Int16 = 0
  /// Bars, arrows and dots that part the entries of a menu.
  var bars: Int16 = 0
  var lineBreaks: Int16 = 0
  var endsSentence = false
  var endsColon = false
  var startsLower = false
  var startsQuote = false
  /// FNV-1a of the letters and digits.
  var hash: UInt64 = 0

  init() {}

  /// Counts the bytes of `range`.
  init(_ text: [UInt8], _ range: Range<Int>) {
    var hash = FNV1a()
    var (length, sentences, commas, digits, capitals, bars, breaks) = (0, 0, 0, 0, 0, 0, 0)
    var mark: UInt8 = 0
    for index in range {
      let byte = text[index]
      switch ByteClass.of(byte) {
      case .blank:
        if byte == 0x0A { breaks += 1 }
        if mark == 1 { sentences += 1 }
        mark = 0
        continue
      case .letter:
        hash.add(byte | 0x20)
        length += 1
        if byte & 0x20 == 0 { capitals += 1 }
        mark = 0
      case .digit:
        hash.add(byte)
        length += 1
        digits += 1
        mark = 0
      case .stop:
        length += 1
        mark = 1
      case .comma:
        length += 1
        commas += 1
        mark = 0
      case .bar:
        length += 1
        bars += 1
        mark = 0
      case .sign:
        length += 1
      // A closing quotation mark or bracket after a full stop leaves the sentence ended.
      case .continuation:
        hash.add(byte)
      case .lead:
        hash.add(byte)
        length += 1
      case .wideLead:
        hash.add(byte)
        length += 2
        mark = 0
        if byte == 0xE3 || byte == 0xEF || byte == 0xE2 {
          switch Self.wideSign(text, index, range.upperBound) {
          case .stop: sentences += 1
          case .comma: commas += 1
          case .bar: bars += 1
          case .sign: length -= 1
          default: break
          }
        }
      case .arabicLead:
        hash.add(byte)
        length += 1
        let next = index + 1 < range.upperBound ? text[index + 1] : 0
        if byte == 0xD8, next == 0x8C { commas += 1 }
        if byte == 0xD8, next == 0x9F { sentences += 1 }
        if byte == 0xDB, next == 0x94 { sentences += 1 }
        mark = 0
      }
    }
    if mark == 1 { sentences += 1 }
    self.length = Int32(clamping: length)
    self.sentences = Int16(clamping: sentences)
    self.commas = Int16(clamping: commas)
    self.digits = Int16(clamping: digits)
    self.capitals = Int16(clamping: capitals)
    self.bars = Int16(clamping: bars)
    self.lineBreaks = Int16(clamping: breaks)
    self.hash = hash.value
    readEnds(text, range)
  }

  private mutating func readEnds(_ text: [UInt8], _ range: Range<Int>) {
    guard let first = range.first else { return }
    startsLower = Bytes.isLower(text[first])
    startsQuote = text[first] == 0x22 || text[first] == 0x27
    if range.count >= 3, text[first] == 0xE2, text[first + 1] == 0x80 {
      startsQuote = (0x98...0x9F).contains(text[first + 2])
    }
    var end = range.upperBound
    // Closing quotation marks and brackets are looked through.
    for _ in 0..<3 where end > range.lowerBound {
      let last = text[end - 1]
      if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
        end -= 1
      } else if end - 3 >= range.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        (0x98...0x9F).contains(last)
      {
        end -= 3
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return }
    let last = text[end - 1]
    endsColon = last == UInt8(ascii: ":")
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): endsSentence = true
    default:
      guard end - 3 >= range.lowerBound else { return }
      let tail = (text[end - 3], text[end - 2], last)
      endsSentence =
        tail == (0xE3, 0x80, 0x82) || tail == (0xEF, 0xBC, 0x81) || tail == (0xEF, 0xBC, 0x9F)
        || tail == (0xE2, 0x80, 0xA6) || tail == (0xE0, 0xA5, 0xA4)
        || (tail.1 == 0xD8 && tail.2 == 0x9F) || (tail.1 == 0xDB && tail.2 == 0x94)
      if tail == (0xEF, 0xBC, 0x9A) { endsColon = true }
    }
  }

  /// Signs of three bytes: `。！？।…` end a sentence, `、，` are commas, `›•→` are bars.
  private static func wideSign(_ text: [UInt8], _ index: Int, _ end: Int) -> ByteClass {
    guard index + 2 < end else { return .lead }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return .stop
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): return .comma
    case (0xE2, 0x80, 0xBA), (0xE2, 0x80, 0xA2), (0xE2, 0x86, _), (0xE2, 0x96, _): return .bar
    case (0xE2, _, _): return .sign
    default: return .lead
    }
  }
}

/// Classes of bytes for counting.
enum ByteClass: UInt8, Sendable {
  case blank, letter, digit, stop, comma, bar, sign, continuation, lead, wideLead, arabicLead

  private static let classes: [ByteClass] = (0...255).map { value in
    let byte = UInt8(value)
    switch byte {
    case 0...0x20, 0x7F: return .blank
    case _ where Bytes.isLetter(byte): return .letter
    case _ where Bytes.isDigit(byte): return .digit
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
    case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"): return .bar
    case 0..<0x80: return .sign
    case 0x80..<0xC0: return .continuation
    case 0xD8, 0xDB: return .arabicLead
    case 0xE2...0xE9, 0xEA...0xEF: return .wideLead
    default: return .lead
    }
  }

  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass { classes[Int(byte)] }
}
