import Screen

/// A terminal's answer to the question for its background, as far as it has come: `ESC ] 11 ; rgb:`
/// with red, green and blue as 1 to 4 hexadecimal digits each, ended by BEL or `ESC \\`.
///
/// OSC 11 of xterm's control sequences. tmux answers for the terminal that it runs in.
struct GroundAnswer: Equatable {
  /// What a byte is to an answer.
  enum Step {
    case part
    case end
    /// Nothing that an answer has at this place.
    case foreign
  }

  /// The question.
  static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)
  /// The byte behind the escape.
  static let introducer = UInt8(ascii: "]")
  private static let beginning = Array("11;".utf8)
  private static let longest = 40

  /// What stands behind the introducer.
  private(set) var bytes: [UInt8] = []
  private var hasEscape = false

  /// Whether nobody types what has come.
  var isCertain: Bool { bytes.count >= Self.beginning.count }

  mutating func take(_ byte: UInt8) -> Step {
    if hasEscape { return byte == UInt8(ascii: "\\") ? .end : .foreign }
    if bytes.count < Self.beginning.count {
      guard byte == Self.beginning[bytes.count] else { return .foreign }
    } else {
      switch byte {
      case 0x07: return .end
      case 0x1B:
        hasEscape = true
        return .part
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "r"), UInt8(ascii: "g"),
        UInt8(ascii: ":"), UInt8(ascii: "/"):
        break
      default: return .foreign
      }
    }
    guard bytes.count < Self.longest else { return .foreign }
    bytes.append(byte)
    return .part
  }

  /// The colour that a whole answer names.
  var color: Color? {
    let text = String(decoding: bytes.dropFirst(Self.beginning.count), as: UTF8.self)
    guard text.hasPrefix("rgb:") || text.hasPrefix("rgba:") else { return nil }
    let parts = text.drop { $0 != ":" }.dropFirst()
      .split(separator: "/", omittingEmptySubsequences: false)
    let levels = parts.prefix(3).compactMap { part -> UInt8? in
      guard (1...4).contains(part.utf8.count), let value = Int(part, radix: 16) else { return nil }
      return UInt8(value * 255 / (1 << (4 * part.utf8.count) - 1))
    }
    return levels.count == 3 ? .rgb(levels[0], levels[1], levels[2]) : nil
  }
}
