import HTMLTree

/// A run of text of a page that no block element or double line break parts.
struct PageBlock: Sendable {
  /// Half-open, in bytes of the page's text; never empty.
  var text: Range<Int>
  /// Half-open, in the page's spans.
  var spans: Range<Int>
  /// The innermost block element, as an index into the page's containers.
  var container: Int
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
