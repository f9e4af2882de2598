import ReaderUI
import Screen

/// A few lines in the colours of a theme, as the reader would show them.
struct ThemePreview {
  private let theme: Theme
  private let depth: ColorDepth
  private static let width = 68

  /// - Parameter depth: how many colours there are.
  init(_ theme: Theme, depth: ColorDepth) {
    self.theme = theme.suiting(depth)
    self.depth = depth
  }

  private typealias Part = (text: String, scope: ThemeScope)

  /// The pieces of all lines, each line ended.
  var pieces: [StyledText] {
    let lines: [(ground: ThemeScope, parts: [Part])] = [
      (.header, [(" \(theme.name)", .headerTitle), ("  2 articles", .header)]),
      (
        .list,
        [
          (" ● ", .listUnread), ("27 Feb 2019  ", .listDate), ("Harbour Post  ", .listSite),
          ("Ferry pilots go back to work", .list),
        ]
      ),
      (
        .list,
        [
          ("   ", .list), ("24 Feb 2019  ", .listDate), ("The Lantern   ", .listSite),
          ("A village maps its springs", .listRead), (" ★", .listStar),
        ]
      ),
      (.text, [(" Ferry pilots go back to work", .textTitle)]),
      (.text, [(" Harbour Post · 27 Feb 2019 · 2 min", .textMeta)]),
      (
        .text,
        [
          (" The ", .text), ("Harbour Board", .entityOrganization), (" met ", .text),
          ("Ada Calloway", .entityPerson), (" in ", .text), ("Tern", .entityPlace),
          (" on ", .text), ("a good Tuesday", .textEmphasis), (".", .text),
        ]
      ),
      (
        .text,
        [
          (" ▎", .textQuoteBar), ("We know the ", .textQuote), ("water", .textMatch),
          (". ", .textQuote), ("The tide tables", .textLink), (" are ", .textQuote),
          ("printed", .textMatchCurrent), (".", .textQuote),
        ]
      ),
      (.status, [(" ?", .statusKey), (" keys  ", .status), ("q", .statusKey), (" quit", .status)]),
    ]
    return lines.flatMap { line($0.parts, on: $0.ground) }
  }

  private func line(_ parts: [Part], on ground: ThemeScope) -> [StyledText] {
    let used = parts.reduce(0) { $0 + DisplayWidth.width(of: $1.text) }
    let rest = String(repeating: " ", count: max(0, Self.width - used))
    return (parts + [(rest, ground)]).map {
      StyledText(text: $0.text, codes: StyleCodes.codes(of: theme[$0.scope], depth: depth))
    } + [.plain("\n")]
  }
}
