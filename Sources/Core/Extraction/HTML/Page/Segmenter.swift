import HTMLTree

/// Cuts a tree into blocks of text in one walk.
struct Segmenter {
  let tree: HTMLTree
  var text: [UInt8] = []
  var spans: [PageSpan] = []
  var blocks: [PageBlock] = []
  var marks: [PageMark] = []
  var containers: [PageContainer] = []
  /// Elements that say something of the page as a whole, in order.
  var facts: [HTMLTree.NodeID] = []

  /// The innermost open block element.
  private var current = 0
  private var blockStart = 0
  private var spanStart = 0
  private var pendingSpace = false
  private var pendingBreaks = 0
  private var noscriptDepth = 0
  private var open = OpenMarkup()
  private var inline = ClassReader.Reading()
  private var inlineDepth = 0
  /// The words of an element's names, kept to save allocations.
  private var words: [UInt64] = []
  /// Whether a name of the page's own has a hyphen: 0 unknown, 1 no, 2 yes.
  private var isCustom: [UInt8] = []
  private let weights: ClassWeights
  /// The words of each container, and of the inline elements that each block begins within; in
  /// training only.
  var wordLog: [[UInt64]]?
  var inlineWordLog: [[UInt64]]?
  private var inlineWords: [UInt64] = []

  init(_ tree: HTMLTree, weights: ClassWeights = .shared) {
    self.tree = tree
    self.weights = weights
    // More than will come; what is not written to takes no memory, and growing copies all.
    containers.reserveCapacity(min(tree.nodeCount, 1 << 22))
    blocks.reserveCapacity(min(tree.nodeCount / 2, 1 << 22))
    containers.append(
      PageContainer(
        parent: 0, node: tree.document, name: .none, depth: 0, blocks: 0..<0))
  }

  /// Walks the whole tree.
  mutating func run() {
    var walk = tree.walk(from: tree.document)
    while let step = walk.next() {
      switch step {
      case .enter(let node):
        switch tree.kind(of: node) {
        case .text:
          if noscriptDepth == 0 { append(tree.textBytes(of: node)) }
        case .element:
          if !enter(node) { walk.skipChildren(of: node) }
        case .templateContents: walk.skipChildren(of: node)
        default: break
        }
      case .leave(let node):
        if tree.kind(of: node) == .element { leave(node) }
      }
    }
    flush()
    containers[0].blocks = 0..<blocks.count
  }

  private mutating func role(of node: HTMLTree.NodeID) -> ElementRole {
    let name = tree.name(of: node)
    if name.isKnown { return ElementRole.of(name) }
    let index = Int(name.rawValue)
    if index >= isCustom.count {
      isCustom += [UInt8](repeating: 0, count: index + 64 - isCustom.count)
    }
    if isCustom[index] == 0 {
      isCustom[index] = tree.spellingBytes(of: name).contains(UInt8(ascii: "-")) ? 2 : 1
    }
    return isCustom[index] == 2 ? .block : .inline
  }

  /// Whether the children are to be walked.
  private mutating func enter(_ node: HTMLTree.NodeID) -> Bool {
    let role = role(of: node)
    if noscriptDepth > 0 {
      if role == .image { addMark(.image, node) }
      if role == .fact { return false }
      if role == .noscript { noscriptDepth += 1 }
      return role != .skipped
    }
    switch role {
    case .inline:
      if tree.name(of: node) == .time { addMark(.time, node) }
      enterInline(node)
    case .fact:
      facts.append(node)
      return false
    case .block, .control:
      flush()
      push(node, role)
    case .skipped: return false
    case .lineBreak: pendingBreaks += 1
    case .rule:
      flush()
      addMark(.rule, node)
    case .image: addMark(.image, node)
    case .link:
      enterInline(node)
      if let rel = tree.attributeBytes(.rel, of: node), ContainerReader.holds(rel, "author") {
        addMark(.author, node)
      }
      if tree.hasAttribute(.href, node) { open.enter(.link, node, text.count) }
    case .emphasis: open.enter(.emphasis, node, text.count)
    case .strong: open.enter(.strong, node, text.count)
    case .code: open.enter(.code, node, text.count)
    case .noscript:
      if holdsText(node) {
        flush()
      } else {
        noscriptDepth += 1
      }
    }
    return true
  }

  /// Whether the page's text stands in the element: some templates show theirs by scripts and keep
  /// it there for those who run none.
  private func holdsText(_ node: HTMLTree.NodeID) -> Bool {
    var length = 0
    for inner in tree.descendants(of: node).prefix(2000) where tree.kind(of: inner) == .text {
      length += tree.textBytes(of: inner).count
      if length > 1500 { return true }
    }
    return false
  }

  private mutating func leave(_ node: HTMLTree.NodeID) {
    let role = role(of: node)
    if noscriptDepth > 0 {
      if role == .noscript { noscriptDepth -= 1 }
      return
    }
    switch role {
    case .block, .control:
      flush()
      containers[current].blocks = containers[current].blocks.lowerBound..<blocks.count
      current = containers[current].parent
    case .link:
      if tree.hasAttribute(.href, node) { close(.link) }
      leaveInline()
    case .inline: leaveInline()
    case .emphasis: close(.emphasis)
    case .strong: close(.strong)
    case .code: close(.code)
    case .noscript: flush()
    default: break
    }
  }

  private mutating func close(_ kind: PageSpan.Kind) {
    if let span = open.leave(kind, end: text.count) { spans.append(span) }
  }

  // MARK: Inline elements

  /// Class names of an inline element count for the block that begins within it.
  private mutating func enterInline(_ node: HTMLTree.NodeID) {
    inlineDepth += 1
    if let value = tree.attributeBytes(.class, of: node), ContainerReader.holds(value, "author") {
      addMark(.author, node)
    }
    guard text.count == blockStart, inlineDepth <= 4 else { return }
    if inlineDepth == 1 {
      inline = ClassReader.Reading()
      inlineWords.removeAll(keepingCapacity: true)
    }
    words.removeAll(keepingCapacity: true)
    for name in [HTMLName.class, .id, .itemprop] {
      if let value = tree.attributeBytes(name, of: node) {
        if name == .itemprop, ContainerReader.holds(value, "author") { addMark(.author, node) }
        if name == .itemprop, ContainerReader.holds(value, "datepublished"),
          tree.name(of: node) != .time
        {
          addMark(.time, node)
        }
        ClassReader.shared.read(value, into: &inline, words: &words)
      }
    }
    for word in words { inline.weight += weights.weight(of: word) }
    if inlineWordLog != nil { inlineWords += words }
  }

  private mutating func leaveInline() {
    inlineDepth = max(0, inlineDepth - 1)
    if inlineDepth == 0, text.count == blockStart {
      inline = ClassReader.Reading()
      inlineWords.removeAll(keepingCapacity: true)
    }
  }

  // MARK: Blocks

  private mutating func addMark(_ kind: PageMark.Kind, _ node: HTMLTree.NodeID) {
    let position = text.count > blockStart ? blocks.count + 1 : blocks.count
    marks.append(PageMark(kind: kind, node: node, container: current, position: position))
  }

  private mutating func push(_ node: HTMLTree.NodeID, _ role: ElementRole) {
    words.removeAll(keepingCapacity: true)
    let container = ContainerReader.read(
      node, role, in: tree, parent: current, weights, &containers, &words)
    current = containers.count
    containers.append(container)
    containers[current].blocks = blocks.count..<blocks.count
    if let value = tree.attributeBytes(.itemprop, of: node) {
      if ContainerReader.holds(value, "datepublished") { addMark(.time, node) }
      if value.elementsEqual("author".utf8) { addMark(.author, node) }
    }
    wordLog?.append(words)
  }

  /// Ends the block that is being gathered.
  private mutating func flush() {
    pendingSpace = false
    pendingBreaks = 0
    while text.count > blockStart, Bytes.isBlank(text[text.count - 1]) { text.removeLast() }
    let end = text.count
    for span in open.cut(at: end) { spans.append(span) }
    guard end > blockStart else {
      spans.removeSubrange(spanStart...)
      return
    }
    var block = PageBlock(
      text: blockStart..<end, spans: spanStart..<spans.count, container: current)
    block.look = BlockLook(text, block.text)
    block.inlineClasses = inline.kinds
    block.inlineWeight = inline.weight
    measureSpans(&block)
    blocks.append(block)
    if inlineWordLog != nil { inlineWordLog?.append(inlineWords) }
    if inlineDepth == 0 {
      inline = ClassReader.Reading()
      inlineWords.removeAll(keepingCapacity: true)
    }
    blockStart = end
    spanStart = spans.count
  }

  /// Cuts the spans to the block and takes the shares of links and bold text.
  private mutating func measureSpans(_ block: inout PageBlock) {
    var (link, strong, links) = (0, 0, 0)
    for index in block.spans {
      spans[index].end = min(spans[index].end, UInt32(block.text.upperBound))
      spans[index].start = min(spans[index].start, spans[index].end)
      let count = Int(spans[index].end - spans[index].start)
      switch spans[index].kind {
      case .link:
        link += count
        if count > 0 { links += 1 }
      case .strong: strong += count
      default: break
      }
    }
    let share = Float(block.look.length) / Float(block.text.count)
    block.look.linkLength = min(block.look.length, Int32(Float(link) * share + 0.5))
    block.look.strongLength = min(block.look.length, Int32(Float(strong) * share + 0.5))
    block.look.links = Int16(clamping: links)
  }

  // MARK: Text

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if containers[current].traits.contains(.preformatted) {
      appendPreformatted(bytes)
      return
    }
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let special = SpecialText.at(index, in: bytes)
      switch special {
      case .blank(let count):
        pendingSpace = true
        index += count
      case .nothing(let count): index += count
      case .mark(let count):
        beginRun(at: text.count)
        CanonicalComposition.append(bytes[index..<index + count], to: &text, from: blockStart)
        index += count
      case .decomposed(let base):
        beginRun(at: text.count)
        // The mark is the same in each script's block: the block's start plus 0x3C.
        for scalar in [base, base & 0xF80 | 0x3C] {
          if let scalar = Unicode.Scalar(scalar) {
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
          }
        }
        index += 3
      case .none:
        let stop = SpecialText.endOfRun(from: index, in: bytes)
        beginRun(at: text.count)
        text.append(contentsOf: bytes[index..<stop])
        index = stop
      }
    }
  }

  /// Writes the white space that stands before a run of text.
  private mutating func beginRun(at end: Int) {
    if pendingBreaks > 0 {
      if pendingBreaks > 1, end > blockStart {
        flush()
      } else if end > blockStart {
        while text.count > blockStart, text[text.count - 1] == 0x20 { text.removeLast() }
        text.append(0x0A)
      }
      pendingBreaks = 0
      pendingSpace = false
    } else if pendingSpace {
      if end > blockStart, text[end - 1] != 0x0A { text.append(0x20) }
      pendingSpace = false
    }
    open.moveStarts(to: text.count)
  }

  private mutating func appendPreformatted(_ bytes: ArraySlice<UInt8>) {
    for _ in 0..<pendingBreaks where text.count > blockStart { text.append(0x0A) }
    pendingBreaks = 0
    pendingSpace = false
    open.moveStarts(to: text.count)
    // Only what stands before the first line with text is left out.
    if text.count == blockStart {
      guard let first = bytes.firstIndex(where: { !Bytes.isBlank($0) }) else { return }
      let line = bytes[..<first].lastIndex { $0 == 0x0A }
      text.append(contentsOf: bytes[(line.map { $0 + 1 } ?? bytes.startIndex)...])
    } else {
      text.append(contentsOf: bytes)
    }
  }
}

/// The inline markup that is open at a place of the text, each kind once however deep it nests.
struct OpenMarkup {
  private var depths = [Int](repeating: 0, count: 4)
  private var starts = [Int](repeating: 0, count: 4)
  /// Whether text has been written since the start.
  private var isEmpty = [Bool](repeating: true, count: 4)
  private var nodes: [HTMLTree.NodeID?] = [nil, nil, nil, nil]

  mutating func enter(_ kind: PageSpan.Kind, _ node: HTMLTree.NodeID, _ position: Int) {
    let index = Int(kind.rawValue)
    if depths[index] == 0 {
      starts[index] = position
      isEmpty[index] = true
      nodes[index] = node
    }
    depths[index] += 1
  }

  mutating func leave(_ kind: PageSpan.Kind, end: Int) -> PageSpan? {
    let index = Int(kind.rawValue)
    guard depths[index] > 0 else { return nil }
    depths[index] -= 1
    return depths[index] == 0 ? span(kind, end) : nil
  }

  /// The spans that end with a block; their markup goes on in the next one.
  mutating func cut(at end: Int) -> [PageSpan] {
    guard depths != [0, 0, 0, 0] else { return [] }
    var spans: [PageSpan] = []
    for kind in [PageSpan.Kind.link, .emphasis, .strong, .code] where depths[Int(kind.rawValue)] > 0
    {
      if let span = span(kind, end) { spans.append(span) }
      starts[Int(kind.rawValue)] = end
      isEmpty[Int(kind.rawValue)] = true
    }
    return spans
  }

  /// White space before the first text of a stretch is not part of it.
  mutating func moveStarts(to position: Int) {
    for index in 0..<4 where depths[index] > 0 && isEmpty[index] {
      starts[index] = position
      isEmpty[index] = false
    }
  }

  private func span(_ kind: PageSpan.Kind, _ end: Int) -> PageSpan? {
    let index = Int(kind.rawValue)
    guard !isEmpty[index], end > starts[index], let node = nodes[index] else { return nil }
    return PageSpan(
      kind: kind, start: UInt32(clamping: starts[index]), end: UInt32(clamping: end), node: node)
  }
}
