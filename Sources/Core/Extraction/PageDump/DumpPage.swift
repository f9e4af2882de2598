import ArticleModel

/// A page dump while the passes work on it.
struct DumpPage: Sendable {
  /// The input, followed by the joined text of those units that lines had to be joined for.
  var text: [UInt8]
  /// The lines that are not blank.
  var lines: [DumpLine]
  var units: [DumpUnit] = []
  /// What the trained models see of the units; made when they are classified.
  var features = UnitFeatures()
  var metadata = Metadata(title: "")
  var blocks: [Block] = []
  /// Why it may be no whole article.
  var doubt: Doubt?
  var report = ExtractionReport()
  /// Whether the dump bears Markdown's marks.
  var isMarkdown = false
  /// From the first to the last unit of the text, half-open; empty where none was found.
  var body = 0..<0

  init(_ input: [UInt8]) {
    text = input
    lines = []
    lines.reserveCapacity(input.count / 48)
    var scanner = LineScanner(input)
    while let line = scanner.next() { lines.append(line) }
  }

  /// Sets `body` by the units' roles.
  mutating func measureBody() {
    guard let first = units.firstIndex(where: { $0.role == .body }),
      let last = units.lastIndex(where: { $0.role == .body })
    else {
      body = 0..<0
      return
    }
    body = first..<last + 1
  }

  /// Takes a unit out of the text for a reason.
  mutating func drop(_ index: Int, _ reason: DropReason) {
    units[index].role = .dropped
    units[index].drop = reason
  }

  /// The words of a unit.
  func string(_ unit: DumpUnit) -> String { Bytes.string(text, unit.content) }
}

/// One step of the extraction from a page dump.
protocol DumpPass: Sendable {
  /// The name under which the report lists what the pass dropped.
  static var name: String { get }
  static func apply(to page: inout DumpPage)
}
