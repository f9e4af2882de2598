import Glibc
import QueryLanguage
import ReaderUI
import Screen
import TOMLKit

/// What the user has set, in the configuration's file and in earlier runs.
struct Configuration {
  /// The theme's name.
  var theme: String?
  /// The widest line of text, in cells.
  var measure: Int?
  /// How panes are arranged; by the screen's size when nil.
  var arrangement: Arrangement?
  /// The command that opens links, the link aside; nil for the system's.
  var opener: [String]?
  /// What keys do.
  var keymap = Keymap.standard
  /// Queries with names, in the order of their keys; nil where the user has set none.
  var filters: [SavedFilter]?
  /// What could not be understood; the rest holds.
  var problems: [FileProblem] = []

  /// The file of the user, and what the reader remembers where the file says nothing.
  static func load() -> Configuration {
    var configuration = Configuration(reading: Paths.configuration)
    let remembered = Configuration(reading: Paths.state)
    configuration.theme = configuration.theme ?? remembered.theme
    configuration.measure = configuration.measure ?? remembered.measure
    configuration.arrangement = configuration.arrangement ?? remembered.arrangement
    // Filters that were saved in the reader win, as they began as those of the file.
    let saved = Configuration(reading: Paths.filters)
    configuration.filters = saved.filters ?? configuration.filters
    configuration.problems += saved.problems
    return configuration
  }

  /// What a file says; nothing where there is none.
  init(reading path: String) {
    guard access(path, F_OK) == 0 else { return }
    do {
      let file = try TOMLFile(path: path)
      for key in file.table.keys {
        do {
          try set(key, from: file)
        } catch {
          problems.append(error)
        }
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func set(_ key: String, from file: TOMLFile) throws(FileProblem) {
    let value = file.table[key]
    switch key {
    case "theme":
      guard let name = value?.string else {
        throw file.problem(at: key, in: "", "takes the name of a theme in quotes")
      }
      theme = name
    case "measure":
      guard let columns = value?.int, (20...200).contains(columns) else {
        throw file.problem(at: key, in: "", "takes a number of columns from 20 to 200")
      }
      measure = columns
    case "arrangement":
      guard let choice = value?.string.flatMap(Arrangement.init(rawValue:)) else {
        let known = Arrangement.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.problem(at: key, in: "", "takes one of \(known), in quotes")
      }
      arrangement = choice
    case "keys": setKeys(file)
    case "opener": opener = try Self.words(of: key, in: file)
    case "filters": try setFilters(file)
    default:
      throw file.problem(
        at: key, in: "",
        "unknown key; there are theme, measure, arrangement, opener, filters, keys")
    }
  }

  private static func words(of key: String, in file: TOMLFile) throws(FileProblem) -> [String] {
    let words = file.table[key]?.array?.map { $0.string ?? "" } ?? []
    guard let program = words.first, !program.isEmpty, !words.contains("") else {
      throw file.problem(at: key, in: "", "takes a command as a list of words: [\"xdg-open\"]")
    }
    return words
  }

  private mutating func setFilters(_ file: TOMLFile) throws(FileProblem) {
    guard let table = file.table["filters"]?.table else {
      throw file.problem(at: "filters", in: "", "is a table: [filters], then NAME = \"QUERY\"")
    }
    var found: [(line: Int, filter: SavedFilter)] = []
    var problem: FileProblem?
    for name in table.keys {
      guard let query = table[name]?.string else {
        problem = file.problem(at: name, in: "filters", "takes a query in quotes")
        continue
      }
      if let wrong = QueryParser.parse(query).problems.first {
        problem = file.problem(at: name, in: "filters", wrong.message)
      }
      let line = file.problem(at: name, in: "filters", "").line ?? Int.max
      found.append((line, SavedFilter(name: name, query: query)))
    }
    filters = found.sorted { ($0.line, $0.filter.name) < ($1.line, $1.filter.name) }.map(\.filter)
    if let problem { throw problem }
  }

  /// Remembers what the user chose in the reader; a failure is no one's concern at the end.
  static func remember(theme: String, measure: Int, arrangement: Arrangement?) {
    var text = "# What the reader remembers; config.toml wins over it.\n"
    text += "theme = \"\(theme)\"\nmeasure = \(measure)\n"
    if let arrangement { text += "arrangement = \"\(arrangement.rawValue)\"\n" }
    try? StateFiles.replace(Paths.state, with: text)
  }
}
