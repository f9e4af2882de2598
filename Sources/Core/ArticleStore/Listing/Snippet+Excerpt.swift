import ArticleModel
import SearchIndex

extension Snippet {
  /// Words of a snippet.
  private static let length = 24

  /// The words around the first match in a body, line breaks as spaces; nil where there is none.
  init?(of body: String, _ finder: MatchFinder) {
    guard let (range, found) = finder.excerpt(of: body, words: Self.length) else { return nil }
    self.init(Array(body.utf8), range, matches: found)
  }

  /// A stretch of a text with the matches in it, both as ranges of the text.
  init(_ text: [UInt8], _ range: Range<Int>, matches: [Range<Int>]) {
    let opening = range.lowerBound > 0 ? Array("…".utf8) : []
    let closing = range.upperBound < text.count ? Array("…".utf8) : []
    let words = text[range].map { (9...13).contains($0) ? 0x20 : $0 }
    let shift = opening.count - range.lowerBound
    self.init(
      text: String(decoding: opening + words + closing, as: UTF8.self),
      matches: matches.map { $0.lowerBound + shift..<$0.upperBound + shift })
  }
}
