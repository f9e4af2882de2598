/// Lists the dropped blocks with the pass and the reason.
enum ReportBlocks: HTMLPass {
  static let name = "report"

  static func apply(to page: inout HTMLPage) {
    var drops: [ExtractionReport.Drop] = []
    for index in page.blocks.indices {
      guard case .dropped(let cause) = page.blocks[index].verdict else { continue }
      if let last = drops.last, last.lines.upperBound == index, last.reason == cause.reason {
        drops[drops.count - 1].lines = last.lines.lowerBound..<index + 1
      } else {
        drops.append(
          ExtractionReport.Drop(
            lines: index..<index + 1, pass: cause.pass, reason: cause.reason,
            excerpt: excerpt(page, index)))
      }
    }
    page.report = ExtractionReport(drops: drops)
  }

  private static func excerpt(_ page: HTMLPage, _ index: Int) -> String {
    var range = page.blocks[index].text
    if range.count > 80 {
      var end = range.lowerBound + 80
      while end > range.lowerBound, page.text[end] & 0xC0 == 0x80 { end -= 1 }
      range = range.lowerBound..<end
    }
    return Bytes.string(page.text, range)
  }
}
