/// A page decoded: UTF-8 without byte order mark and carriage returns.
struct DecodedSource {
  var bytes: [UInt8]
  var decision: EncodingDecision

  /// 13.2.3 Determining the character encoding, and decoding with it.
  init(_ page: [UInt8], hint: String?) {
    if let (name, length) = Self.byteOrderMark(of: page) {
      self.init(page, skipping: length, encoding: name, reason: .byteOrderMark)
      return
    }
    if let hint, let name = EncodingLabels.name(for: hint.utf8) {
      self.init(page, skipping: 0, encoding: name, reason: .hint)
      return
    }
    if let name = EncodingPrescan.declaredEncoding(in: page) {
      self.init(page, skipping: 0, encoding: name, reason: .declaration)
      return
    }
    let isValid = page.withUnsafeBufferPointer {
      UTF8Validation.firstMalformed(in: ByteView($0), from: 0) == nil
    }
    if isValid {
      let decision = EncodingDecision(name: "UTF-8", reason: .validUTF8)
      self.init(bytes: normalizingNewlines(page), decision: decision)
    } else {
      self.init(page, skipping: 0, encoding: "windows-1252", reason: .fallback)
    }
  }

  /// Whether the text is held in memory of its own, beside the page it was decoded from.
  func isCopy(of page: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      page.withUnsafeBufferPointer { $0.baseAddress != text.baseAddress }
    }
  }

  private init(bytes: [UInt8], decision: EncodingDecision) {
    self.bytes = bytes
    self.decision = decision
  }

  /// Decoding in an encoding that is known.
  init(_ page: [UInt8], skipping length: Int, encoding: String, reason: EncodingDecision.Reason) {
    let body = length == 0 ? page : Array(page[length...])
    let (text, malformed) = Self.decode(body, encoding: encoding)
    bytes = Self.truncated(normalizingNewlines(text), to: HTMLTree.sourceLimit)
    decision = EncodingDecision(
      name: encoding, reason: reason, malformedSequenceCount: malformed)
  }

  /// The first bytes, at most `limit`, without part of a character at the end.
  static func truncated(_ text: [UInt8], to limit: Int) -> [UInt8] {
    guard text.count > limit else { return text }
    var end = limit
    while end > 0 && text[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(text[..<end])
  }

  private static func byteOrderMark(of page: [UInt8]) -> (String, Int)? {
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if page.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    if page.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    return nil
  }

  private static func decode(_ page: [UInt8], encoding: String) -> ([UInt8], Int) {
    switch encoding {
    case "UTF-8": return decodeUTF8(page)
    case "windows-1252": return (decodeWindows1252(page), 0)
    case "UTF-16LE": return decodeUTF16(page, high: 1)
    case "UTF-16BE": return decodeUTF16(page, high: 0)
    case "x-user-defined": return (decodeUserDefined(page), 0)
    case "replacement": return page.isEmpty ? ([], 0) : ([0xEF, 0xBF, 0xBD], 1)
    default: return LegacyDecoder.decode(page, encoding: encoding)
    }
  }

  static let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func decodeUTF8(_ page: [UInt8]) -> ([UInt8], Int) {
    page.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      guard var malformed = UTF8Validation.firstMalformed(in: view, from: 0) else {
        return (page, 0)
      }
      var result: [UInt8] = []
      result.reserveCapacity(page.count + page.count / 16)
      var start = 0
      var count = 0
      while true {
        result.append(contentsOf: view.slice(start..<malformed.index))
        result.append(contentsOf: replacementCharacter)
        count += 1
        start = min(malformed.index + malformed.length, view.count)
        guard let next = UTF8Validation.firstMalformed(in: view, from: start) else { break }
        malformed = next
      }
      result.append(contentsOf: view.slice(start..<view.count))
      return (result, count)
    }
  }

  private static func decodeWindows1252(_ page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count + page.count / 8)
    let upper = Windows1252.scalars
    for byte in page {
      if byte < 0x80 {
        result.append(byte)
      } else {
        UTF8Encoder.append(byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt32(byte), to: &result)
      }
    }
    return result
  }

  /// The Encoding standard, 14.5 x-user-defined.
  private static func decodeUserDefined(_ page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in page {
      UTF8Encoder.append(byte < 0x80 ? UInt32(byte) : 0xF780 + UInt32(byte - 0x80), to: &result)
    }
    return result
  }

  /// `high` is the position of the more significant byte of a unit, 0 or 1.
  private static func decodeUTF16(_ page: [UInt8], high: Int) -> ([UInt8], Int) {
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var malformed = 0
    var lead: UInt32?
    var index = 0
    while index + 1 < page.count {
      let unit = UInt32(page[index + high]) << 8 | UInt32(page[index + 1 - high])
      index += 2
      if let first = lead {
        lead = nil
        if (0xDC00...0xDFFF).contains(unit) {
          UTF8Encoder.append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &result)
          continue
        }
        result.append(contentsOf: replacementCharacter)
        malformed += 1
      }
      if (0xD800...0xDBFF).contains(unit) {
        lead = unit
      } else if (0xDC00...0xDFFF).contains(unit) {
        result.append(contentsOf: replacementCharacter)
        malformed += 1
      } else {
        UTF8Encoder.append(unit, to: &result)
      }
    }
    if lead != nil || index < page.count {
      result.append(contentsOf: replacementCharacter)
      malformed += 1
    }
    return (result, malformed)
  }
}

/// 13.2.3.5 Preprocessing the input stream: CR LF and CR become LF.
func normalizingNewlines(_ bytes: [UInt8]) -> [UInt8] {
  bytes.withUnsafeBufferPointer { buffer in
    let view = ByteView(buffer)
    var next = view.firstIndex(from: 0, of: 0x0D)
    if next == view.count { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while next < view.count {
      result.append(contentsOf: view.slice(start..<next))
      result.append(0x0A)
      start = view.byteOrZero(next + 1) == 0x0A ? next + 2 : next + 1
      next = view.firstIndex(from: start, of: 0x0D)
    }
    result.append(contentsOf: view.slice(start..<view.count))
    return result
  }
}
