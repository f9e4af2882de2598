import HTMLTree

/// A page as it is to be parsed: with a hint at its encoding, and mended where it was encoded or
/// escaped twice.
struct PageSource {
  let bytes: [UInt8]
  let encodingHint: String?

  init(_ bytes: [UInt8], encodingHint: String?) {
    if let wide = UTF16Guess.encoding(of: bytes) {
      self.init(mended: bytes, encodingHint: wide)
      return
    }
    let hint = EncodingHint.hint(for: bytes, given: encodingHint)
    let single = hint == "utf-8" ? DoubleEncoding.undone(bytes) ?? bytes : bytes
    let mended = DoubleEscaping.undone(single) ?? single
    self.init(mended: Self.withoutCutTag(mended), encodingHint: hint)
  }

  private init(mended bytes: [UInt8], encodingHint: String?) {
    self.bytes = bytes
    self.encodingHint = encodingHint
  }

  /// The standard takes a tag of which nothing but the bracket is left for text.
  private static func withoutCutTag(_ page: [UInt8]) -> [UInt8] {
    if page.last == UInt8(ascii: "<") { return Array(page.dropLast()) }
    return page.suffix(2).elementsEqual("</".utf8) ? Array(page.dropLast(2)) : page
  }

  var tree: HTMLTree { HTMLTree(parsing: bytes, encodingHint: encodingHint) }
}
