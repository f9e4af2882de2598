import ArticleModel
import Screen

/// A link of which something is in sight.
struct VisibleLink: Equatable, Sendable {
  /// The link as the article has it.
  var url: String
  /// Lines from the top of the pane.
  var line: Int
  /// Cells from where lines begin.
  var column: Int
}

extension TextModel {
  /// The links in sight, in reading order, each where it begins to be in sight.
  var visibleLinks: [VisibleLink] {
    var links: [VisibleLink] = []
    /// A link that goes on in the next line is met again there.
    var met: Set<[Int]> = []
    for (number, line) in layout.lines.dropFirst(top).prefix(height).enumerated() {
      if number == 0, stayingHeader != nil { continue }
      for stretch in line.stretches {
        for (index, span) in layout.spans[line.text].enumerated() {
          guard case .link(let url) = span.kind, span.range.overlaps(stretch.range),
            met.insert([line.text, index]).inserted
          else { continue }
          let start = max(span.range.lowerBound, stretch.range.lowerBound)
          let pieces = layout.pieces(of: line, stretch.range)
          let before = pieces.column(of: start, in: layout.texts[line.text])
          let offset = offset(ofTable: line.text)
          guard line.cells.isEmpty || (0..<layout.measure).contains(stretch.column - offset)
          else { continue }
          let column =
            line.cells.isEmpty ? layout.start(of: line, pieces) : stretch.column - offset
          links.append(VisibleLink(url: url, line: number, column: column + before))
        }
      }
    }
    return links
  }
}

extension TextLine {
  /// The stretches of the text that the line shows, each with the cells before it.
  fileprivate var stretches: [Cell] {
    switch kind {
    case .blank, .rule, .tableRule: []
    case .tableHeader, .tableRow: cells
    default: [Cell(range: range, column: indent)]
    }
  }
}

/// The letters laid over links, to follow one by typing them.
struct LinkHints: Equatable, Sendable {
  /// A link with its letters.
  struct Hint: Equatable, Sendable {
    var letters: String
    var link: VisibleLink
  }

  let hints: [Hint]

  init(_ links: [VisibleLink]) {
    hints = zip(Self.labels(links.count), links).map { Hint(letters: $0, link: $1) }
  }

  /// The keys that fingers rest on.
  private static let alphabet = Array("fjdkslagh")

  /// As many labels, as short as can be, of which none begins another: the leaves of a tree whose
  /// inner nodes all have a child a letter, filled level by level, as Vimium does.
  static func labels(_ count: Int) -> [String] {
    var labels = [""]
    var inner = 0
    while labels.count - inner < count || labels.count == 1 {
      labels += alphabet.map { labels[inner] + String($0) }
      inner += 1
    }
    return Array(labels[inner...].prefix(count))
  }

  /// The hints that what was typed begins.
  func beginning(_ typed: String) -> [Hint] { hints.filter { $0.letters.hasPrefix(typed) } }
}
