import ArticleModel

/// What extraction made of one input: the article, and an account of what was left out.
public struct Extraction: Equatable, Sendable {
  /// The article with its metadata.
  public let article: Article
  /// What was dropped on the way, by which pass and why.
  public let report: ExtractionReport
  /// What the page shows of its site, where memories of sites were given and its address is known.
  public let trace: PageTrace?

  /// Puts a result together.
  public init(article: Article, report: ExtractionReport, trace: PageTrace? = nil) {
    self.article = article
    self.report = report
    self.trace = trace
  }
}

/// An account of the lines of an input that did not become part of the body.
public struct ExtractionReport: Equatable, Sendable {
  /// A run of neighboring lines that the same pass dropped for the same reason.
  public struct Drop: Equatable, Sendable {
    /// Half-open, counted from 0, in lines of the input.
    public var lines: Range<Int>
    /// The name of the pass, as listed by the extractor.
    public var pass: String
    /// Why the lines were dropped, as a phrase ("repeats the caption").
    public var reason: String
    /// The start of the first line, at most 80 UTF-8 bytes.
    public var excerpt: String

    /// Describes a run of dropped lines.
    public init(lines: Range<Int>, pass: String, reason: String, excerpt: String) {
      self.lines = lines
      self.pass = pass
      self.reason = reason
      self.excerpt = excerpt
    }
  }

  /// The dropped lines in the order of the input.
  public var drops: [Drop]
  /// The encoding that the input was read in and how it was found out, where the extractor decoded it.
  public var encoding: String?

  /// A report of the given drops.
  public init(drops: [Drop] = [], encoding: String? = nil) {
    self.drops = drops
    self.encoding = encoding
  }
}
