/// The one filter between text from outside and a terminal.
///
/// It leaves no scalar that a terminal could take for an order: C0 and C1 controls and DEL turn to
/// U+FFFD, so that an attempt shows; tabs, line breaks, U+2028 and U+2029 to a space; bidirectional
/// controls and all other invisible scalars are dropped; bytes that are no UTF-8 turn to U+FFFD.
/// A `Surface` filters by the same rules whatever is written into it.
public enum TerminalSafe {
  /// `text` as it may be printed.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepsNewlines: Whether line feeds stay line feeds; a carriage return before one is
  ///     dropped then.
  public static func printable(_ text: String, keepsNewlines: Bool = false) -> String {
    let utf8 = text.utf8.span
    if isPlain(utf8) { return text }
    return String(
      decoding: printable(utf8: utf8, keepsNewlines: keepsNewlines), as: UTF8.self)
  }

  /// The bytes of `utf8` as they may be printed.
  public static func printable(utf8: Span<UInt8>, keepsNewlines: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var offset = 0
    while offset < utf8.count {
      let first = utf8[offset]
      let scalar = decodeScalar(utf8, at: offset)
      offset += scalar.byteCount
      if first >= 0x20, first < 0x7F {
        result.append(first)
        continue
      }
      if first == 0x0D, offset < utf8.count, utf8[offset] == 0x0A { continue }
      if first == 0x0A, keepsNewlines {
        result.append(first)
        continue
      }
      switch ScalarClass(of: scalar.value) {
      case .ignorable: break
      case .ignorableMark, .joiner:
        // These change how letters and pictographs look, and obey nothing but them.
        if keepsShape(scalar.value) { Glyph(scalar.value).append(to: &result) }
      case .blank: result.append(0x20)
      case .control: Glyph(DecodedScalar.replacement).append(to: &result)
      case .unassigned where isNoncharacter(scalar.value):
        Glyph(DecodedScalar.replacement).append(to: &result)
      default: Glyph(scalar.value).append(to: &result)
      }
    }
    return result
  }

  /// Whether the text has nothing but printing ASCII.
  private static func isPlain(_ utf8: Span<UInt8>) -> Bool {
    for offset in utf8.indices where utf8[offset] < 0x20 || utf8[offset] > 0x7E { return false }
    return true
  }

  /// ZERO WIDTH JOINER and the variation selectors of pictographs: printed output is not laid out
  /// in cells, so that the text may keep them.
  private static func keepsShape(_ scalar: UInt32) -> Bool {
    scalar == 0x200D || (0xFE00...0xFE0F).contains(scalar)
  }

  private static func isNoncharacter(_ scalar: UInt32) -> Bool {
    scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
  }
}
