import ArticleModel

/// Gets the article out of a page dump: a web page that was rendered to text, with its menus,
/// captions, related links and footers.
///
/// The work is a list of passes over the page's lines. Time is linear in the size of the input.
public enum PageDumpExtractor {
  /// The passes in the order in which they run.
  static let passes: [any DumpPass.Type] = [
    JoinLines.self, CountCopies.self, ClassifyUnits.self, FindTitle.self, FindCaptions.self,
    ReadHeader.self, ReadTopics.self, DropAsides.self, FindSite.self, BuildBlocks.self,
    FindDumpDoubts.self, ReportDrops.self,
  ]

  /// Extracts the article of a dump.
  ///
  /// Any bytes will do: what is not UTF-8 is replaced in the result. A dump in which no text is found
  /// gives an article without blocks.
  public static func extract(text utf8: [UInt8]) -> Extraction {
    var page = DumpPage(utf8)
    for pass in passes { pass.apply(to: &page) }
    return Extraction(article: article(of: page), report: page.report)
  }

  static func article(of page: DumpPage) -> Article {
    Article(metadata: page.metadata, blocks: page.blocks, source: .pageDump, doubt: page.doubt)
  }
}
