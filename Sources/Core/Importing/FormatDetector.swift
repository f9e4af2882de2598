import ArticleModel
import Extraction

/// What an input turned out to be.
public struct FormatDetection: Equatable, Sendable {
  /// The format, or nil where the input is none that can be read.
  public let format: SourceFormat?
  /// How sure that is, from 0 to 1; for a refusal, how sure that is.
  public let confidence: Double
  /// What was seen, as a phrase that can follow "This is": "a page dump", "a PDF document".
  public let seen: String

  /// Describes a finding.
  public init(format: SourceFormat?, confidence: Double, seen: String) {
    self.format = format
    self.confidence = min(1, max(0, confidence))
    self.seen = seen
  }
}

/// Tells the formats apart by content; a file's name is never asked.
public enum FormatDetector {
  /// How many bytes of text are looked at.
  private static let sampleSize = 256 * 1024
  /// How many bytes are looked at first, and how sure a page's beginning must be to be enough.
  private static let headSize = 4096
  private static let sureness = 0.97

  /// Names the format of an input, or says what was seen in its place.
  ///
  /// Known kinds of files are told by their first bytes, HTML by its tags, token lists by the number
  /// of words a line and their letters. Any other text is taken as a page dump, with a lower
  /// confidence where it lacks the look of a page.
  public static func detect(_ bytes: [UInt8]) -> FormatDetection {
    if bytes.isEmpty { return refusal("an empty file", 1) }
    if let kind = FileSignatures.kind(of: bytes) { return refusal(kind, 0.99) }
    if let binary = binary(bytes) { return binary }
    let head = TextDecoding.decode(Array(bytes.prefix(headSize))).utf8
    if let start = head.firstIndex(where: { $0 > 0x20 && $0 != 0x7F }),
      let html = HTMLSigns.detect(head, from: start), html.confidence >= sureness
    {
      return html
    }
    let sample = TextDecoding.decode(Array(bytes.prefix(sampleSize))).utf8
    guard let start = sample.firstIndex(where: { $0 > 0x20 && $0 != 0x7F }) else {
      return refusal("a file of white space alone", 1)
    }
    if let html = HTMLSigns.detect(sample, from: start) { return html }
    if let data = StructuredData.kind(sample, from: start) { return refusal(data, 0.9) }
    return TextShape(sample).detection
  }

  private static func refusal(_ seen: String, _ confidence: Double) -> FormatDetection {
    FormatDetection(format: nil, confidence: confidence, seen: seen)
  }

  /// Refuses input whose first 512 bytes hold many control characters. A few NUL bytes are borne.
  private static func binary(_ bytes: [UInt8]) -> FormatDetection? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || UTF16Guess.encoding(of: bytes) != nil
    {
      return nil
    }
    let head = bytes.prefix(512)
    let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    guard controls * 10 > head.count else { return nil }
    return refusal("no text: \(controls) of \(head.count) bytes are control characters", 0.95)
  }
}
