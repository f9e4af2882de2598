/// Finds a date of publication in data that a page keeps for its own scripts.
enum ScriptDate {
  private static let names: [StaticString] = [
    "datepublished", "publishedat", "published_at", "publishdate", "publish_date", "published_time",
    "publishedtime", "datepublication", "date_published", "publication_date", "publicationdate",
    "first_pub", "firstpublished", "published_datetime", "article_date_published",
  ]
  private static let longest = 400_000

  /// The text behind the first such name, at most 40 bytes.
  static func find(in script: ArraySlice<UInt8>) -> String? {
    guard script.count <= longest, script.count > 20 else { return nil }
    var index = script.startIndex
    let end = script.endIndex - 12
    while index < end {
      // All names begin with one of four letters behind a quotation mark.
      guard script[index] == UInt8(ascii: "\""), let length = nameLength(script, index + 1) else {
        index += 1
        continue
      }
      if let value = value(script, index + 1 + length) { return value }
      index += length
    }
    return nil
  }

  private static func nameLength(_ script: ArraySlice<UInt8>, _ start: Int) -> Int? {
    let first = Bytes.lowered(script[start])
    guard
      first == UInt8(ascii: "d") || first == UInt8(ascii: "p") || first == UInt8(ascii: "f")
        || first == UInt8(ascii: "a")
    else { return nil }
    for name in names where start + name.utf8CodeUnitCount < script.endIndex {
      let isName = name.withUTF8Buffer { wanted in
        for offset in 0..<wanted.count where Bytes.lowered(script[start + offset]) != wanted[offset]
        {
          return false
        }
        return true
      }
      if isName, script[start + name.utf8CodeUnitCount] == UInt8(ascii: "\"") {
        return name.utf8CodeUnitCount
      }
    }
    return nil
  }

  /// The string behind `":`, if it begins like a date.
  private static func value(_ script: ArraySlice<UInt8>, _ start: Int) -> String? {
    var index = start
    while index < script.endIndex, index < start + 6, !Bytes.isDigit(script[index]) { index += 1 }
    guard index < script.endIndex, Bytes.isDigit(script[index]) else { return nil }
    var stop = index
    while stop < script.endIndex, stop < index + 40, script[stop] != UInt8(ascii: "\"") {
      stop += 1
    }
    let text = script[index..<stop]
    return text.count >= 8 && text.count < 40 ? String(decoding: text, as: UTF8.self) : nil
  }
}
