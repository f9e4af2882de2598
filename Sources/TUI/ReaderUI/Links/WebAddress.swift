/// An address that may be opened outside of the reader: of the web, or of a mailbox.
///
/// It is read as browsers read it (the WHATWG URL standard, as far as it can deceive the eye) and is
/// all printing ASCII: hosts in Punycode, all else escaped by percent signs. So what is shown is
/// where it leads, and no letter of it can pass for another one.
public struct WebAddress: Equatable, Sendable {
  /// The address as it is opened and copied.
  public let text: String
  /// The address as it is shown: what stands before an @ of the host, which often is a trick, is
  /// left out.
  public let shown: String
  /// The host, or the mailbox.
  public let place: String

  /// Reads an address; nil where it is none, or none of http, https and mailto.
  public init?(_ reference: String) {
    // Browsers drop line breaks and tabulators, and blanks at the ends.
    let scalars = reference.unicodeScalars.filter { !"\t\n\r".unicodeScalars.contains($0) }
    let trimmed = scalars.drop { $0.value <= 0x20 }
    let bytes = Array(String(String.UnicodeScalarView(trimmed)).utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    var rest = bytes[(colon + 1)...]
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    switch scheme {
    case "http", "https": self.init(scheme: scheme, rest)
    case "mailto": self.init(mailbox: rest)
    default: return nil
    }
  }

  /// What is opened.
  static let schemes: Set<String> = ["http", "https", "mailto"]

  /// The scheme of a reference, to say what is not opened; "" where it has none.
  static func scheme(of reference: String) -> String {
    let head = reference.prefix { $0 != ":" }
    let isScheme = head.utf8.allSatisfy { byte in
      let lower = byte | 0x20
      return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || schemeMarks.contains(byte)
    }
    return head.count < reference.count && head.count <= 20 && isScheme ? String(head) : ""
  }

  private static let schemeMarks = Set("+-.0123456789".utf8)

  /// `//host/path?query#fragment`, where any number of slashes, also the other ones, begins a host.
  private init?(scheme: String, _ bytes: ArraySlice<UInt8>) {
    let rest = bytes.drop(while: Self.isSlash)
    let hostEnd = rest.firstIndex { Self.isSlash($0) || $0 == Self.query || $0 == Self.fragment }
    let authority = rest[..<(hostEnd ?? rest.endIndex)]
    var path = Array(rest[(hostEnd ?? rest.endIndex)...])
    for index in path.indices {
      if path[index] == Self.query || path[index] == Self.fragment { break }
      if path[index] == UInt8(ascii: "\\") { path[index] = UInt8(ascii: "/") }
    }
    let at = authority.lastIndex(of: UInt8(ascii: "@"))
    let hostBytes = authority[(at.map { $0 + 1 } ?? authority.startIndex)...]
    guard let host = Self.host(hostBytes) else { return nil }
    let user = at.map { Self.escaped(authority[...$0]) } ?? ""
    let end = Self.escaped(path[...])
    place = host
    text = "\(scheme)://\(user)\(host)\(end)"
    shown = "\(scheme)://\(user.isEmpty ? "" : "…@")\(host)\(end)"
  }

  /// `mailbox?headers`; of the headers those that a mail may be begun with (RFC 6068, section 7).
  private init?(mailbox bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(separator: Self.query, maxSplits: 1)
    let mailbox = Self.escaped(parts.first ?? [])
    guard !mailbox.isEmpty else { return nil }
    let headers = (parts.dropFirst().first ?? []).split(separator: UInt8(ascii: "&")).filter {
      let name = String(decoding: $0.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      return Self.safeHeaders.contains(name.lowercased())
    }
    place = mailbox
    let kept = headers.map(Self.escaped).joined(separator: "&")
    text = "mailto:\(mailbox)" + (kept.isEmpty ? "" : "?" + kept)
    shown = text
  }

  private static let safeHeaders: Set<String> = ["to", "cc", "bcc", "subject", "body"]
  private static let query = UInt8(ascii: "?")
  private static let fragment = UInt8(ascii: "#")

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// The host with its port, small letters, each label in ASCII; nil where it is no host.
  private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
    var labels: [String] = []
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let parts = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { dots.contains($0) })
    for part in parts {
      guard let label = Punycode.label(String(String.UnicodeScalarView(part))) else { return nil }
      labels.append(label)
    }
    let host = labels.joined(separator: ".")
    let isHost = !host.isEmpty && host.utf8.allSatisfy { $0 > 0x20 && !noHost.contains($0) }
    return isHost ? host : nil
  }

  /// The full stops of hosts, by UTS 46.
  private static let dots = Set(".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars)
  /// The WHATWG standard's forbidden domain code points, but for those of ports and IPv6.
  private static let noHost = Set("#/<>?@\\^|%`\"{}'&;$()!*, ".utf8 + [0x7F])

  /// Bytes in which all that is not printing ASCII, and what ends an address in text, is escaped.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > 0x20, byte < 0x7F, !ends.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let ends = Set("\"<>`{}|^\\".utf8)
  private static let hex = Array("0123456789ABCDEF".utf8)
}
