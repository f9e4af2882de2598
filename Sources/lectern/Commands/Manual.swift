import ArgumentParser
import ReaderUI
import Screen

/// `lectern manual`: the manual page, made from the tables that the program itself works by.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.", shouldDisplay: false)

  func run() throws {
    Printer.standardOutput.text(ManualPage.text)
  }
}

/// The manual page in the man macros of groff_man(7).
enum ManualPage {
  static var text: String {
    ([head] + commands + ["", ".SH KEYS"] + keys
      + ConfigurationText.manual(escaping: escaped) + [files]).joined(separator: "\n") + "\n"
  }

  private static let head = """
    .\\" Made by `make manual`; change the tables in the sources instead.
    .TH LECTERN 1 "" "lectern \(programVersion)" "User Commands"
    .SH NAME
    lectern \\- a terminal reader for saved articles
    .SH SYNOPSIS
    .B lectern
    .RI [ --library\\~FILE ]\\ [ --theme\\~NAME ]\\ [ query ...]
    .br
    .B lectern
    .I command
    .RI [ argument ...]
    .SH DESCRIPTION
    Lectern imports the articles you saved (web pages, page dumps and token lists), keeps the article and drops
    the page around it, stores it in one SQLite file, and lets you find and read it by keyboard.
    Without a command it opens the reader.
    .SH COMMANDS
    Each command has
    .BR --help .
    """

  private static var commands: [String] {
    Lectern.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { command in
      [
        ".TP", ".B \(escaped(name(of: command)))", escaped(command.configuration.abstract),
        escaped(command.configuration.discussion),
      ].filter { !$0.isEmpty }
    }
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }

  private static var keys: [String] {
    CommandSection.allCases.flatMap { section in
      [".SS \(section.rawValue)"]
        + Command.table.filter { $0.section == section }.flatMap { entry in
          let labels = entry.sequences.map(\.label)
          let name = "(\\fI\(escaped(entry.command.rawValue))\\fR)"
          return [
            ".TP", "\\fB\(escaped(labels.joined(separator: ", ")))\\fR \(name)",
            escaped(entry.summary) + ".",
          ]
        }
    }
  }

  private static let files = #"""
    .SH FILES
    .TP
    .I $XDG_DATA_HOME/lectern/library.sqlite
    The library;
    .B --library
    and
    .B LECTERN_LIBRARY
    name another.
    .TP
    .I $XDG_CONFIG_HOME/lectern/config.toml
    The configuration.
    .TP
    .I $XDG_CONFIG_HOME/lectern/themes
    Your own themes.
    .SH EXIT STATUS
    0 for success; 1 when an import refused something, a search found nothing or
    .B doctor
    found a fault; 64 for a wrong command line; 65 for a file that is no library or an input that is
    no article; 66 for an input or article that is not there; 67 for a database of another program;
    69 for a library of a newer version, or no terminal; 70 for any other failure; 71 for a damaged
    library; 72 for a folder in the library's place; 73 for a library that cannot be written; 74 for
    a full disk; 75 for a library that another program is writing to.
    .SH ENVIRONMENT
    .BR BROWSER ,
    .BR COLORFGBG ,
    .BR LECTERN_LIBRARY ,
    .BR NO_COLOR ,
    .BR XDG_DATA_HOME ,
    .BR XDG_CONFIG_HOME ,
    .BR XDG_STATE_HOME .
    """#

  /// Text in which nothing is a macro.
  private static func escaped(_ text: String) -> String {
    let backslashes = text.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\e")
    let dashes = backslashes.split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: "\\-")
    return dashes.hasPrefix(".") || dashes.hasPrefix("'") ? "\\&" + dashes : dashes
  }
}
