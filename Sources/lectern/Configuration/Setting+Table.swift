import ReaderUI

extension Setting {
  /// All settings, tables last. What is read, `lectern config` and the manual page come from here.
  static let table: [Setting] = [
    Setting(
      "theme", .name(of: "a theme"), at: \.theme, standard: .value("\"auto\""),
      example: "\"solarized-dark\"",
      "The colours. `lectern themes` lists the themes; \"auto\" takes theme-dark or theme-light by "
        + "the background of the terminal, which is asked for it."),
    Setting(
      "theme-dark", .name(of: "a theme"), at: \.themeDark, standard: .value("\"dark\""),
      example: "\"nord\"", "The theme that \"auto\" takes on a dark background."),
    Setting(
      "theme-light", .name(of: "a theme"), at: \.themeLight, standard: .value("\"light\""),
      example: "\"solarized-light\"", "The theme that \"auto\" takes on a light background."),
    Setting(
      "measure", .number(of: "columns", 20...200), at: \.measure, standard: .value("72"),
      example: "66", "The widest line of text."),
    Setting(
      "hyphenate", .flag, at: \.hyphenate,
      standard: .words(
        "true in lines of fewer than \(AppModel.narrowMeasure) columns, and in justified ones"),
      example: "true",
      "Whether words are divided at the ends of lines that would be uneven otherwise, in languages "
        + "whose patterns for libhyphen are installed: Debian's packages hyphen-en-us, hyphen-de "
        + "and so on."),
    Setting(
      "align", .choice, at: \.alignment, standard: .value("\"left\""), example: "\"justify\"",
      "Where the lines of paragraphs end: at their words, or at one edge, for which spaces grow to "
        + "three columns at most. The last lines of paragraphs, headings, verse, tables and code never "
        + "are justified."),
    Setting(
      "bidi", .choice, at: \.bidi, standard: .value("\"reorder\""), example: "\"terminal\"",
      "Who puts Hebrew, Arabic and other text that is read from right to left into the order of "
        + "display: the reader, which sets it at the right as well, or a terminal that does so itself, "
        + "as mlterm and Konsole do."),
    Setting(
      "arrangement", .choice, at: \.arrangement, standard: .words("by the size of the screen"),
      example: "\"beside\"", "How list and text share the screen."),
    Setting(
      "list-width", .listWidth, at: \.listWidth, standard: .words("a third, from 38 to 56 cells"),
      example: "\"40%\"", "The width of the list where it stands beside the text."),
    Setting(
      "list-columns", .columns, at: \.listColumns,
      standard: .value(TOMLText.list(ListColumn.standard.map(\.rawValue))),
      example: "[\"title\", \"site\", \"date\"]",
      "What the list shows where it has one line an article, from left to right."),
    Setting(
      "date-form", .choice, at: \.dateForm,
      standard: .value(TOMLText.quoted(DateForm.words.rawValue)), example: "\"2019-02-27\"",
      "How dates are written."),
    Setting(
      "highlight",
      .choice(NameHighlights.names, value: { NameHighlights(name: $0) }, name: \.name),
      at: \.highlights, standard: .value("\"all\""), example: "\"people\"",
      "Which names are highlighted in the text."),
    Setting(
      "opener", .command, at: \.opener, standard: .words("$BROWSER, else xdg-open; over SSH none"),
      example: "[\"firefox\", \"--private-window\"]", "The command that opens links."),
    Setting(
      "screen-reader", .flag, at: \.isForScreenReader, standard: .value("false"), example: "true",
      "Whether a program reads the screen out: one pane, words in place of signs and bars, and the "
        + "cursor on what is current. The option --screen-reader does the same for one run."),
    Setting(
      "escape-delay", .number(of: "milliseconds", 0...1000), at: \.escapeDelay,
      standard: .value("25"), example: "100",
      "How long the terminal waits to tell Escape from the beginning of another key; more helps on "
        + "slow connections."),
    filters, keys,
  ]

  /// The setting of a name.
  static func named(_ name: String) -> Setting? { table.first { $0.name == name } }

  private static let filters = Setting(
    "filters", form: "a table, a name and a query in quotes a line",
    standard: .words("filters of our own"),
    example: "Tonight = \"is:unread time:<10m\"\n\"To do\" = \"tag:todo\"",
    "Queries with names, in the order of the digit keys. Those saved in the reader win.",
    isTable: true,
    read: { (file, configuration) throws(FileProblem) in try configuration.setFilters(file) },
    keep: { old, new in new.filters = old.filters },
    written: { configuration in
      configuration.filters.map { filters in
        filters.map { TOMLText.line($0.name, $0.query) }.joined()
      }
    })

  private static let keys = Setting(
    "keys",
    form: "tables " + KeyContext.allCases.map { "[keys.\($0.rawValue)]" }.joined(separator: ", "),
    standard: .words("what ? shows in the reader"),
    example: """
      [keys.list]
      "x" = "archive"
      "C-x" = "quit"
      "d" = ""

      [keys.text]
      "z c" = "copy-link"
      """,
    "What keys, or keys pressed one after the other, do: the name of a command, or \"\" for nothing.",
    isTable: true,
    read: { (file, configuration) throws(FileProblem) in configuration.setKeys(file) },
    keep: { old, new in new.keymap = old.keymap },
    written: { $0.keymap == .standard ? nil : KeyText.changes(of: $0.keymap) })
}

/// Bindings of keys as tables of a configuration.
enum KeyText {
  /// What is other than in the standard keymap.
  static func changes(of keymap: Keymap) -> String {
    KeyContext.allCases.compactMap { context in
      let lines = changes(of: keymap, in: context)
      return lines.isEmpty ? nil : "[keys.\(context.rawValue)]\n" + lines.joined()
    }.joined(separator: "\n")
  }

  private static func changes(of keymap: Keymap, in context: KeyContext) -> [String] {
    var freed: [String] = []
    var bound: [String] = []
    for command in Command.allCases {
      let before = Keymap.standard.keys(for: command, in: context)
      let after = keymap.keys(for: command, in: context)
      bound += after.filter { !before.contains($0) }
        .map { TOMLText.line($0.description, command.rawValue) }
      freed += before.filter { keymap.meaning(of: $0, in: context) == nil }
        .map { TOMLText.line($0.description, "") }
    }
    return freed + bound
  }
}
