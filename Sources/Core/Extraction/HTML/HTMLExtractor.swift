import ArticleModel
import HTMLTree

/// Gets the article out of a web page.
///
/// The work is a list of passes over the page's blocks of text. Time and memory are linear in the
/// size of the page, and no input is refused.
public enum HTMLExtractor {
  /// The passes in the order in which they run.
  static let passes: [any HTMLPass.Type] = [
    SegmentPage.self, MarkCaptions.self, FindMainContainer.self, ReadTitle.self,
    ClassifyBlocks.self, RescueText.self, DropHidden.self, DropRepeats.self,
    UseSiteMemory.self, ApplyChoices.self, PoolTables.self,
    KeepCaptions.self, FindEntries.self, JoinFootnotes.self, UseStructuredBody.self,
    ReadMetadata.self, BuildBody.self, FindDoubts.self, CollectComments.self, ReportBlocks.self,
  ]

  /// Extracts the article of a page.
  ///
  /// Any bytes will do. A page in which no text is found gives an article without blocks. In the
  /// report, "lines" are the page's blocks of text, counted from 0 in the order of the source.
  ///
  /// - Parameters:
  ///   - bytes: the page as it was saved, in whatever encoding.
  ///   - encodingHint: the label of an encoding from outside of the page, such as an HTTP header.
  ///   - url: where the page was saved from; links are made absolute by it unless the page names
  ///     an address of its own.
  ///   - keepsComments: whether the readers' comments are to stand behind the article, under a
  ///     heading of their own.
  ///   - memories: what is known of sites, the page's own among them or not; nil leaves them out,
  ///     and the page's trace as well.
  public static func extract(
    _ bytes: [UInt8], encodingHint: String? = nil, url: String? = nil, keepsComments: Bool = false,
    memories: SiteMemories? = nil
  ) -> Extraction {
    extract(
      bytes, encodingHint: encodingHint, url: url, keepsComments: keepsComments,
      memories: memories, scores: nil)
  }

  static func extract(
    _ bytes: [UInt8], encodingHint: String?, url: String?, keepsComments: Bool = false,
    memories: SiteMemories? = nil, scores: [Float]?
  ) -> Extraction {
    var page = HTMLPage(PageSource(bytes, encodingHint: encodingHint).tree, url: url)
    page.givenScores = scores
    page.keepsComments = keepsComments
    page.memories = memories
    for pass in passes { pass.apply(to: &page) }
    return Extraction(article: article(of: page), report: page.report, trace: page.trace)
  }

  static func article(of page: HTMLPage) -> Article {
    Article(metadata: page.metadata, blocks: page.body, source: .html, doubt: page.doubt)
  }
}
