/// Signs of picture credits at the end of a line.
enum Credits {
  private static let names = PhraseSet([
    "getty", "afp", "reuters", "epa", "photo", "photos", "image", "images", "courtesy", "file",
    "shutterstock", "credit", "unsplash", "flickr", "alamy", "wikimedia", "statista", "instagram",
    "photograph", "photographer", "foto", "fotos", "bild", "archiv", "imago", "dpa", "pixabay",
    "istock", "screenshot", "illustration", "graphic", "handout", "shutter", "press",
  ])

  /// Whether one of the last words, at most 48 bytes before the end, names an agency or a picture.
  static func nameAtEnd(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var found = false
    UnitWords.forEach(text, range.suffix(48)) { _, word in
      if !found, names.prefixLength(text, word) == word.count { found = true }
    }
    return found
  }

  /// Whether a slash stands between letters within the last 40 bytes: "Ada Quill/Harbor Press".
  static func slashAtEnd(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range.suffix(40).dropFirst().dropLast() where text[index] == UInt8(ascii: "/") {
      if isLetter(text[index - 1]), isLetter(text[index + 1]) { return true }
    }
    return false
  }

  /// Whether the words stand there twice, as a picture's text and its caption do.
  static func isDoubled(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 17, range.count % 2 == 1 else { return false }
    let half = range.count / 2
    let (start, middle) = (range.lowerBound, range.lowerBound + half)
    guard Bytes.isBlank(text[middle]), text[start] == text[middle + 1] else { return false }
    return text[start..<middle].elementsEqual(text[(middle + 1)..<range.upperBound])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || byte >= 0x80 }
}
