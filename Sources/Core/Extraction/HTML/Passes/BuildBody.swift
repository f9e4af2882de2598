import ArticleModel
import HTMLTree

/// Turns the kept blocks into the article's body.
enum BuildBody: HTMLPass {
  static let name = "build body"

  static func apply(to page: inout HTMLPage) {
    if let text = page.structuredBody {
      page.body = paragraphs(of: text)
      return
    }
    var builder = BodyBuilder(page)
    page.body = builder.build()
  }

  /// The paragraphs of a text that comes as lines or as HTML.
  private static func paragraphs(of text: [UInt8]) -> [Block] {
    var html: [UInt8] = []
    for byte in text {
      if byte == 0x0A { html += Array("<br><br>".utf8) } else { html.append(byte) }
    }
    var segmenter = Segmenter(
      HTMLTree(parsingFragment: html, in: HTMLTree.FragmentContext(.div)))
    segmenter.run()
    return segmenter.blocks.map { block in
      .paragraph(Inline(String(decoding: segmenter.text[block.text], as: UTF8.self)))
    }
  }
}

/// Goes through the kept blocks, the pictures and the rules in order.
struct BodyBuilder {
  let page: HTMLPage
  let inliner: InlineBuilder
  private var body: [Block] = []
  /// The list item whose first block has been written.
  private var writtenItem: Int32 = -1
  /// The preformatted element of the last block, if that was code.
  private var lastCode = -1
  private let first: Int
  private let last: Int
  private var usedCaptions: Set<Int> = []

  init(_ page: HTMLPage) {
    self.page = page
    inliner = InlineBuilder(references: page.references)
    first = page.blocks.firstIndex { $0.verdict.isKept } ?? 0
    last = page.blocks.lastIndex { $0.verdict.isKept } ?? -1
  }

  mutating func build() -> [Block] {
    guard last >= first else { return [] }
    body.reserveCapacity(page.blocks.count { $0.verdict.isKept })
    var mark = page.marks.firstIndex { $0.position >= first } ?? page.marks.count
    var index = first
    while index <= last {
      while mark < page.marks.count, page.marks[mark].position <= index {
        add(page.marks[mark])
        mark += 1
      }
      let table = Int(page.containers[page.blocks[index].container].table)
      if page.blocks[index].verdict.isKept, table >= 0,
        page.containers[table].blocks.lowerBound == index, TableReader.isData(page, table),
        let block = TableReader.table(page, table, inliner)
      {
        append(block)
        index = page.containers[table].blocks.upperBound
        continue
      }
      if page.blocks[index].verdict.isKept, !usedCaptions.contains(index) { add(index) }
      index += 1
    }
    while case .rule = body.last { body.removeLast() }
    return body + NoteBuilder(page: page, inliner: inliner).blocks()
  }

  private mutating func append(_ block: Block) {
    lastCode = -1
    body.append(block)
  }

  // MARK: Text

  private mutating func add(_ index: Int) {
    if let head = page.entryHeads[index] { append(.heading(level: 3, Inline(head))) }
    let block = page.blocks[index]
    let container = page.containers[block.container]
    if container.traits.contains(.preformatted) {
      addCode(block)
      return
    }
    var inline = inliner.inline(page, block)
    if block.isCaption {
      append(.figure(caption: inline, imageURL: nil))
    } else if container.headingLevel > 0 {
      append(.heading(level: Int(container.headingLevel), inline))
    } else if container.item >= 0, container.item != writtenItem, isInList(container) {
      writtenItem = container.item
      let item = page.containers[Int(container.item)]
      let isOrdered = page.containers[item.parent].traits.contains(.ordered)
      append(
        .listItem(
          depth: max(0, Int(item.listDepth) - 1), ordinal: isOrdered ? Int(item.ordinal) : nil,
          inline))
    } else if container.traits.contains(.quote) {
      append(.quote(inline))
    } else {
      if container.name == .dt, inline.spans.isEmpty {
        inline.spans = [Inline.Span(0..<inline.text.utf8.count, .strong)]
      }
      append(.paragraph(inline))
    }
  }

  /// Whether the item is that of a list, and not of a page laid out as a list.
  private func isInList(_ container: PageContainer) -> Bool {
    let item = page.containers[Int(container.item)]
    return item.sums.paragraphs <= 3 && item.listDepth > 0
  }

  private mutating func addCode(_ block: PageBlock) {
    let text = String(decoding: page.text[block.text], as: UTF8.self)
    var element = block.container
    while element > 0,
      page.containers[page.containers[element].parent].traits.contains(.preformatted)
    {
      element = page.containers[element].parent
    }
    if element == lastCode, case .code(let language, let before) = body.last {
      body[body.count - 1] = .code(language: language, before + "\n" + text)
    } else {
      body.append(.code(language: CodeLanguage.of(page.containers[element].node, page.tree), text))
      lastCode = element
    }
  }

  // MARK: Pictures and rules

  private mutating func add(_ mark: PageMark) {
    switch mark.kind {
    case .rule:
      guard isBetweenKept(mark.position), !body.isEmpty, body.last != .rule else { return }
      append(.rule)
    case .image:
      let caption = caption(of: mark)
      guard caption != nil || isBetweenKept(mark.position) else { return }
      guard let url = PictureReader.url(of: mark.node, in: page.tree, inliner.references) else {
        return
      }
      if let caption {
        usedCaptions.formUnion(caption)
        let text = inliner.joined(page, caption.lowerBound..<caption.upperBound, by: "\n")
        append(.figure(caption: text, imageURL: url))
      } else if !repeats(url) {
        append(.figure(caption: Inline(""), imageURL: url))
      }
    case .time, .author: break
    }
  }

  /// Whether the picture came just before, as it does for those who cannot run scripts.
  private func repeats(_ url: String) -> Bool {
    if case .figure(_, let last) = body.last { last == url } else { false }
  }

  private func isBetweenKept(_ position: Int) -> Bool {
    guard position > first, position <= last else { return false }
    return page.blocks[position].verdict.isKept && page.blocks[position - 1].verdict.isKept
  }

  /// The kept captions that directly follow the picture or share its figure.
  private func caption(of mark: PageMark) -> Range<Int>? {
    let figure = page.containers[mark.container].figure
    let range =
      figure >= 0
      ? page.containers[Int(figure)].blocks
      : mark.position..<min(page.blocks.count, mark.position + 2)
    var found: Range<Int>?
    for index in range {
      let block = page.blocks[index]
      guard block.verdict.isKept, block.isCaption, !usedCaptions.contains(index) else {
        if found != nil || figure < 0 { break }
        continue
      }
      found = (found?.lowerBound ?? index)..<index + 1
    }
    return found
  }
}

/// The language that a page names for its code.
enum CodeLanguage {
  /// Read from classes such as `language-swift`, `lang-c` or `brush: js` of the element or of the
  /// `code` in it.
  static func of(_ node: HTMLTree.NodeID, _ tree: HTMLTree) -> String? {
    var nodes = [node]
    if let parent = tree.parent(of: node) { nodes.append(parent) }
    if let child = tree.children(of: node).first(where: { tree.isElement($0, .code) }) {
      nodes.insert(child, at: 0)
    }
    for node in nodes {
      for token in tree.classTokens(of: node) {
        for prefix in ["language-", "lang-", "highlight-source-", "brush:"] {
          guard token.starts(with: prefix.utf8), token.count > prefix.utf8.count else { continue }
          let name = String(decoding: token.dropFirst(prefix.utf8.count), as: UTF8.self)
          return name == "none" || name == "plaintext" ? nil : name
        }
      }
    }
    return nil
  }
}
