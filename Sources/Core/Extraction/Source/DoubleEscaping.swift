/// Undoes character references of pages whose text was escaped twice ("caf&amp;eacute;").
enum DoubleEscaping {
  /// Fewer such references may be meant as they stand.
  private static let least = 5
  private static let opening = Array("&amp;".utf8)
  /// Pages that show code mean what they write.
  private static let code: [[UInt8]] = ["<code", "<pre", "<tt", "<textarea"].map { Array($0.utf8) }

  /// Names of letters and signs of running text. What markup is made of is not among them.
  private static let names = Set(
    [
      "nbsp", "auml", "ouml", "uuml", "Auml", "Ouml", "Uuml", "szlig", "eacute", "egrave", "ecirc",
      "euml", "agrave", "aacute", "acirc", "atilde", "aring", "aelig", "ccedil", "iacute", "icirc",
      "iuml", "ntilde", "oacute", "ocirc", "otilde", "oslash", "uacute", "ugrave", "ucirc",
      "Eacute", "Egrave", "Agrave", "Ccedil", "Aring", "Oslash", "rsquo", "lsquo", "ldquo", "rdquo",
      "bdquo", "sbquo", "laquo", "raquo", "ndash", "mdash", "hellip", "bull", "middot", "deg",
      "euro", "pound", "copy", "reg", "trade", "sect", "shy", "quot", "apos",
    ].map { Array($0.utf8)[...] })

  /// The page with its references as they were meant, or nil where they are as they are meant.
  static func undone(_ page: [UInt8]) -> [UInt8]? {
    var (places, plain, index): ([Int], Int, Int) = ([], 0, 0)
    while let place = Bytes.next(UInt8(ascii: "&"), in: page, from: index) {
      index = place + 1
      if isName(page, index) {
        plain += 1
      } else if page[place...].starts(with: opening), isName(page, place + opening.count) {
        places.append(place)
      }
    }
    guard places.count >= least, places.count > 2 * plain, !holdsCode(page) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var end = 0
    for place in places {
      result += page[end...place]
      end = place + opening.count
    }
    return result + page[end...]
  }

  /// Whether the name of a letter or a number follows, and a semicolon.
  private static func isName(_ page: [UInt8], _ start: Int) -> Bool {
    let name = page[start...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
    guard name.count >= 2, name.endIndex < page.count, page[name.endIndex] == UInt8(ascii: ";")
    else { return false }
    if name.first == UInt8(ascii: "#") { return name.dropFirst().allSatisfy(Bytes.isDigit) }
    return names.contains(name)
  }

  private static func holdsCode(_ page: [UInt8]) -> Bool {
    var index = 0
    while let place = Bytes.next(UInt8(ascii: "<"), in: page, from: index) {
      if code.contains(where: { page[place...].starts(with: $0) }) { return true }
      index = place + 1
    }
    return false
  }
}
