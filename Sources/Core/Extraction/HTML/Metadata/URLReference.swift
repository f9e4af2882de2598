/// Makes the references of a page absolute (RFC 3986, section 5.2, as far as web pages need it).
struct URLReference: Sendable {
  /// `https:`, or "" where the base is not known.
  private let scheme: String
  /// `//host`, or "".
  private let host: String
  /// The path up to its last slash.
  private let folder: String
  private let path: String

  /// Resolves against `base`; references stay as they are where it is nil or has no scheme.
  init(base: String?) {
    let bytes = Array((base ?? "").utf8)
    guard let colon = Self.schemeEnd(bytes) else {
      (scheme, host, folder, path) = ("", "", "", "")
      return
    }
    var index = colon + 1
    scheme = String(decoding: bytes[..<index], as: UTF8.self)
    let hostStart = index
    if index + 1 < bytes.count, bytes[index] == 0x2F, bytes[index + 1] == 0x2F {
      index += 2
      while index < bytes.count, !Self.endsHost(bytes[index]) { index += 1 }
    }
    host = String(decoding: bytes[hostStart..<index], as: UTF8.self)
    var end = index
    while end < bytes.count, bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#") {
      end += 1
    }
    let slash = bytes[index..<end].lastIndex(of: 0x2F)
    folder = slash.map { String(decoding: bytes[index...$0], as: UTF8.self) } ?? "/"
    path = String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// The place of the colon behind a scheme, or nil.
  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, Bytes.isLetter(first) else { return nil }
    for (index, byte) in bytes.enumerated().prefix(20) {
      if byte == UInt8(ascii: ":") { return index }
      guard
        Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      else { return nil }
    }
    return nil
  }

  /// The absolute URL, or nil for scripts, data and empty references.
  func resolve(_ reference: ArraySlice<UInt8>) -> String? {
    let blank: (UInt8) -> Bool = { Bytes.isBlank($0) }
    guard let start = reference.firstIndex(where: { !blank($0) }),
      let last = reference.lastIndex(where: { !blank($0) }), reference.count <= 8192
    else { return nil }
    let bytes = reference[start...last].filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    let text = String(decoding: bytes, as: UTF8.self)
    if Self.schemeEnd(bytes) != nil {
      let all = 0..<bytes.count
      let isUseless = (["javascript:", "data:", "about:", "blob:", "vbscript:"] as [StaticString])
        .contains { Bytes.hasPrefix(bytes, all, $0) }
      return isUseless ? nil : text
    }
    guard !scheme.isEmpty else { return bytes.first == UInt8(ascii: "#") ? nil : text }
    switch bytes.first {
    case UInt8(ascii: "#"), UInt8(ascii: "?"): return scheme + host + path + text
    case 0x2F where bytes.count > 1 && bytes[1] == 0x2F: return scheme + text
    case 0x2F: return scheme + host + Self.withoutDots(text)
    default: return scheme + host + Self.withoutDots(folder + text)
    }
  }

  /// Removes `.` and `..` from the path.
  private static func withoutDots(_ text: String) -> String {
    let cut = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let path = text[..<cut]
    guard path.utf8.contains(UInt8(ascii: ".")) else { return text }
    var parts: [Substring] = []
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      if part == "." || part == ".." {
        if part == "..", parts.count > 1 { parts.removeLast() }
        if isLast { parts.append("") }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/") + text[cut...]
  }
}
