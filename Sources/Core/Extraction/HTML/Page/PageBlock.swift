import HTMLTree

/// A run of text of a page that no block element or double line break parts.
struct PageBlock: Sendable {
  private var packedText: PackedRange
  private var packedSpans: PackedRange
  private var packedContainer: UInt32
  /// The kinds of class names of inline elements that the block begins within.
  var inlineClasses: ClassKinds = []
  /// What the inline elements' class names weigh.
  var inlineWeight: Float = 0
  var look = BlockLook()
  /// Whether it stands as a picture's caption.
  var isCaption = false
  /// How sure the model is that the block is part of the article, 0 to 1.
  var score: Float = 0
  var verdict = Verdict.undecided

  init(text: Range<Int>, spans: Range<Int>, container: Int) {
    packedText = PackedRange(text)
    packedSpans = PackedRange(spans)
    packedContainer = UInt32(truncatingIfNeeded: container)
  }

  /// Half-open, in bytes of the page's text; never empty.
  var text: Range<Int> { packedText.range }

  /// Half-open, in the page's spans.
  var spans: Range<Int> { packedSpans.range }

  /// The innermost block element, as an index into the page's containers.
  var container: Int { Int(packedContainer) }
}

/// A range of a page's text or tables in 8 bytes: pages may have millions of blocks.
struct PackedRange: Sendable {
  private let start: UInt32
  private let end: UInt32

  /// Both bounds are less than 2³², as no page is longer than ``HTMLTree/sourceLimit``.
  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> {
    @inline(__always) get { Int(start)..<max(Int(start), Int(end)) }
  }
}

/// A picture, a rule, a time or an author's name that the markup tells.
struct PageMark: Sendable {
  enum Kind: UInt8, Sendable {
    case image
    case rule
    case time
    case author
  }

  var kind: Kind
  var node: HTMLTree.NodeID
  var container: Int
  /// The block before which it stands; the number of blocks at the end of the page.
  var position: Int
}

/// What became of a block.
enum Verdict: Equatable, Sendable {
  case undecided
  case kept
  case dropped(DropCause)

  var isKept: Bool { self == .kept }
}

/// Markup over a stretch of a block's text.
struct PageSpan: Sendable {
  enum Kind: UInt8, Sendable {
    case link
    case emphasis
    case strong
    case code
  }

  var kind: Kind
  /// Half-open, in bytes of the page's text.
  var start: UInt32
  var end: UInt32
  /// The element of a link.
  var node: HTMLTree.NodeID
}
