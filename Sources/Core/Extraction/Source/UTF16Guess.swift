/// Tells UTF-16 without a byte order mark.
public enum UTF16Guess {
  /// "utf-16le" or "utf-16be" where every other byte of the beginning is mostly zero and the bytes
  /// between are mostly not, but characters of ASCII, as in text whose markup or letters are; else
  /// nil.
  public static func encoding(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    guard head.count >= 16, head.contains(0) else { return nil }
    for (high, name) in [(0, "utf-16be"), (1, "utf-16le")] {
      var (plain, odd) = (0, 0)
      for pair in stride(from: 0, to: head.count - 1, by: 2) where head[pair + high] == 0 {
        if isText(head[pair + 1 - high]) { plain += 1 } else { odd += 1 }
      }
      if 5 * plain >= head.count, 40 * odd <= plain { return name }
    }
    return nil
  }

  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte)
  }
}
