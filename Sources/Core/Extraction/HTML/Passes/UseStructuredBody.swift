/// Takes the text that structured data give where the page shows far less of it, as pages do whose
/// text only scripts write.
enum UseStructuredBody: HTMLPass {
  static let name = "structured body"

  /// The least length in bytes of such a text, and the share of it below which what was found on
  /// the page counts as a stub.
  private static let least = 600
  private static let stub: Float = 0.35

  static func apply(to page: inout HTMLPage) {
    let given = page.facts.article.body
    guard given.count >= least else { return }
    var found = 0
    for block in page.blocks where block.verdict.isKept { found += block.text.count }
    guard Float(found) < stub * Float(given.count) else { return }
    page.structuredBody = given
  }
}
