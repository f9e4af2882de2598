// 13.2.6.1 Creating and inserting nodes: characters and comments.

extension TreeBuilder {
  /// "Insert a character", for the whole of a run.
  @inline(__always)
  mutating func insertText(_ run: TextRun) {
    let place = appropriatePlace()
    // The document holds no text.
    guard place.parent != 0 else { return }
    var previous: UInt32
    if place.next == 0 {
      let first = nodes[Int(place.parent)].firstChild
      previous = first == 0 ? 0 : nodes[Int(first)].previousSibling
    } else {
      previous = nodes[Int(place.next)].previousSibling
      if nodes[Int(place.parent)].firstChild == place.next { previous = 0 }
    }
    if previous != 0 && nodes[Int(previous)].kind == .text {
      appendText(run, to: previous)
      return
    }
    let node = makeNode(NodeRecord(kind: .text, start: run.start, count: run.end &- run.start))
    insert(node, at: place)
  }

  /// Lengthens a text node. Where the new run does not follow the old one in memory, both move to
  /// the side buffer, with room for as much again, so that any number of appends costs linear time.
  mutating func appendText(_ run: TextRun, to node: UInt32) {
    let record = nodes[Int(node)]
    let end = record.start &+ record.count
    let sourceCount = UInt32(truncatingIfNeeded: tokenizer.source.count)
    let isContiguous = end == run.start && (end != sourceCount || record.start >= sourceCount)
    if isContiguous && (run.start >= sourceCount) == (record.start >= sourceCount) {
      nodes[Int(node)].count &+= run.end &- run.start
      return
    }
    let added = run.end &- run.start
    if record.start >= sourceCount {
      if end == tokenizer.sideAddress {
        copyToSide(run)
        nodes[Int(node)].count &+= added
        return
      }
      if let room = textRooms[node], room >= end, room - end >= added {
        for offset in 0..<added {
          tokenizer.side[Int(end &- sourceCount &+ offset)] = tokenizer.byte(
            at: run.start &+ offset)
        }
        nodes[Int(node)].count &+= added
        return
      }
    }
    let start = tokenizer.sideAddress
    copyToSide(TextRun(start: record.start, end: end))
    copyToSide(run)
    nodes[Int(node)].start = start
    nodes[Int(node)].count = record.count &+ added
    if record.start >= sourceCount {
      let room = Int(record.count &+ added)
      tokenizer.side.append(contentsOf: repeatElement(0, count: room))
      textRooms[node] = tokenizer.sideAddress
    }
  }

  private mutating func copyToSide(_ run: TextRun) {
    let sourceCount = tokenizer.source.count
    if Int(run.end) <= sourceCount {
      tokenizer.appendToSide(Int(run.start), Int(run.end))
    } else {
      for address in run.start..<run.end {
        tokenizer.side.append(tokenizer.byte(at: address))
      }
    }
  }

  /// "Insert a comment" at the appropriate place.
  mutating func insertComment() {
    let node = makeComment()
    insert(node, at: appropriatePlace())
  }

  mutating func insertComment(into parent: UInt32) {
    let node = makeComment()
    append(node, to: parent)
  }

  private mutating func makeComment() -> UInt32 {
    let run = tokenizer.text
    return makeNode(NodeRecord(kind: .comment, start: run.start, count: run.end &- run.start))
  }

  // MARK: Runs

  /// The run's leading whitespace, which is taken from the token's run.
  mutating func takeLeadingWhitespace() -> TextRun {
    let run = tokenizer.text
    var end = run.start
    while end < run.end && isHTMLWhitespace(tokenizer.byte(at: end)) { end &+= 1 }
    tokenizer.text.start = end
    return TextRun(start: run.start, end: end)
  }

  func isWhitespace(_ run: TextRun) -> Bool {
    var address = run.start
    while address < run.end {
      if !isHTMLWhitespace(tokenizer.byte(at: address)) { return false }
      address &+= 1
    }
    return true
  }

  /// The value of the current tag's attribute, or nil.
  func tokenAttribute(_ name: HTMLName) -> TextRun? {
    for index in tokenizer.attributeStart..<tokenizer.attributes.count
    where tokenizer.attributes[index].name == name {
      let record = tokenizer.attributes[index]
      return TextRun(start: record.valueStart, end: record.valueStart &+ record.valueCount)
    }
    return nil
  }

  /// Whether the bytes of a run are `literal`, letters of either case counting alike.
  func run(_ run: TextRun, equals literal: StaticString) -> Bool {
    guard run.count == literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { expected in
      for offset in 0..<run.count
      where asciiLowercased(tokenizer.byte(at: run.start &+ UInt32(offset))) != expected[offset] {
        return false
      }
      return true
    }
  }
}
