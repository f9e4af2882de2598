import QueryLanguage
import ReaderUI
import TOMLKit

/// A setting of the configuration. All there is to know of it stands in its line of
/// ``Setting/table``.
struct Setting: Sendable {
  /// Its key in the file.
  let name: String
  /// What it takes: "a number of columns from 20 to 200".
  let form: String
  /// What holds where it is not set, as TOML, or in words where nothing that can be set says it.
  let standard: Standard
  /// A value, as TOML; several lines for a table.
  let example: String
  /// What it does.
  let summary: String
  /// Whether it is a table, which has lines of its own.
  let isTable: Bool
  /// Takes the value of the file over.
  let read: @Sendable (TOMLFile, inout Configuration) throws(FileProblem) -> Void
  /// Takes the value of another configuration over.
  let keep: @Sendable (Configuration, inout Configuration) -> Void
  /// The value that holds, as TOML; nil where none is set.
  let written: @Sendable (Configuration) -> String?

  /// What holds where a setting is not set.
  enum Standard: Sendable {
    case value(String)
    case words(String)

    /// The value or the words.
    var text: String {
      switch self {
      case .value(let text), .words(let text): text
      }
    }
  }

  /// A setting of one value.
  init<Value: Sendable>(
    _ name: String, _ kind: SettingKind<Value>,
    at path: WritableKeyPath<Configuration, Value?> & Sendable, standard: Standard, example: String,
    _ summary: String
  ) {
    self.init(
      name, form: kind.form, standard: standard, example: example, summary, isTable: false,
      read: { (file, configuration) throws(FileProblem) in
        configuration[keyPath: path] = try kind.read(file, name)
      },
      keep: { old, new in new[keyPath: path] = old[keyPath: path] },
      written: { $0[keyPath: path].map(kind.write) })
  }

  /// A setting of any kind.
  init(
    _ name: String, form: String, standard: Standard, example: String, _ summary: String,
    isTable: Bool,
    read: @escaping @Sendable (TOMLFile, inout Configuration) throws(FileProblem) -> Void,
    keep: @escaping @Sendable (Configuration, inout Configuration) -> Void,
    written: @escaping @Sendable (Configuration) -> String?
  ) {
    self.name = name
    self.form = form
    self.standard = standard
    self.example = example
    self.summary = summary
    self.isTable = isTable
    self.read = read
    self.keep = keep
    self.written = written
  }
}

/// The values that a setting takes: how they are described, read and written.
struct SettingKind<Value: Sendable>: Sendable {
  /// What is taken, as it follows "takes".
  let form: String
  let read: @Sendable (TOMLFile, String) throws(FileProblem) -> Value
  /// A value as TOML.
  let write: @Sendable (Value) -> String
}

extension SettingKind where Value == String {
  /// The name of something that is looked for later.
  static func name(of what: String) -> SettingKind {
    let form = "the name of \(what) in quotes"
    return SettingKind(
      form: form,
      read: { (file, key) throws(FileProblem) in
        guard let name = file.table[key]?.string, !name.isEmpty else {
          throw file.problem(at: key, in: "", "takes \(form)")
        }
        return name
      },
      write: TOMLText.quoted)
  }
}

extension SettingKind where Value == Int {
  static func number(of what: String, _ range: ClosedRange<Int>) -> SettingKind {
    let form = "a number of \(what) from \(range.lowerBound) to \(range.upperBound)"
    return SettingKind(
      form: form,
      read: { (file, key) throws(FileProblem) in
        guard let number = file.table[key]?.int, range.contains(number) else {
          throw file.problem(at: key, in: "", "takes \(form)")
        }
        return number
      },
      write: { String($0) })
  }
}

extension SettingKind where Value == Bool {
  /// `true` or `false`.
  static var flag: SettingKind {
    SettingKind(
      form: "true or false",
      read: { (file, key) throws(FileProblem) in
        guard let flag = file.table[key]?.bool else {
          throw file.problem(at: key, in: "", "takes true or false")
        }
        return flag
      },
      write: { $0 ? "true" : "false" })
  }
}

extension SettingKind {
  /// One of a few words.
  static func choice(
    _ names: [String], value: @escaping @Sendable (String) -> Value?,
    name: @escaping @Sendable (Value) -> String
  ) -> SettingKind {
    let form = "one of " + names.map(TOMLText.quoted).joined(separator: ", ")
    return SettingKind(
      form: form,
      read: { (file, key) throws(FileProblem) in
        guard let word = file.table[key]?.string else {
          throw file.problem(at: key, in: "", "takes \(form)")
        }
        guard let found = value(word) else {
          let hint = Nearest.hint(for: word, among: names)
          throw file.problem(at: key, in: "", "\"\(word)\" is no value of \(key)\(hint)")
        }
        return found
      },
      write: { TOMLText.quoted(name($0)) })
  }
}

extension SettingKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the cases of a type.
  static var choice: SettingKind {
    choice(Value.allCases.map(\.rawValue), value: { Value(rawValue: $0) }, name: \.rawValue)
  }
}

extension SettingKind where Value == [String] {
  /// A command with its arguments.
  static var command: SettingKind {
    SettingKind(
      form: "a command as a list of words",
      read: { (file, key) throws(FileProblem) in
        let words = file.table[key]?.array?.map { $0.string ?? "" } ?? []
        guard let program = words.first, !program.isEmpty, !words.contains("") else {
          throw file.problem(at: key, in: "", "takes a command as a list of words: [\"xdg-open\"]")
        }
        return words
      },
      write: TOMLText.list)
  }
}

extension SettingKind where Value == [ListColumn] {
  /// Columns of the list, the title among them.
  static var columns: SettingKind {
    let names = ListColumn.allCases.map(\.rawValue)
    let form = "a list of the columns wanted, of \(names.joined(separator: ", "))"
    return SettingKind(
      form: form,
      read: { (file, key) throws(FileProblem) in
        guard let words = file.table[key]?.array?.map({ $0.string ?? "" }) else {
          throw file.problem(at: key, in: "", "takes \(form)")
        }
        var columns: [ListColumn] = []
        for word in words {
          let part = TOMLText.quoted(word)
          guard let column = ListColumn(rawValue: word) else {
            let hint = Nearest.hint(for: word, among: names)
            throw file.problem(at: key, in: "", "there is no column \(part)\(hint)", part: part)
          }
          guard !columns.contains(column) else {
            throw file.problem(at: key, in: "", "the column \(part) is there twice", part: part)
          }
          columns.append(column)
        }
        guard columns.contains(.title) else {
          throw file.problem(at: key, in: "", "leaves out \"title\", without which rows say little")
        }
        return columns
      },
      write: { TOMLText.list($0.map(\.rawValue)) })
  }
}

extension SettingKind where Value == ListWidth {
  /// A number of cells, or a share of the screen.
  static var listWidth: SettingKind {
    let (cells, shares) = (ListWidth.least...200, 10...90)
    let form =
      "cells from \(cells.lowerBound) to \(cells.upperBound), or a share from "
      + "\"\(shares.lowerBound)%\" to \"\(shares.upperBound)%\""
    return SettingKind(
      form: form,
      read: { (file, key) throws(FileProblem) in
        if let count = file.table[key]?.int, cells.contains(count) { return .cells(count) }
        if let text = file.table[key]?.string, text.hasSuffix("%"),
          let share = Int(text.dropLast()), shares.contains(share)
        {
          return .share(share)
        }
        throw file.problem(at: key, in: "", "takes \(form)")
      },
      write: { width in
        switch width {
        case .cells(let count): String(count)
        case .share(let share): "\"\(share)%\""
        }
      })
  }
}

/// What a name that is unknown may have been meant for.
enum Nearest {
  /// `; did you mean "beside"?`, or what there is where nothing is near.
  static func hint(for word: String, among names: [String]) -> String {
    if let name = Spelling.nearest(to: word, among: names) {
      return "; did you mean \(TOMLText.quoted(name))?"
    }
    return "; there are " + names.joined(separator: ", ")
  }
}

/// Values as TOML 1.0 writes them.
enum TOMLText {
  /// A basic string; characters that it cannot have are left out.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A line that gives a key of any characters a string.
  static func line(_ key: String, _ value: String) -> String {
    quoted(key) + " = " + quoted(value) + "\n"
  }

  /// An array of strings.
  static func list(_ words: [String]) -> String {
    "[" + words.map(quoted).joined(separator: ", ") + "]"
  }
}
