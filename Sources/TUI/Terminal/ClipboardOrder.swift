/// The order by which a terminal puts text on its clipboard: OSC 52 of xterm's control sequences.
///
/// It works wherever the bytes get to, also over SSH.
enum ClipboardOrder {
  /// The bytes of the order.
  ///
  /// tmux takes the order itself where its `set-clipboard` is `on`, and hands it through to its own
  /// terminal where its `allow-passthrough` is on. Which, a program cannot see, so it is asked both
  /// ways; both put the same on the same clipboard.
  static func bytes(_ text: String, isInTmux: Bool) -> [UInt8] {
    let order = escape + Array("]52;c;".utf8) + base64(Array(text.utf8)) + [bell]
    guard isInTmux else { return order }
    // Within what tmux hands through, each escape is doubled.
    return order + escape + Array("Ptmux;".utf8) + escape + order + escape + [UInt8(ascii: "\\")]
  }

  private static let escape: [UInt8] = [0x1B]
  private static let bell: UInt8 = 0x07

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let isFilled = place <= group.count
        result.append(isFilled ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
