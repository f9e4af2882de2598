import ArticleModel
import ArticleStore
import Entities
import Extraction
import Language

/// Turns the bytes of an input into an article.
public enum ArticleReader {
  /// Why an input was refused.
  public struct Refusal: Error, Equatable, Sendable {
    /// What was seen, and what to do about it where something can be done; no full stop.
    public var reason: String

    /// A refusal for a reason.
    public init(reason: String) {
      self.reason = reason
    }
  }

  /// The article in `bytes`, with what extraction left out.
  ///
  /// - Parameters:
  ///   - format: the form of the input; found by looking at it when nil.
  ///   - keepsComments: whether the comments of a web page are to stand behind its article.
  ///   - memories: what is known of sites; nil where each page is to stand for itself.
  public static func extract(
    _ bytes: [UInt8], format: SourceFormat?, keepsComments: Bool = false,
    memories: SiteMemories? = nil
  ) throws(Refusal) -> Extraction {
    let detection = FormatDetector.detect(bytes)
    guard let format = format ?? detection.format else { throw Refusal(reason: detection.seen) }
    guard !bytes.isEmpty else { throw Refusal(reason: detection.seen) }
    let extraction: Extraction
    switch format {
    case .pageDump: extraction = decoded(bytes, PageDumpExtractor.extract)
    case .tokenList: extraction = decoded(bytes, TokenListExtractor.extract)
    case .html:
      extraction = HTMLExtractor.extract(
        bytes, keepsComments: keepsComments, memories: memories)
    }
    guard !extraction.article.blocks.isEmpty else {
      if let doubt = extraction.article.doubt {
        throw Refusal(reason: "no article in it: looks like \(doubt.look)")
      }
      throw Refusal(reason: "no article in it: no line reads like running text")
    }
    var article = extraction.article
    article.metadata.language = article.metadata.language ?? article.guessedLanguage
    return Extraction(article: article, report: extraction.report, trace: extraction.trace)
  }

  /// What became of each piece of `bytes`; a token list, of which nothing is dropped, is refused.
  ///
  /// - Parameters:
  ///   - format: the form of the input; found by looking at it when nil.
  ///   - memories: what is known of sites; nil where the page is to stand for itself.
  public static func explain(
    _ bytes: [UInt8], format: SourceFormat?, memories: SiteMemories? = nil
  ) throws(Refusal) -> Explanation {
    let detection = FormatDetector.detect(bytes)
    switch format ?? detection.format {
    case .html: return HTMLExtractor.explain(bytes, memories: memories)
    case .pageDump: return PageDumpExtractor.explain(text: TextDecoding.decode(bytes).utf8)
    case .tokenList: throw Refusal(reason: "a token list, of which every word is kept")
    case nil: throw Refusal(reason: detection.seen)
    }
  }

  private static func decoded(_ bytes: [UInt8], _ extract: ([UInt8]) -> Extraction) -> Extraction {
    let decoding = TextDecoding.decode(bytes)
    let extraction = extract(decoding.utf8)
    var report = extraction.report
    report.encoding =
      decoding.encoding.rawValue + (decoding.hadByteOrderMark ? ", byte order mark" : "")
    return Extraction(article: extraction.article, report: report)
  }

  /// The article in `bytes`, ready for the library.
  ///
  /// - Parameter name: what the user calls the input.
  public static func read(_ bytes: [UInt8], name: String, format: SourceFormat?)
    throws(Refusal) -> IncomingArticle
  {
    try read(bytes, name: name, format: format, memories: nil).incoming
  }

  /// The same with what is known of sites, and what the page adds to that.
  ///
  /// - Parameter memories: what is known of sites; nil where the page is to stand for itself.
  public static func read(
    _ bytes: [UInt8], name: String, format: SourceFormat?, memories: SiteMemories?
  ) throws(Refusal) -> (incoming: IncomingArticle, trace: PageTrace?) {
    let extraction = try extract(bytes, format: format, memories: memories)
    let words = extraction.article.wordCount
    let incoming = IncomingArticle(
      article: extraction.article, original: OriginalBytes(bytes), name: name,
      encoding: extraction.report.encoding ?? "",
      wordCount: words.wordEquivalents,
      readingMinutes: ReadingTime(words).minutes,
      entities: entities(in: extraction.article), recognizer: EntityRecognizer.version)
    return (incoming, extraction.trace)
  }

  /// Who and what an article names; nothing where the program was built without a model of names.
  public static func entities(in article: Article) -> ArticleEntities {
    guard let recognizer = try? EntityRecognizer.shared() else { return ArticleEntities() }
    return EntityLinker.link(recognizer.mentions(in: article), in: article)
  }
}
