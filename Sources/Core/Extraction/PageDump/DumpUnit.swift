/// What a unit turned out to be.
enum UnitRole: Equatable, Sendable {
  case undecided
  case title
  case subtitle
  case byline
  case dateline
  case caption
  case topics
  case body
  case dropped
}

/// A paragraph, heading, menu entry or the like: one line, or lines that a renderer broke.
struct DumpUnit: Sendable {
  /// Half-open, in the page's lines that are not blank.
  var lines: Range<Int>
  /// The words, as bytes of the page's own text.
  var content: Range<Int>
  var mark: LineMark
  var indent: Int
  /// Blank lines just before it.
  var blanksBefore: Int
  var look: LineLook
  var role = UnitRole.undecided
  /// Why it is not part of the body, where a pass has said so.
  var drop: DropReason?
  /// How many units of the page have the same words, itself among them.
  var copies = 1
  /// The last unit of the page that has the same words.
  var lastCopy = 0
  /// Whether an earlier unit has the same words.
  var isLaterCopy = false
}
