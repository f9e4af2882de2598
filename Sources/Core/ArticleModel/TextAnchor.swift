/// A stretch of an article's body.
public struct TextPlace: Equatable, Hashable, Sendable {
  /// Index of the block in the body.
  public var block: Int
  /// UTF-8 bytes of the block's text, half-open.
  public var range: Range<Int>

  /// A stretch of a block's text.
  public init(block: Int, range: Range<Int>) {
    self.block = block
    self.range = range
  }
}

/// A stretch of an article's body that is found again when the body has changed.
///
/// Beside its place it holds the words and some of what stands around them, as the TextQuoteSelector
/// of the W3C's Web Annotation Data Model (2017, section 4.2.4) does.
public struct TextAnchor: Equatable, Sendable {
  /// Where the words stood.
  public var place: TextPlace
  /// The words; never empty.
  public var quote: String
  /// Up to ``contextLength`` characters before them, in the same block.
  public var prefix: String
  /// Up to ``contextLength`` characters behind them, in the same block.
  public var suffix: String

  /// The most characters of context on either side.
  public static let contextLength = 32

  /// An anchor as it was kept.
  public init(place: TextPlace, quote: String, prefix: String, suffix: String) {
    self.place = place
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The anchor of a place, which grows to whole characters; nil where there is no text.
  public init?(_ place: TextPlace, in blocks: [Block]) {
    guard blocks.indices.contains(place.block) else { return nil }
    let text = blocks[place.block].text
    let wanted = place.range.clamped(to: 0..<text.utf8.count)
    guard !wanted.isEmpty else { return nil }
    var (first, last) = (wanted.lowerBound, wanted.upperBound)
    while !text.isCharacterBoundary(first) { first -= 1 }
    while !text.isCharacterBoundary(last) { last += 1 }
    let start = text.utf8.index(text.startIndex, offsetBy: first)
    let end = text.utf8.index(text.startIndex, offsetBy: last)
    self.place = TextPlace(block: place.block, range: first..<last)
    quote = String(text[start..<end])
    prefix = String(text[..<start].suffix(Self.contextLength))
    suffix = String(text[end...].prefix(Self.contextLength))
  }

  /// Where the words stand in a body, which may be another extraction of the same page.
  ///
  /// They stand where they stood, if what is around them does, too. Else it is the place with the same
  /// words, byte by byte, around which most bytes of the context agree; of equals the nearest to where
  /// they stood. Else white space and the forms of quotes and dashes do not count. The place begins and
  /// ends between characters; it is nil where the words are gone.
  public func found(in blocks: [Block]) -> TextPlace? {
    guard !quote.isEmpty else { return nil }
    if stands(in: blocks) { return place }
    let texts = blocks.map(\.text)
    return QuoteSearch(self, folds: false).best(in: texts)
      ?? QuoteSearch(self, folds: true).best(in: texts)
  }

  /// Whether words and context are where they were.
  private func stands(in blocks: [Block]) -> Bool {
    guard blocks.indices.contains(place.block), !place.range.isEmpty else { return false }
    let text = blocks[place.block].text
    let bytes = Array(text.utf8)
    guard place.range.lowerBound >= 0, place.range.upperBound <= bytes.count else { return false }
    return bytes[place.range].elementsEqual(quote.utf8)
      && bytes[..<place.range.lowerBound].reversed().starts(with: prefix.utf8.reversed())
      && bytes[place.range.upperBound...].starts(with: suffix.utf8)
      && text.isCharacterBoundary(place.range.lowerBound)
      && text.isCharacterBoundary(place.range.upperBound)
  }
}

extension String {
  /// Whether a whole character begins or ends at a UTF-8 byte; the ends of the text are such places.
  func isCharacterBoundary(_ byte: Int) -> Bool {
    guard byte > 0, byte < utf8.count else { return byte == 0 || byte == utf8.count }
    return Index(utf8.index(startIndex, offsetBy: byte), within: self) != nil
  }
}

/// The search for the words of an anchor in texts.
private struct QuoteSearch {
  private let anchor: TextAnchor
  private let folds: Bool
  private let quote: [UInt8]
  private let prefix: [UInt8]
  private let suffix: [UInt8]

  /// A place with the words, and what speaks for it.
  private struct Candidate {
    var place: TextPlace
    /// Bytes of the context that agree.
    var agreement: Int
    /// How far it lies from where the words stood, first in blocks.
    var distance: (blocks: Int, bytes: Int)

    func isBetter(than other: Candidate) -> Bool {
      (-agreement, distance.blocks, distance.bytes)
        < (-other.agreement, other.distance.blocks, other.distance.bytes)
    }
  }

  init(_ anchor: TextAnchor, folds: Bool) {
    self.anchor = anchor
    self.folds = folds
    let words = QuotedText(anchor.quote, folds: folds).bytes
    // A blank at an end of the words may be gone with what stood beside it.
    quote = folds ? words.trimmingSpaces : words
    prefix = QuotedText(anchor.prefix, folds: folds).bytes
    suffix = QuotedText(anchor.suffix, folds: folds).bytes
  }

  func best(in texts: [String]) -> TextPlace? {
    guard let first = quote.first else { return nil }
    var best: Candidate?
    for (block, string) in texts.enumerated() where string.utf8.count > 0 {
      let text = QuotedText(string, folds: folds)
      guard text.bytes.count >= quote.count else { continue }
      for start in 0...text.bytes.count - quote.count where text.bytes[start] == first {
        let found = start..<start + quote.count
        guard text.bytes[found].elementsEqual(quote) else { continue }
        let range = text.source(of: found)
        guard string.isCharacterBoundary(range.lowerBound),
          string.isCharacterBoundary(range.upperBound)
        else { continue }
        let candidate = self.candidate(TextPlace(block: block, range: range), found, in: text.bytes)
        if best.map({ candidate.isBetter(than: $0) }) ?? true { best = candidate }
      }
    }
    return best?.place
  }

  private func candidate(_ place: TextPlace, _ found: Range<Int>, in text: [UInt8]) -> Candidate {
    let before = zip(text[..<found.lowerBound].reversed(), prefix.reversed())
    let after = zip(text[found.upperBound...], suffix)
    return Candidate(
      place: place,
      agreement: before.prefix { $0 == $1 }.count + after.prefix { $0 == $1 }.count,
      distance: (
        abs(place.block - anchor.place.block),
        abs(place.range.lowerBound - anchor.place.range.lowerBound)
      ))
  }
}

extension [UInt8] {
  /// The bytes without the spaces at their ends.
  fileprivate var trimmingSpaces: [UInt8] {
    guard let first = firstIndex(where: { $0 != 0x20 }),
      let last = lastIndex(where: { $0 != 0x20 })
    else { return [] }
    return Array(self[first...last])
  }
}
