/// Tells UTF-16 without a byte order mark.
public enum UTF16Guess {
  /// "utf-16le" or "utf-16be" where every other byte of the beginning is mostly zero and the bytes
  /// between are mostly not, as in text whose markup or letters are ASCII; else nil.
  public static func encoding(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    guard head.count >= 16, head.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let pairs = head.count / 2
    for (place, name) in [(0, "utf-16be"), (1, "utf-16le")]
    where 5 * zeros[place] >= 2 * pairs && 20 * zeros[1 - place] <= pairs {
      return name
    }
    return nil
  }
}
