import QueryLanguage
import ReaderUI
import TOMLKit

extension Configuration {
  /// A line of a table of keys.
  private struct Binding {
    var name: String
    var context: KeyContext
    var sequence: KeySequence
    /// Nil where the keys are to mean nothing.
    var command: Command?

    var section: String { "keys.\(context.rawValue)" }
  }

  /// Gives keys their meanings; a line that cannot be understood is a problem, and the rest holds.
  mutating func setKeys(_ file: TOMLFile) {
    guard let contexts = file.table["keys"]?.table else {
      problems.append(file.problem(at: "keys", in: "", "is a table: [keys.list], [keys.text]"))
      return
    }
    var bindings: [Binding] = []
    for name in contexts.keys {
      guard let context = KeyContext(rawValue: name), let keys = contexts[name]?.table else {
        let hint = Nearest.hint(for: name, among: KeyContext.allCases.map(\.rawValue))
        problems.append(
          file.problem(at: name, in: "keys", "there is no table [keys.\(name)]\(hint)"))
        continue
      }
      for key in keys.keys {
        do {
          bindings.append(try Self.binding(key, in: context, means: keys[key]?.string, file))
        } catch {
          problems.append(error)
        }
      }
    }
    // What is taken away makes room for what is given, in whatever order they stand.
    for binding in bindings where binding.command == nil {
      keymap.unbind(binding.sequence, in: binding.context)
    }
    for binding in bindings { bind(binding, file) }
  }

  private static func binding(
    _ key: String, in context: KeyContext, means command: String?, _ file: TOMLFile
  ) throws(FileProblem) -> Binding {
    let section = "keys.\(context.rawValue)"
    guard let sequence = KeySequence(description: key) else {
      throw file.problem(at: key, in: section, "\"\(key)\" is no key")
    }
    guard let command, command.isEmpty || Command(rawValue: command) != nil else {
      throw file.problem(at: key, in: section, Self.noCommand(command))
    }
    return Binding(
      name: key, context: context, sequence: sequence, command: Command(rawValue: command))
  }

  private static func noCommand(_ name: String?) -> String {
    guard let name else { return "takes the name of a command in quotes" }
    let nearest = Spelling.nearest(to: name, among: Command.allCases.map(\.rawValue))
    let hint = nearest.map { "did you mean \"\($0)\"?" } ?? "? lists them"
    return "\"\(name)\" is no command; \(hint)"
  }

  /// A key cannot both do something and begin something: of two such the one that was there stays.
  private mutating func bind(_ binding: Binding, _ file: TOMLFile) {
    guard let command = binding.command else { return }
    let others = keymap.conflicts(of: binding.sequence, in: binding.context)
    guard others.isEmpty else {
      let names = others.map { "\"\($0)\"" }.joined(separator: ", ")
      let verb = others.contains { $0.begins(binding.sequence) } ? "goes on from" : "begins"
      let them = others.count == 1 ? "it" : "them"
      problems.append(
        file.problem(
          at: binding.name, in: binding.section,
          "\"\(binding.sequence)\" \(verb) \(names); free \(them) with = \"\" first"))
      return
    }
    keymap.bind(binding.sequence, to: command, in: binding.context)
  }
}
