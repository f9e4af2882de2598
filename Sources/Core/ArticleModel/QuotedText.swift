/// A text as quotes are looked for in it: as it is, or without what two extractions may write
/// differently.
///
/// Folded, any run of white space is a space, quotes and dashes of all forms are those of ASCII, and
/// soft hyphens and other signs without width are left out.
struct QuotedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte the bytes of the text that it stands for; empty where the text is as it is.
  private var sources: [Range<Int>] = []

  init(_ text: String, folds: Bool) {
    guard folds else {
      bytes = Array(text.utf8)
      return
    }
    bytes.reserveCapacity(text.utf8.count)
    sources.reserveCapacity(text.utf8.count)
    var position = 0
    for scalar in text.unicodeScalars {
      let source = position..<position + UTF8.width(scalar)
      position = source.upperBound
      switch Self.form(of: scalar) {
      case .left: append(UTF8.encode(scalar).map(Array.init) ?? [], source)
      case .nothing: break
      case .ascii(0x20) where bytes.last == 0x20:
        sources[sources.count - 1] = sources[sources.count - 1].lowerBound..<source.upperBound
      case .ascii(let byte): append([byte], source)
      }
    }
  }

  private mutating func append(_ encoded: [UInt8], _ source: Range<Int>) {
    bytes += encoded
    for _ in encoded { sources.append(source) }
  }

  /// The bytes of the text that a stretch stands for, which is not empty.
  func source(of stretch: Range<Int>) -> Range<Int> {
    guard !sources.isEmpty else { return stretch }
    return sources[stretch.lowerBound].lowerBound..<sources[stretch.upperBound - 1].upperBound
  }

  private enum Form {
    case left
    case nothing
    case ascii(UInt8)
  }

  private static func form(of scalar: Unicode.Scalar) -> Form {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      .ascii(0x20)
    case 0xAD, 0x200B, 0x2060, 0xFEFF: .nothing
    case 0x60, 0xB4, 0x2018...0x201B, 0x2039, 0x203A: .ascii(UInt8(ascii: "'"))
    case 0xAB, 0xBB, 0x201C...0x201F: .ascii(UInt8(ascii: "\""))
    case 0x2010...0x2015, 0x2212: .ascii(UInt8(ascii: "-"))
    default: .left
    }
  }
}
