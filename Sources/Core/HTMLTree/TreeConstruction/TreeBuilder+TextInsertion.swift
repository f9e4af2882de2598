// 13.2.6.1 Creating and inserting nodes: characters and comments.

extension TreeBuilder {
  /// "Insert a character", for the whole of a run, which is not to be read after that.
  @inline(__always)
  mutating func insertText(_ run: TextRun) {
    let place = appropriatePlace()
    // The document holds no text.
    guard place.parent != 0 else { return }
    let previous =
      place.next == 0
      ? nodes.lastChild(of: place.parent) : previousSibling(of: place.next, in: place.parent)
    if NodeArrays.isText(previous) {
      appendText(run, to: previous)
    } else if place.next == 0 {
      nodes.addLastText(run, in: place.parent, behind: previous)
    } else {
      insert(nodes.addText(run), at: place)
    }
  }

  /// Lengthens a text node. Where the new run does not follow the old one in memory, both move to
  /// the side buffer; where that happens to one node again, with room for as much again, so that
  /// any number of appends costs linear time.
  mutating func appendText(_ run: TextRun, to node: UInt32) {
    let record = nodes[text: node]
    let end = record.start &+ record.count
    let sourceCount = UInt32(truncatingIfNeeded: tokenizer.source.count)
    let added = run.end &- run.start
    if isContiguous(TextRun(start: record.start, end: end), run) {
      nodes[text: node].count &+= added
      return
    }
    let isInSide = record.start >= sourceCount
    if isInSide, end == tokenizer.sideAddress {
      copyToSide(run)
      nodes[text: node].count &+= added
      return
    }
    // What was decoded last is not needed where it stands.
    let isDecoded = run.start >= sourceCount && run.end == tokenizer.sideAddress
    let bytes = tokenizer.bytes(of: run)
    if isDecoded { tokenizer.truncateSide(to: Int(run.start &- sourceCount)) }
    if isInSide, let room = textRooms[node], room >= end, room - end >= added {
      for (offset, byte) in bytes.enumerated() {
        tokenizer.side[Int(end &- sourceCount) + offset] = byte
      }
      nodes[text: node].count &+= added
      return
    }
    nodes[text: node].start = tokenizer.sideAddress
    nodes[text: node].count = record.count &+ added
    copyToSide(TextRun(start: record.start, end: end))
    tokenizer.side.append(contentsOf: bytes)
    if isInSide {
      let room = Int(record.count &+ added)
      tokenizer.side.append(contentsOf: repeatElement(0, count: room))
      textRooms[node] = tokenizer.sideAddress
    }
  }

  /// Whether the second run follows the first in the same buffer.
  private func isContiguous(_ first: TextRun, _ second: TextRun) -> Bool {
    let sourceCount = UInt32(truncatingIfNeeded: tokenizer.source.count)
    return first.end == second.start
      && (first.start >= sourceCount) == (second.start >= sourceCount)
  }

  /// Adds to the characters that a table has got since its last tag. They are kept as one run.
  mutating func appendToPendingTableText(_ run: TextRun) {
    if pendingTableText.isEmpty {
      pendingTableText = run
    } else if isContiguous(pendingTableText, run) {
      pendingTableText.end = run.end
    } else {
      if pendingTableText.end != tokenizer.sideAddress {
        let start = tokenizer.sideAddress
        copyToSide(pendingTableText)
        pendingTableText = TextRun(start: start, end: tokenizer.sideAddress)
      }
      copyToSide(run)
      pendingTableText.end = tokenizer.sideAddress
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
    insert(makeComment(), at: appropriatePlace())
  }

  mutating func insertComment(into parent: UInt32) {
    nodes.append(makeComment(), to: parent)
  }

  private mutating func makeComment() -> UInt32 {
    nodes.addComment(tokenizer.text)
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
