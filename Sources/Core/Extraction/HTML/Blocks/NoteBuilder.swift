import ArticleModel

/// Sets the notes behind a text.
struct NoteBuilder {
  let page: HTMLPage
  let inliner: InlineBuilder

  /// A rule and the notes: items with the number of their mark, or paragraphs that begin with it.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    for note in page.notes {
      let inline = text(of: note)
      guard !inline.text.isEmpty else { continue }
      if let number = Int(note.label) {
        blocks.append(.listItem(depth: 0, ordinal: number, inline))
      } else {
        blocks.append(.paragraph(inline.inserting("\(note.label) ", at: 0)))
      }
    }
    return blocks.isEmpty ? [] : [.rule] + blocks
  }

  /// The note without the links that lead back to the text, and without its own mark.
  private func text(of note: PageNote) -> Inline {
    var result = Inline("")
    for index in note.blocks {
      var inline = inliner.inline(page, page.blocks[index])
      for range in backLinks(page.blocks[index]).reversed() { inline = inline.removing(range) }
      inline = withoutMark(inline.trimmed(), note.label)
      guard !inline.text.isEmpty else { continue }
      let gap = result.text.isEmpty ? "" : "\n"
      let offset = result.text.utf8.count + gap.utf8.count
      result.text += gap + inline.text
      result.spans += inline.spans.map {
        Inline.Span($0.range.lowerBound + offset..<$0.range.upperBound + offset, $0.kind)
      }
    }
    return result
  }

  /// Links to places on the page that show a sign or a letter, in bytes of the block's text.
  private func backLinks(_ block: PageBlock) -> [Range<Int>] {
    page.spans[block.spans].compactMap { span in
      guard span.kind == .link, span.end - span.start <= 6,
        page.tree.attributeBytes(.href, of: span.node)?.first == UInt8(ascii: "#")
      else { return nil }
      let start = Int(span.start) - block.text.lowerBound
      let end = Int(span.end) - block.text.lowerBound
      return start >= 0 && end <= block.text.count && start < end ? start..<end : nil
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The note without its mark, or what a link back to the text has left of it, at its start.
  private func withoutMark(_ inline: Inline, _ label: String) -> Inline {
    let leads = [
      "[\(label)]", "(\(label))", "\(label).", "\(label):", "\(label) ", "()", "[]", "^", "↑", "↩",
    ]
    var inline = inline
    while let lead = leads.first(where: { inline.text.hasPrefix($0) }) {
      inline = inline.removing(0..<lead.utf8.count).trimmed()
    }
    return inline
  }
}

extension Inline {
  /// The text without a range of bytes, the markup moved and cut with it.
  func removing(_ range: Range<Int>) -> Inline {
    let bytes = Array(text.utf8)
    func moved(_ place: Int) -> Int {
      place <= range.lowerBound ? place : max(range.lowerBound, place - range.count)
    }
    return Inline(
      String(decoding: bytes[..<range.lowerBound] + bytes[range.upperBound...], as: UTF8.self),
      spans: spans.compactMap { span in
        let moved = moved(span.range.lowerBound)..<moved(span.range.upperBound)
        return moved.isEmpty ? nil : Span(moved, span.kind)
      })
  }

  /// The text with more in it, which takes no part in markup that begins or ends there.
  func inserting(_ more: String, at place: Int) -> Inline {
    let bytes = Array(text.utf8)
    let count = more.utf8.count
    return Inline(
      String(decoding: bytes[..<place] + Array(more.utf8) + bytes[place...], as: UTF8.self),
      spans: spans.map { span in
        let start =
          span.range.lowerBound >= place ? span.range.lowerBound + count : span.range.lowerBound
        let end =
          span.range.upperBound > place ? span.range.upperBound + count : span.range.upperBound
        return Span(start..<end, span.kind)
      })
  }

  /// The text without white space at its ends.
  func trimmed() -> Inline {
    let bytes = Array(text.utf8)
    let inner = Bytes.trimmed(bytes, 0..<bytes.count)
    return removing(inner.upperBound..<bytes.count).removing(0..<inner.lowerBound)
  }
}
