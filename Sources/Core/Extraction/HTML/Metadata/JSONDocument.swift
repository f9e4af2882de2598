/// JSON as web pages have it, read without recursion into a flat list of values.
///
/// Tolerant: text around the value, raw control characters in strings, missing and doubled commas
/// and a cut-off end do no harm. At most `limit` values are kept.
struct JSONDocument: Sendable {
  enum Kind: UInt8, Sendable {
    case object, array, string, number, word
  }

  struct Value: Sendable {
    var kind: Kind
    /// The index of the object or array that holds it, or -1.
    var parent: Int
    /// Half-open, in `bytes`: the member's name; empty in arrays.
    var key: Range<Int>
    /// Half-open, in `bytes`: text of strings, numbers and words.
    var text: Range<Int>
    /// The first value behind those that it holds.
    var end: Int
  }

  /// Names and strings, their escapes resolved.
  private(set) var bytes: [UInt8] = []
  private(set) var values: [Value] = []

  private static let limit = 20_000

  init(_ source: ArraySlice<UInt8>) {
    var open: [Int] = []
    var key = 0..<0
    var index = source.startIndex
    let end = source.endIndex
    while index < end, values.count < Self.limit {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        add(byte == UInt8(ascii: "{") ? .object : .array, open.last ?? -1, &key, 0..<0)
        open.append(values.count - 1)
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let closed = open.popLast() { values[closed].end = values.count }
        key = 0..<0
        index += 1
      case UInt8(ascii: "\""):
        let text = readString(source, &index)
        if let holder = open.last, values[holder].kind == .object, key.isEmpty,
          isColon(source, index)
        {
          key = text
        } else if !open.isEmpty {
          add(.string, open.last ?? -1, &key, text)
        }
      case _ where isWord(byte):
        let text = readWord(source, &index)
        if !open.isEmpty {
          let isNumber = byte == UInt8(ascii: "-") || Bytes.isDigit(byte)
          add(isNumber ? .number : .word, open.last ?? -1, &key, text)
        }
      default: index += 1
      }
    }
    for value in open { values[value].end = values.count }
  }

  private mutating func add(
    _ kind: Kind, _ parent: Int, _ key: inout Range<Int>, _ text: Range<Int>
  ) {
    values.append(
      Value(kind: kind, parent: parent, key: key, text: text, end: values.count + 1))
    key = 0..<0
  }

  private func isWord(_ byte: UInt8) -> Bool {
    Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "-")
  }

  private func isColon(_ source: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var index = index
    while index < source.endIndex, Bytes.isBlank(source[index]) { index += 1 }
    return index < source.endIndex && source[index] == UInt8(ascii: ":")
  }

  private mutating func readWord(_ source: ArraySlice<UInt8>, _ index: inout Int) -> Range<Int> {
    let start = bytes.count
    while index < source.endIndex,
      isWord(source[index]) || source[index] == UInt8(ascii: ".")
        || source[index] == UInt8(ascii: "+")
    {
      bytes.append(source[index])
      index += 1
    }
    return start..<bytes.count
  }

  private mutating func readString(_ source: ArraySlice<UInt8>, _ index: inout Int) -> Range<Int> {
    let start = bytes.count
    index += 1
    while index < source.endIndex {
      let byte = source[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        break
      }
      if byte == UInt8(ascii: "\\"), index + 1 < source.endIndex {
        readEscape(source, &index)
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return start..<bytes.count
  }

  private mutating func readEscape(_ source: ArraySlice<UInt8>, _ index: inout Int) {
    let sign = source[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): bytes.append(0x0A)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
    case UInt8(ascii: "u"):
      guard var value = hex(source, index) else { return }
      index += 4
      if (0xD800..<0xDC00).contains(value), index + 1 < source.endIndex,
        source[index] == UInt8(ascii: "\\"), source[index + 1] == UInt8(ascii: "u"),
        let low = hex(source, index + 2), (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        index += 6
      }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: bytes.append(sign)
    }
  }

  private func hex(_ source: ArraySlice<UInt8>, _ index: Int) -> UInt32? {
    guard index + 4 <= source.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in source[index..<index + 4] {
      let digit: UInt8
      if Bytes.isDigit(byte) {
        digit = byte - 0x30
      } else {
        let letter = (byte | 0x20) &- 0x61
        guard letter < 6 else { return nil }
        digit = letter + 10
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  // MARK: Looking up

  /// The values that an object or array holds directly.
  func members(of holder: Int) -> [Int] {
    var members: [Int] = []
    var index = holder + 1
    while index < values[holder].end {
      members.append(index)
      index = max(values[index].end, index + 1)
    }
    return members
  }

  /// The member of that name, or nil.
  func member(_ name: StaticString, of holder: Int) -> Int? {
    guard values[holder].kind == .object else { return nil }
    var index = holder + 1
    while index < values[holder].end {
      if isKey(index, name) { return index }
      index = max(values[index].end, index + 1)
    }
    return nil
  }

  /// Whether the value is a member of that name, letter case counting.
  func isKey(_ value: Int, _ name: StaticString) -> Bool {
    let key = bytes[values[value].key]
    guard key.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { key.elementsEqual($0) }
  }

  /// The text of a string or number.
  func string(_ value: Int) -> String? {
    switch values[value].kind {
    case .string, .number: Bytes.string(bytes, values[value].text)
    default: nil
    }
  }

  /// The text of the member of that name: its own, or that of the first in a list.
  func string(_ name: StaticString, of holder: Int) -> String? {
    guard var value = member(name, of: holder) else { return nil }
    if values[value].kind == .array {
      guard let first = members(of: value).first else { return nil }
      value = first
    }
    return string(value)
  }
}
