import Glibc
import QueryLanguage
import ReaderUI
import Screen
import TOMLKit

/// What the user has set, in the configuration's file and in earlier runs.
///
/// ``Setting/table`` says what there is. Values are nil where they are not set.
struct Configuration {
  /// The theme's name, or `auto`.
  var theme: String?
  /// The theme that `auto` takes on a dark background.
  var themeDark: String?
  /// The theme that `auto` takes on a light background.
  var themeLight: String?
  /// The widest line of text, in cells.
  var measure: Int?
  /// Whether words are divided at the ends of lines.
  var hyphenate: Bool?
  /// Where lines of text end.
  var alignment: Alignment?
  /// Who puts text that is read from right to left into the order of display.
  var bidi: BidiOrder?
  /// Whether a program reads the screen out.
  var isForScreenReader: Bool?
  /// How panes are arranged; by the screen's size when nil.
  var arrangement: Arrangement?
  /// How wide the list is beside the text.
  var listWidth: ListWidth?
  /// What rows of one line show.
  var listColumns: [ListColumn]?
  /// How dates are written.
  var dateForm: DateForm?
  /// Which names are highlighted.
  var highlights: NameHighlights?
  /// The command that opens links, the link aside; nil for the system's.
  var opener: [String]?
  /// Milliseconds that an escape is waited for.
  var escapeDelay: Int?
  /// What keys do.
  var keymap = Keymap.standard
  /// Queries with names, in the order of their keys; nil where the user has set none.
  var filters: [SavedFilter]?
  /// The settings that the file has, and those that are remembered from earlier runs.
  private(set) var given: Set<String> = []
  private(set) var remembered: Set<String> = []
  /// What could not be understood, in the order of the file; the rest holds.
  var problems: [FileProblem] = []

  /// The file of the user, and what the reader remembers where the file says nothing.
  ///
  /// - Parameter last: what held so far, and goes on to hold where the file cannot be understood.
  static func load(keeping last: Configuration? = nil) -> Configuration {
    var configuration = Configuration(reading: Paths.configuration, keeping: last)
    let past = Configuration(reading: Paths.state)
    for name in ["theme", "measure", "align", "arrangement"] where past.given.contains(name) {
      configuration.remember(name, of: past)
    }
    // Filters that were saved in the reader win, as they began as those of the file.
    let saved = Configuration(reading: Paths.filters)
    if saved.filters != nil { configuration.remember("filters", of: saved) }
    configuration.problems += saved.problems
    return configuration
  }

  private mutating func remember(_ name: String, of past: Configuration) {
    guard let setting = Setting.named(name), setting.written(self) == nil || name == "filters"
    else { return }
    setting.keep(past, &self)
    remembered.insert(name)
  }

  /// What a file says; nothing where there is none.
  init(reading path: String, keeping last: Configuration? = nil) {
    guard access(path, F_OK) == 0 else { return }
    do {
      let file = try TOMLFile(path: path)
      for key in file.table.keys { read(key, from: file, keeping: last) }
    } catch {
      problems.append(error)
      if let last { for setting in Setting.table { setting.keep(last, &self) } }
    }
    problems.sort(by: FileProblem.stands)
  }

  private mutating func read(_ key: String, from file: TOMLFile, keeping last: Configuration?) {
    guard let setting = Setting.named(key) else {
      let hint = Nearest.hint(for: key, among: Setting.table.map(\.name))
      problems.append(file.problem(at: key, in: "", "there is no setting \"\(key)\"\(hint)"))
      return
    }
    do {
      try setting.read(file, &self)
      given.insert(key)
    } catch {
      problems.append(error)
      if let last { setting.keep(last, &self) }
    }
  }

  /// What the reader is told of it.
  var readerSettings: ReaderSettings {
    var settings = ReaderSettings()
    settings.theme = themeChoice(theme ?? ThemeChoice.automatic)
    settings.measure = measure ?? settings.measure
    settings.hyphenate = hyphenate
    settings.alignment = alignment ?? settings.alignment
    settings.bidi = bidi ?? settings.bidi
    settings.isForScreenReader = isForScreenReader ?? settings.isForScreenReader
    settings.arrangement = arrangement
    settings.listWidth = listWidth
    settings.listColumns = listColumns ?? settings.listColumns
    settings.dateForm = dateForm ?? settings.dateForm
    settings.highlights = highlights ?? settings.highlights
    settings.escapeDelay = escapeDelay ?? settings.escapeDelay
    settings.keymap = keymap
    settings.filters = filters ?? settings.filters
    return settings
  }

  /// The theme of a name, or what `auto` means.
  func themeChoice(_ name: String) -> ThemeChoice {
    ThemeChoice(name, dark: themeDark ?? "dark", light: themeLight ?? "light")
  }

  mutating func setFilters(_ file: TOMLFile) throws(FileProblem) {
    guard let table = file.table["filters"]?.table else {
      throw file.problem(at: "filters", in: "", "is a table: [filters], then NAME = \"QUERY\"")
    }
    var found: [(line: Int, filter: SavedFilter)] = []
    for name in table.keys {
      guard let query = table[name]?.string else {
        problems.append(file.problem(at: name, in: "filters", "takes a query in quotes"))
        continue
      }
      if let wrong = QueryParser.parse(query).problems.first {
        problems.append(file.problem(at: name, in: "filters", wrong.message))
      }
      let line = file.line(of: name, in: "filters") ?? Int.max
      found.append((line, SavedFilter(name: name, query: query)))
    }
    filters = found.sorted { ($0.line, $0.filter.name) < ($1.line, $1.filter.name) }.map(\.filter)
  }

  /// Remembers what the user chose in the reader; a failure is no one's concern at the end.
  static func remember(
    theme: String, measure: Int, alignment: Alignment, arrangement: Arrangement?
  ) {
    var text = "# What the reader remembers; config.toml wins over it.\n"
    text += "theme = \"\(theme)\"\nmeasure = \(measure)\nalign = \"\(alignment.rawValue)\"\n"
    if let arrangement { text += "arrangement = \"\(arrangement.rawValue)\"\n" }
    try? StateFiles.replace(Paths.state, with: text)
  }
}
