/// 13.2.3.2 Prescanning a byte stream to determine its encoding, and the two ways of declaring one.
struct EncodingPrescan {
  /// How much of a page is looked at.
  static let length = 1024

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The encoding that the first bytes declare, or nil.
  static func declaredEncoding(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(length)
    if head.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return "UTF-16LE" }
    if head.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return "UTF-16BE" }
    var prescan = EncodingPrescan(bytes: head, position: 0)
    return prescan.metaEncoding() ?? xmlEncoding(of: head)
  }

  private func byte(_ index: Int) -> UInt8? {
    index < bytes.endIndex ? bytes[index] : nil
  }

  private func matches(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard length <= bytes.endIndex - position else { return false }
    return literal.withUTF8Buffer { expected in
      (0..<length).allSatisfy { asciiLowercased(bytes[position + $0]) == expected[$0] }
    }
  }

  private mutating func metaEncoding() -> String? {
    while position < bytes.endIndex {
      if matches("<!--") {
        skipComment()
      } else if matches("<meta"), let after = byte(position + 5),
        isHTMLWhitespace(after) || after == 0x2F
      {
        position += 5
        if let encoding = encodingOfMeta() { return encoding }
      } else if isTag {
        skipTag()
      } else if bytes[position] == 0x3C, let next = byte(position + 1),
        next == 0x21 || next == 0x2F || next == 0x3F
      {
        while position < bytes.endIndex && bytes[position] != 0x3E { position += 1 }
      }
      position += 1
    }
    return nil
  }

  /// Moves to the `>` that ends the comment; its dashes may be those that opened it.
  private mutating func skipComment() {
    var index = position + 4
    while index < bytes.endIndex {
      if bytes[index] == 0x3E, bytes[index - 1] == 0x2D, bytes[index - 2] == 0x2D {
        position = index
        return
      }
      index += 1
    }
    position = bytes.endIndex
  }

  private var isTag: Bool {
    guard bytes[position] == 0x3C, let next = byte(position + 1) else { return false }
    if isASCIILetter(next) { return true }
    guard next == 0x2F, let second = byte(position + 2) else { return false }
    return isASCIILetter(second)
  }

  private mutating func skipTag() {
    while let byte = byte(position), !isHTMLWhitespace(byte), byte != 0x3E { position += 1 }
    while nextAttribute() != nil {}
  }

  /// Reads the attributes of a `meta`; nil where they do not declare an encoding.
  private mutating func encodingOfMeta() -> String? {
    var seen: Set<[UInt8]> = []
    var hasPragma = false
    var needsPragma: Bool?
    var charset: String?
    while let (name, value) = nextAttribute() {
      guard seen.insert(name).inserted else { continue }
      if name.elementsEqual("http-equiv".utf8) {
        if value.elementsEqual("content-type".utf8) { hasPragma = true }
      } else if name.elementsEqual("content".utf8) {
        if charset == nil, let label = Self.charsetLabel(in: value),
          let found = EncodingLabels.name(for: label)
        {
          charset = found
          needsPragma = true
        }
      } else if name.elementsEqual("charset".utf8) {
        charset = EncodingLabels.name(for: value)
        needsPragma = false
      }
    }
    guard let needsPragma, !needsPragma || hasPragma, let charset else { return nil }
    return Self.asDeclared(charset)
  }

  /// What a declaration inside the page can mean: the page was read as ASCII so far.
  static func asDeclared(_ name: String) -> String {
    switch name {
    case "UTF-16LE", "UTF-16BE": return "UTF-8"
    case "x-user-defined": return "windows-1252"
    default: return name
    }
  }

  /// "Get an attribute": name and value in lower case, or nil at the tag's end.
  private mutating func nextAttribute() -> (name: [UInt8], value: [UInt8])? {
    while let byte = byte(position), isHTMLWhitespace(byte) || byte == 0x2F { position += 1 }
    guard let first = byte(position), first != 0x3E else { return nil }
    var name: [UInt8] = []
    while let byte = byte(position) {
      if byte == 0x3D && !name.isEmpty { break }
      if isHTMLWhitespace(byte) {
        skipWhitespace()
        break
      }
      if byte == 0x2F || byte == 0x3E { return (name, []) }
      name.append(asciiLowercased(byte))
      position += 1
    }
    // A tag that the first bytes cut off declares nothing.
    guard position < bytes.endIndex else { return nil }
    guard bytes[position] == 0x3D else { return (name, []) }
    position += 1
    skipWhitespace()
    guard let value = attributeValue() else { return nil }
    return (name, value)
  }

  private mutating func skipWhitespace() {
    while let byte = byte(position), isHTMLWhitespace(byte) { position += 1 }
  }

  /// Nil where the bytes end first.
  private mutating func attributeValue() -> [UInt8]? {
    var value: [UInt8] = []
    guard let quote = byte(position) else { return nil }
    if quote == 0x22 || quote == 0x27 {
      position += 1
      while let byte = byte(position) {
        position += 1
        if byte == quote { return value }
        value.append(asciiLowercased(byte))
      }
      return nil
    }
    while let byte = byte(position) {
      if isHTMLWhitespace(byte) || byte == 0x3E { return value }
      value.append(asciiLowercased(byte))
      position += 1
    }
    return nil
  }

  /// "Extracting a character encoding from a meta element": the label in a `content` attribute.
  static func charsetLabel(in content: [UInt8]) -> ArraySlice<UInt8>? {
    var prescan = EncodingPrescan(bytes: content[...], position: 0)
    while prescan.position < content.count {
      guard prescan.matches("charset") else {
        prescan.position += 1
        continue
      }
      prescan.position += 7
      prescan.skipWhitespace()
      guard prescan.byte(prescan.position) == 0x3D else { continue }
      prescan.position += 1
      prescan.skipWhitespace()
      guard let first = prescan.byte(prescan.position) else { return nil }
      let rest = content[prescan.position...]
      if first == 0x22 || first == 0x27 {
        guard let end = rest.dropFirst().firstIndex(of: first) else { return nil }
        return rest[(prescan.position + 1)..<end]
      }
      return rest.prefix { !isHTMLWhitespace($0) && $0 != 0x3B }
    }
    return nil
  }

  /// "Get an XML encoding": of the declaration that opens an XHTML page.
  static func xmlEncoding(of head: ArraySlice<UInt8>) -> String? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
    let declaration = head[..<end]
    var index = declaration.startIndex
    while index < end, !declaration[index...].starts(with: "encoding".utf8) { index += 1 }
    guard index < end else { return nil }
    index += 8
    func skipSpace() { while index < end, declaration[index] <= 0x20 { index += 1 } }
    skipSpace()
    guard index < end, declaration[index] == 0x3D else { return nil }
    index += 1
    skipSpace()
    guard index < end, declaration[index] == 0x22 || declaration[index] == 0x27 else { return nil }
    let value = declaration[(index + 1)...]
    guard let close = value.firstIndex(of: declaration[index]) else { return nil }
    let label = value[..<close]
    guard !label.contains(where: { $0 <= 0x20 }), let name = EncodingLabels.name(for: label) else {
      return nil
    }
    return name == "UTF-16LE" || name == "UTF-16BE" ? "UTF-8" : name
  }
}
