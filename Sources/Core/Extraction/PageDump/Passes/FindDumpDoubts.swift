import ArticleModel

/// Tells by its words whether the dump is no whole article.
enum FindDumpDoubts: DumpPass {
  static let name = "find doubts"

  static func apply(to page: inout DumpPage) {
    let passages = page.units.map { unit in
      DoubtRules.Passage(
        range: unit.content, length: unit.look.letters, isKept: unit.role == .body,
        endsSentence: unit.look.ending == .stop || unit.look.ending == .question)
    }
    // Without the title the beginning of the dump is as good.
    let first = page.units.prefix(3).map { Bytes.string(page.text, $0.content) }
    let titles = page.metadata.title.isEmpty ? first : [page.metadata.title]
    page.doubt =
      DoubtRules(text: page.text, passages: passages, titles: titles, isPaid: false).doubt
  }
}
