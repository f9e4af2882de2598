import ArticleModel
import ArticleStore
import Extraction
import Language

/// Turns the bytes of an input into an article.
public enum ArticleReader {
  /// Why an input was refused.
  public struct Refusal: Error, Equatable, Sendable {
    /// What was seen, and what to do about it where something can be done; no full stop.
    public var reason: String
  }

  /// The article in `bytes`, with what extraction left out.
  ///
  /// - Parameter format: the form of the input; found by looking at it when nil.
  public static func extract(_ bytes: [UInt8], format: SourceFormat?) throws(Refusal)
    -> Extraction
  {
    let detection = FormatDetector.detect(bytes)
    guard let format = format ?? detection.format else { throw Refusal(reason: detection.seen) }
    guard !bytes.isEmpty else { throw Refusal(reason: detection.seen) }
    let text = TextDecoding.decode(bytes).utf8
    let extraction: Extraction
    switch format {
    case .pageDump: extraction = PageDumpExtractor.extract(text: text)
    case .tokenList: extraction = TokenListExtractor.extract(text: text)
    case .html:
      throw Refusal(
        reason: "an HTML page, which this version does not read yet; save it as text")
    }
    guard !extraction.article.blocks.isEmpty else {
      throw Refusal(reason: "no article in it: no line reads like running text")
    }
    return extraction
  }

  /// The article in `bytes`, ready for the library.
  ///
  /// - Parameter name: what the user calls the input.
  public static func read(_ bytes: [UInt8], name: String, format: SourceFormat?)
    throws(Refusal) -> IncomingArticle
  {
    var article = try extract(bytes, format: format).article
    let words = article.wordCount
    if article.metadata.language == nil { article.metadata.language = article.guessedLanguage }
    return IncomingArticle(
      article: article, original: OriginalBytes(bytes), name: name,
      wordCount: words.wordEquivalents,
      readingMinutes: ReadingTime(words).minutes)
  }
}
