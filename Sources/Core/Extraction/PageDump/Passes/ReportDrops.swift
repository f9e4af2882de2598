/// Lists the lines that were left out, with pass and reason, as runs of neighboring lines.
enum ReportDrops: DumpPass {
  static let name = "report drops"

  static func apply(to page: inout DumpPage) {
    var drops: [ExtractionReport.Drop] = []
    for unit in page.units {
      switch unit.role {
      case .undecided, .dropped: break
      default: continue
      }
      let reason = (unit.drop ?? .beforeText).words(for: unit)
      let first = page.lines[unit.lines.lowerBound].number
      let last = page.lines[unit.lines.upperBound - 1].number
      if let run = drops.last, run.reason == reason.reason, run.pass == reason.pass,
        first - run.lines.upperBound <= 2
      {
        drops[drops.count - 1].lines = run.lines.lowerBound..<last + 1
      } else {
        drops.append(
          ExtractionReport.Drop(
            lines: first..<last + 1, pass: reason.pass, reason: reason.reason,
            excerpt: excerpt(page.text, unit.content)))
      }
    }
    page.report.drops = drops
  }

  /// At most 80 bytes, cut before a scalar.
  private static func excerpt(_ text: [UInt8], _ range: Range<Int>) -> String {
    var end = min(range.upperBound, range.lowerBound + 80)
    while end > range.lowerBound, end < range.upperBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    return CleanText.string(text, range.lowerBound..<end, isMarkdown: false)
  }
}
