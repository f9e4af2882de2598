import ArticleModel

/// The sentences of an article that are selected, to be highlighted.
///
/// They lie in one block. Where it is not being extended, a step goes on to another sentence.
struct TextSelection: Equatable, Sendable {
  /// The block that is selected in.
  private(set) var block: Int
  /// The block's sentences.
  private(set) var sentences: [Range<Int>]
  /// The sentence that stays when the selection is extended.
  private(set) var fixed: Int
  /// The sentence that moves.
  private(set) var moving: Int
  /// Whether steps extend it.
  private(set) var isExtending = false

  /// A selection of one sentence, the last that begins at or before a byte; nil where a block has none.
  init?(at place: ReadingPosition, in blocks: [Block]) {
    guard blocks.indices.contains(place.block) else { return nil }
    block = place.block
    sentences = Self.sentences(of: blocks[place.block])
    guard !sentences.isEmpty else { return nil }
    let number = sentences.lastIndex { $0.lowerBound <= place.offset.rawValue } ?? 0
    (fixed, moving) = (number, number)
  }

  /// The bytes of the block's text that are selected.
  var place: TextPlace {
    TextPlace(
      block: block,
      range: sentences[min(fixed, moving)].lowerBound..<sentences[max(fixed, moving)].upperBound)
  }

  /// How many sentences are selected.
  var count: Int { abs(fixed - moving) + 1 }

  /// The bytes of the sentence that moves.
  var movingRange: Range<Int> { sentences[moving] }

  /// Extends with the next steps, or goes on with what moves.
  mutating func toggleExtending() {
    isExtending.toggle()
    if !isExtending { fixed = moving }
  }

  /// Goes a sentence on or back; false at the end of what it may go through.
  mutating func step(_ delta: Int, in blocks: [Block]) -> Bool {
    if sentences.indices.contains(moving + delta) {
      moving += delta
      if !isExtending { fixed = moving }
      return true
    }
    return !isExtending && go(to: delta, atEnd: delta < 0, in: blocks)
  }

  /// Goes to the first sentence of the next block, or of this one and then the one before; extends to
  /// the end or the start of the block.
  mutating func stepParagraph(_ delta: Int, in blocks: [Block]) -> Bool {
    let edge = delta > 0 ? sentences.count - 1 : 0
    if isExtending || delta < 0 && moving != 0 {
      guard moving != edge else { return false }
      moving = edge
      if !isExtending { fixed = moving }
      return true
    }
    return go(to: delta, atEnd: false, in: blocks)
  }

  /// Selects a sentence of the next block that has one.
  private mutating func go(to delta: Int, atEnd: Bool, in blocks: [Block]) -> Bool {
    var next = block + delta
    while blocks.indices.contains(next) {
      let found = Self.sentences(of: blocks[next])
      if !found.isEmpty {
        block = next
        sentences = found
        moving = atEnd ? found.count - 1 : 0
        fixed = moving
        return true
      }
      next += delta
    }
    return false
  }

  /// What a step goes over: sentences, and the lines of code and rows of tables.
  static func sentences(of block: Block) -> [Range<Int>] {
    let text = Array(block.text.utf8)
    switch block {
    case .code, .table: return SentenceFinder(linesOf: text).ranges
    default: return SentenceFinder(text).ranges
    }
  }
}
