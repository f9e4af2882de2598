/// Sees through wrong labels of encodings.
enum EncodingHint {
  /// The hint to parse with: UTF-8 where the bytes are UTF-8 and not merely ASCII, whatever they are
  /// labeled as, since no text in another encoding is that by chance; windows-1252 where they are
  /// labeled UTF-8 and hardly any of their higher bytes are; else what the caller gave.
  static func hint(for bytes: [UInt8], given: String?) -> String? {
    let count = sequences(bytes)
    if count.wellFormed > 0, count.malformed == 0 { return "utf-8" }
    let isLabeledUTF8 =
      given.map { ContainerReader.holds(Array($0.utf8)[...], "utf-8") }
      ?? ContainerReader.holds(bytes.prefix(400), "utf-8")
    if isLabeledUTF8, count.malformed > 4 * (count.wellFormed + 1), !bytes.contains(0) {
      return "windows-1252"
    }
    return given
  }

  /// How many sequences of more than one byte are UTF-8, and how many bytes are not; a sequence cut
  /// off by the end counts as neither.
  private static func sequences(_ bytes: [UInt8]) -> (wellFormed: Int, malformed: Int) {
    var (wellFormed, malformed, index) = (0, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index = Bytes.endOfASCII(bytes, from: index + 1)
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      var end = index + 1
      while end < bytes.count, end < index + length, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if byte >= 0xC2, byte < 0xF5, end == index + length, isInRange(byte, bytes[index + 1]) {
        wellFormed += 1
      } else if byte < 0xC2 || byte >= 0xF5 || end < bytes.count {
        malformed += 1
        if malformed > 1000 { break }
      }
      index = end
    }
    return (wellFormed, malformed)
  }

  /// Whether the second byte makes neither an overlong form nor a surrogate nor too great a number.
  private static func isInRange(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
