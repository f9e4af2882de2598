import Screen

extension Painter {
  /// Lines that stand elsewhere than before.
  struct Move {
    /// The lines that have to scroll.
    var band: Range<Int>
    /// By how many lines up; down when negative.
    var lines: Int
    /// About how many bytes it saves.
    var gain: Int

    /// The lines of the band that come in.
    var vacated: Range<Int> {
      lines > 0
        ? (band.upperBound - lines)..<band.upperBound : band.lowerBound..<(band.lowerBound - lines)
    }
  }

  /// As many moves as a paint is searched for: one a pane is usual.
  private static let mostMoves = 3
  /// About how many bytes it takes to set a region and to come to its edge.
  private static let regionCost = 15

  /// The moves of lines that are worth to be made by the terminal: the one that saves most first, each of
  /// lines of its own.
  func moves(toward target: [Cell]) -> [Move] {
    guard brush.capabilities.csr != nil, brush.size.rows > 1 else { return [] }
    var found: [Move] = []
    while found.count < Self.mostMoves, let move = bestMove(toward: target, beside: found) {
      found.append(move)
    }
    return found
  }

  /// Has the terminal move lines.
  mutating func perform(_ move: Move, toward target: [Cell]) {
    let columns = brush.size.columns
    let first = move.lines > 0 ? move.vacated.lowerBound : move.vacated.upperBound - 1
    let line = line(first, of: target)
    var ground = ShownStyles.blank(line.last?.style.background)
    if !brush.capabilities.bce { ground = ShownStyles.blank(.terminalDefault) }
    brush.setRegion(move.band)
    if brush.capabilities.bce { brush.take(ground) }
    let start = line.firstIndex { $0.style != ground || $0.ascii != 0x20 }
    brush.scroll(by: move.lines, column: start.map { $0 - line.startIndex } ?? 0)
    guard var cells = shown else { return }
    let kept = (move.band.count - abs(move.lines)) * columns
    let from = (move.band.lowerBound + max(0, move.lines)) * columns
    let to = (move.band.lowerBound + max(0, -move.lines)) * columns
    cells.replaceSubrange(to..<(to + kept), with: Array(cells[from..<(from + kept)]))
    let blank = Cell(style: ground)
    for index in (move.vacated.lowerBound * columns)..<(move.vacated.upperBound * columns) {
      cells[index] = blank
    }
    shown = cells
  }

  /// The move that saves the most beside others, if any is worth it.
  private func bestMove(toward target: [Cell], beside others: [Move]) -> Move? {
    guard let shown else { return nil }
    let rows = brush.size.rows
    let now = (0..<rows).map { cost(of: line($0, of: target), over: line($0, of: shown)) }
    let changed = now.indices.filter { row in
      now[row] > 0 && !others.contains { $0.band.contains(row) }
    }
    guard let first = changed.first, let last = changed.last, first < last else { return nil }
    let anew = (0..<rows).map { cost(of: line($0, of: target)) }
    var best: Move?
    for lines in 1...(last - first) {
      for lines in [lines, -lines] where brush.canScroll(by: lines) {
        for band in bands(movedBy: lines, toward: target, shown, now)
        where !others.contains(where: { $0.band.overlaps(band) }) {
          var move = Move(band: band, lines: lines, gain: 0)
          move.gain = now[band].reduce(0, +) - anew[move.vacated].reduce(0, +)
          if band != brush.region { move.gain -= Self.regionCost }
          if move.gain > best?.gain ?? 0 { best = move }
        }
      }
    }
    return best
  }

  /// The bands of lines that all stand `lines` higher than before. Where they hold the region that is set
  /// it is named as well.
  private func bands(movedBy lines: Int, toward target: [Cell], _ shown: [Cell], _ now: [Int])
    -> [Range<Int>]
  {
    let rows = brush.size.rows
    var found: [Range<Int>] = []
    var row = max(0, -lines)
    let limit = rows - max(0, lines)
    while row < limit {
      var end = row
      while end < limit, line(end, of: target) == line(end + lines, of: shown) { end += 1 }
      if end > row {
        let band = min(row, row + lines)..<max(end, end + lines)
        if let region = brush.region, region != band, band.lowerBound <= region.lowerBound,
          region.upperBound <= band.upperBound, region.count > abs(lines)
        {
          found.append(region)
        }
        // Lines at the edges that are right already need not move.
        var trimmed = row..<end
        while let first = trimmed.first, now[first] == 0 { trimmed = (first + 1)..<end }
        while let last = trimmed.last, now[last] == 0 { trimmed = trimmed.lowerBound..<last }
        if let first = trimmed.first, let last = trimmed.last {
          found.append(min(first, first + lines)..<(max(last, last + lines) + 1))
        }
      }
      row = max(end, row + 1)
    }
    return found
  }

  /// About how many bytes it takes to draw a line over another.
  private func cost(of line: ArraySlice<Cell>, over there: ArraySlice<Cell>) -> Int {
    var cells = 0
    var blanks = 0
    for (cell, before) in zip(line, there) where cell != before {
      if cell.ascii == 0x20 { blanks += 1 } else { cells += 1 }
    }
    return cells + blanks == 0 ? 0 : cells + min(blanks, 4) + 5
  }

  /// About how many bytes it takes to draw a line on nothing.
  private func cost(of line: ArraySlice<Cell>) -> Int {
    let cells = line.reduce(0) { $0 + ($1.ascii == 0x20 ? 0 : 1) }
    return cells == 0 ? 0 : cells + 5
  }
}

extension Brush {
  /// Whether the terminal has orders for moving lines up, or down by a negative number.
  func canScroll(by lines: Int) -> Bool {
    lines > 0
      ? capabilities.ind != nil || capabilities.indn != nil
      : capabilities.ri != nil || capabilities.rin != nil
  }
}
