import ArgumentParser

/// The program.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "A terminal reader for saved articles.",
    discussion: """
      Without a command it opens the reader. Articles are kept in one file, \
      $XDG_DATA_HOME/lectern/library.sqlite unless --library or LECTERN_LIBRARY names another.
      """,
    version: programVersion,
    subcommands: [
      Read.self, Import.self, Extract.self, EntitiesCommand.self, Eval.self, List.self, Show.self,
      Search.self, Count.self, Tag.self, Star.self, Archive.self, Delete.self, Restore.self,
      NotesCommand.self, ExportCommand.self, QueryCommand.self, StemmingCommand.self,
      Reextract.self, Themes.self,
      ConfigCommand.self,
      Doctor.self, Manual.self,
    ],
    defaultSubcommand: Read.self)
}

/// The program's version, as CHANGELOG.md has it.
let programVersion = "0.1.0"
