import ArticleModel

extension TextModel {
  /// A highlight as it lies in one of the layout's texts.
  struct NoteMark: Equatable, Sendable {
    var range: Range<Int>
    var note: Note
  }

  /// A note with where its words are now; nil where they are gone.
  struct PlacedNote: Equatable, Sendable {
    var note: Note
    var place: TextPlace?
  }

  /// The notes in the order of the text; those whose words are gone come last.
  static func placed(_ notes: [Note], in blocks: [Block]) -> [PlacedNote] {
    notes.map { PlacedNote(note: $0, place: $0.anchor.found(in: blocks)) }
      .sorted { a, b in
        let (first, second) = (a.order, b.order)
        return first == second ? a.note.id.rawValue < b.note.id.rawValue : first < second
      }
  }

  /// Takes in the article's notes after one was added, changed or deleted.
  mutating func setNotes(_ notes: [Note]) {
    stored.notes = notes
    self.notes = Self.placed(notes, in: stored.article.blocks)
    noteMarks = Self.marks(of: self.notes, in: stored.article.blocks, texts: layout.texts.count)
  }

  /// The highlights that lie in the texts of a layout, parallel to the texts, the oldest first.
  static func marks(of notes: [PlacedNote], in blocks: [Block], texts: Int) -> [[NoteMark]] {
    var result = [[NoteMark]](repeating: [], count: texts)
    for placed in notes {
      guard let place = placed.place else { continue }
      let text = ArticleLayout.text(ofBlock: place.block)
      guard result.indices.contains(text) else { continue }
      result[text].append(
        NoteMark(range: shown(place.range, of: blocks[place.block]), note: placed.note))
    }
    return result
  }

  /// Where a stretch of a block's text lies in the text that is shown: in code a tab is four spaces.
  static func shown(_ range: Range<Int>, of block: Block) -> Range<Int> {
    guard case .code(_, let code) = block, code.utf8.contains(0x09) else { return range }
    func shown(_ byte: Int) -> Int { byte + 3 * code.utf8.prefix(byte).count { $0 == 0x09 } }
    return shown(range.lowerBound)..<shown(range.upperBound)
  }

  /// The note whose highlight is a stretch exactly.
  func note(at place: TextPlace) -> Note? { notes.last { $0.place == place }?.note }

  /// Puts a stretch of a block a third down the pane where its start is not in sight.
  mutating func show(_ place: TextPlace) {
    guard stored.article.blocks.indices.contains(place.block) else { return }
    let range = Self.shown(place.range, of: stored.article.blocks[place.block])
    reveal(range.lowerBound, ofTable: ArticleLayout.text(ofBlock: place.block))
    let line = layout.line(
      showing: range.lowerBound, of: ArticleLayout.text(ofBlock: place.block))
    if !(top..<top + height).contains(line) { scroll(to: line - height / 3) }
  }

  /// The sentence to begin a selection at: that of the mention or of the match gone to, where it is in
  /// sight, else the first that begins in sight.
  var selectionAtHand: TextSelection? {
    let blocks = stored.article.blocks
    if let mention = currentMention, isVisible(mention) {
      let found = stored.entities.mentions[mention]
      return selection(block: found.block, byte: found.range.lowerBound)
    }
    if let match = search?.currentMatch, let block = ArticleLayout.block(ofText: match.text),
      (top..<top + height).contains(
        layout.line(showing: match.range.lowerBound, of: match.text))
    {
      return selection(block: block, byte: match.range.lowerBound)
    }
    for line in layout.lines.dropFirst(top).prefix(height) where line.kind != .blank {
      guard let block = ArticleLayout.block(ofText: line.text), blocks.indices.contains(block)
      else { continue }
      let first = TextSelection.sentences(of: blocks[block]).first {
        Self.shown($0, of: blocks[block]).lowerBound >= line.range.lowerBound
      }
      if let first { return selection(block: block, byte: first.lowerBound) }
    }
    // A sentence may be longer than the screen.
    return selection(block: position.block, byte: position.offset.rawValue)
  }

  private func selection(block: Int, byte: Int) -> TextSelection? {
    TextSelection(
      at: ReadingPosition(block: block, offset: ByteOffset(byte)), in: stored.article.blocks)
  }
}

extension TextModel.PlacedNote {
  fileprivate var order: ReadingPosition {
    ReadingPosition(
      block: place?.block ?? .max, offset: ByteOffset(place?.range.lowerBound ?? .max))
  }
}
