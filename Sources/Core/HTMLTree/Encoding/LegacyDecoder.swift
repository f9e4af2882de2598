import Glibc

/// Legacy encodings through the C library's `iconv`, with the Encoding standard's way of going on
/// after bytes that mean nothing.
enum LegacyDecoder {
  /// What `iconv` calls the encoding, the superset that the standard means.
  private static func iconvName(of encoding: String) -> String {
    switch encoding {
    case "ISO-8859-8-I": return "ISO-8859-8"
    case "windows-874": return "CP874"
    case "x-mac-cyrillic": return "MAC-UK"
    case "GBK", "gb18030": return "GB18030"
    case "Big5": return "BIG5-HKSCS"
    case "EUC-JP": return "EUC-JP-MS"
    case "Shift_JIS": return "CP932"
    case "EUC-KR": return "CP949"
    default:
      if encoding.hasPrefix("windows-") { return "CP" + encoding.dropFirst("windows-".count) }
      return encoding
    }
  }

  private static func isMultibyte(_ encoding: String) -> Bool {
    switch encoding {
    case "GBK", "gb18030", "Big5", "EUC-JP", "Shift_JIS", "EUC-KR": return true
    default: return false
    }
  }

  /// The page as UTF-8 and the number of malformed sequences. Where the system lacks the encoding,
  /// whatever is not ASCII is malformed.
  static func decode(_ page: [UInt8], encoding: String) -> ([UInt8], Int) {
    let converter = iconv_open("UTF-8", iconvName(of: encoding))
    // iconv_open reports failure as the pointer -1.
    guard let converter, Int(bitPattern: converter) != -1 else { return asciiOnly(page) }
    defer { iconv_close(converter) }
    var decoder = Conversion(encoding: encoding, isMultibyte: isMultibyte(encoding))
    decoder.run(converter, page)
    return (decoder.output, decoder.malformed)
  }

  private static func asciiOnly(_ page: [UInt8]) -> ([UInt8], Int) {
    var result: [UInt8] = []
    var malformed = 0
    for byte in page {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(contentsOf: DecodedSource.replacementCharacter)
        malformed += 1
      }
    }
    return (result, malformed)
  }

  private struct Conversion {
    let encoding: String
    let isMultibyte: Bool
    var output: [UInt8] = []
    var malformed = 0

    init(encoding: String, isMultibyte: Bool) {
      self.encoding = encoding
      self.isMultibyte = isMultibyte
    }

    mutating func run(_ converter: iconv_t, _ page: [UInt8]) {
      output.reserveCapacity(page.count + page.count / 2)
      var input = page
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      var position = 0
      while position < page.count {
        let (consumed, produced, isStopped) = step(converter, &input, from: position, into: &chunk)
        output.append(contentsOf: chunk[..<produced])
        position += consumed
        if isStopped { position += replaceMalformed(page, at: position) }
      }
    }

    /// One call of `iconv`: bytes taken, bytes made, and whether a sequence stopped it.
    private func step(
      _ converter: iconv_t, _ input: inout [UInt8], from position: Int, into chunk: inout [UInt8]
    ) -> (Int, Int, Bool) {
      let available = input.count - position
      let room = chunk.count
      return input.withUnsafeMutableBytes { inputBytes in
        chunk.withUnsafeMutableBytes { chunkBytes in
          var source = inputBytes.baseAddress?.advanced(by: position)
            .assumingMemoryBound(to: CChar.self)
          var target = chunkBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
          var sourceLeft = available
          var targetLeft = room
          let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
          let isStopped = result == Int(bitPattern: UInt.max) && errno != E2BIG
          return (available - sourceLeft, room - targetLeft, isStopped)
        }
      }
    }

    /// Writes what stands for the sequence at `position` and returns its length.
    private mutating func replaceMalformed(_ page: [UInt8], at position: Int) -> Int {
      guard position < page.count else { return 0 }
      let byte = page[position]
      if let scalar = scalarWithoutIconv(byte) {
        UTF8Encoder.append(scalar, to: &output)
        return 1
      }
      output.append(contentsOf: DecodedSource.replacementCharacter)
      malformed += 1
      // An ASCII byte that followed a lead byte is kept: it may be markup.
      guard isMultibyte, byte >= 0x81, byte < 0xFF, position + 1 < page.count,
        page[position + 1] >= 0x80
      else { return 1 }
      return 2
    }

    /// Bytes that the standard knows and the C library does not.
    private func scalarWithoutIconv(_ byte: UInt8) -> UInt32? {
      if encoding.hasPrefix("windows-"), (0x80...0x9F).contains(byte) { return UInt32(byte) }
      if encoding == "GBK" || encoding == "gb18030", byte == 0x80 { return 0x20AC }
      return nil
    }
  }
}
