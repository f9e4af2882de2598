import ArticleModel

/// Makes text with markup out of blocks.
struct InlineBuilder {
  let references: URLReference

  /// The block's text with links, emphasis, bold and code.
  func inline(_ page: HTMLPage, _ block: PageBlock) -> Inline {
    let text = String(decoding: page.text[block.text], as: UTF8.self)
    var spans: [Inline.Span] = []
    for span in page.spans[block.spans] {
      guard let kind = kind(span, page) else { continue }
      let start = max(Int(span.start), block.text.lowerBound) - block.text.lowerBound
      var end = min(Int(span.end), block.text.upperBound) - block.text.lowerBound
      while end > start, Bytes.isBlank(page.text[block.text.lowerBound + end - 1]) { end -= 1 }
      if end > start { spans.append(Inline.Span(start..<end, kind)) }
    }
    spans.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    let inline = Inline(text, spans: spans)
    return page.noteMarks.isEmpty ? inline : bracketing(inline, page, block)
  }

  /// Marks of notes stand in brackets, apart from the word before.
  private func bracketing(_ inline: Inline, _ page: HTMLPage, _ block: PageBlock) -> Inline {
    var inline = inline
    let marks = block.spans.filter { page.noteMarks.contains($0) }
      .sorted { page.spans[$0].start > page.spans[$1].start }
    for index in marks {
      let range = Int(page.spans[index].start)..<Int(page.spans[index].end)
      guard range.lowerBound >= block.text.lowerBound, range.upperBound <= block.text.upperBound,
        let first = page.text[range].first, let last = page.text[range].last,
        first != UInt8(ascii: "["), first != UInt8(ascii: "("), last != UInt8(ascii: "]"),
        range.lowerBound == block.text.lowerBound
          || page.text[range.lowerBound - 1] != UInt8(ascii: "[")
      else { continue }
      inline = inline.inserting("]", at: range.upperBound - block.text.lowerBound)
        .inserting("[", at: range.lowerBound - block.text.lowerBound)
    }
    return inline
  }

  private func kind(_ span: PageSpan, _ page: HTMLPage) -> Inline.Kind? {
    switch span.kind {
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    case .link:
      page.tree.attributeBytes(.href, of: span.node).flatMap { references.resolve($0) }
        .map { .link($0) }
    }
  }

  /// The kept blocks of a range as one text.
  func joined(_ page: HTMLPage, _ range: Range<Int>, by separator: String) -> Inline {
    var result = Inline("")
    for index in range where page.blocks[index].verdict.isKept {
      let inline = inline(page, page.blocks[index])
      if !result.text.isEmpty { result.text += separator }
      let offset = result.text.utf8.count
      result.text += inline.text
      result.spans += inline.spans.map { span in
        Inline.Span(
          span.range.lowerBound + offset..<span.range.upperBound + offset, span.kind)
      }
    }
    return result
  }
}
