import ArgumentParser
import Glibc

/// `lectern config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show, begin or check the configuration.",
    discussion: """
      print shows what holds, and why; init writes a sample to begin with; check names every \
      mistake; path says where the file is.
      """,
    subcommands: [Print.self, Init.self, Check.self, Path.self])

  /// `lectern config print`.
  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what holds, as TOML with comments.")

    func run() throws {
      let configuration = Configuration.load()
      Printer.standardOutput.text(ConfigurationText.effective(configuration))
      for problem in configuration.problems { Printer.standardError.line("\(problem)") }
    }
  }

  /// `lectern config init`.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a sample in which everything is explained and nothing is set.")

    @Flag(name: .long, help: "Write over a file that is there.") var force = false

    func run() throws {
      let path = Paths.configuration
      if !force, access(path, F_OK) == 0 {
        throw end("\(path) is there already; --force writes over it.", status: 73)
      }
      do {
        try StateFiles.replace(path, with: ConfigurationText.sample)
      } catch {
        throw end("\(error)", status: 73)
      }
      Printer.standardOutput.line("Wrote \(path).")
    }
  }

  /// `lectern config check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name each mistake as FILE:LINE:COLUMN, and end with 1 where there is one.")

    @Argument(help: "Another file than the user's own.") var file: String?

    func run() throws {
      let path = file ?? Paths.configuration
      guard access(path, F_OK) == 0 else {
        if let file { throw end("There is no file \(file).", status: 66) }
        Printer.standardOutput.line("\(path) is not there; `lectern config init` begins it.")
        return
      }
      let problems = Configuration.allProblems(of: path)
      for problem in problems {
        let sentence = "\(problem)"
        Printer.standardOutput.line(sentence.hasSuffix("?") ? sentence : sentence + ".")
      }
      if !problems.isEmpty { throw ExitCode(1) }
      Printer.standardOutput.line("\(path): sound")
    }
  }

  /// `lectern config path`.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print where the file is.")

    func run() throws { Printer.standardOutput.line(Paths.configuration) }
  }
}

extension Configuration {
  /// What is wrong with a file, the themes that it names among it.
  static func allProblems(of path: String, themes: ThemeFiles = ThemeFiles()) -> [FileProblem] {
    let configuration = Configuration(reading: path)
    var problems = configuration.problems
    guard let file = try? TOMLFile(path: path) else { return problems }
    let names = [
      ("theme", configuration.theme), ("theme-dark", configuration.themeDark),
      ("theme-light", configuration.themeLight),
    ]
    let known = themes.names
    for case (let key, let name?) in names where key != "theme" || name != "auto" {
      guard known.contains(name) else {
        let hint = Nearest.hint(for: name, among: known)
        problems.append(
          file.problem(at: key, in: "", "there is no theme \(TOMLText.quoted(name))\(hint)"))
        continue
      }
      do {
        _ = try themes.load(name)
      } catch {
        problems.append(error)
      }
    }
    return problems.sorted(by: FileProblem.stands)
  }
}
