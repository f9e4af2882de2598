import ArgumentParser
import ReaderUI

/// `lectern themes`.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes, show them, or check them.",
    discussion: """
      A theme is a file NAME.toml in $XDG_CONFIG_HOME/lectern/themes or in the installation's \
      share/lectern/themes. In the reader, t takes the next one.
      """)

  @Flag(name: .long, help: "Read every theme, or those named, and say what is wrong with it.")
  var check = false
  @Flag(name: .long, help: "Print a few lines in each theme, or in those named.")
  var preview = false
  @Flag(name: .long, help: "Print a JSON array.") var json = false
  @Argument(help: "Names of themes.") var names: [String] = []

  func run() throws {
    let files = ThemeFiles()
    let wanted = names.isEmpty ? files.names : names
    let output = Printer.standardOutput
    if preview { return try show(wanted, files) }
    guard check else {
      if json {
        output.line(JSONOutput.text(wanted))
      } else {
        for name in wanted { output.line(name) }
      }
      return
    }
    var isSound = true
    for name in wanted {
      do {
        _ = try files.load(name)
        output.line("\(name): sound")
      } catch {
        isSound = false
        Printer.standardError.line("\(error)")
      }
    }
    if !isSound { throw ExitCode(1) }
  }

  private func show(_ names: [String], _ files: ThemeFiles) throws {
    let output = Printer.standardOutput
    let depth = StyleCodes.depth(
      term: Paths.environment("TERM") ?? "", colorTerm: Paths.environment("COLORTERM") ?? "")
    var isSound = true
    for (index, name) in names.enumerated() {
      do {
        let theme = try files.load(name)
        if index > 0 { output.line() }
        output.styled(ThemePreview(theme, depth: depth).pieces)
      } catch {
        isSound = false
        Printer.standardError.line("\(error)")
      }
    }
    if !isSound { throw ExitCode(1) }
  }
}
