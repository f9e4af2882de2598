/// The help as lines, made from the table of commands and the keys in force.
struct HelpLines {
  enum Line: Equatable {
    case blank
    case heading(String)
    /// What a command does, and the keys that do it.
    case command(keys: [String], summary: String)
  }

  let lines: [Line]

  init(keymap: Keymap) {
    var lines: [Line] = []
    for section in CommandSection.allCases {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(section.rawValue))
      for entry in Command.table where entry.section == section {
        let keys = entry.contexts.lazy.map { keymap.keys(for: entry.command, in: $0) }
          .first { !$0.isEmpty }
        let labels = keys?.map(\.label) ?? ["no key"]
        lines.append(.command(keys: labels, summary: entry.summary))
      }
    }
    self.lines = lines
  }
}
