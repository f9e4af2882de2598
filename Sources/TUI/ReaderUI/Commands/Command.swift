/// Everything the reader can be told to do.
///
/// The raw value is the command's name in keymaps and in the help. ``table`` says of each what it
/// does, where it is meant and which keys it has unless the user says otherwise.
public enum Command: String, CaseIterable, Sendable {
  case down
  case up
  case start
  case end
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case open
  case back
  case toList = "to-list"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case switchPane = "switch-pane"
  case find
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case clear
  case star
  case unread
  case archive
  case undo
  case theme
  case arrangement
  case wider
  case narrower
  case importSamples = "import-samples"
  case help
  case redraw
  case suspend
  case quit
}

/// Where a key is pressed.
public enum KeyContext: String, CaseIterable, Sendable {
  /// The list has the focus.
  case list
  /// The text has the focus, beside a list or alone.
  case text
  /// The help lies over everything.
  case help
  /// The library is empty.
  case welcome
}

/// The parts of the help.
public enum CommandSection: String, CaseIterable, Sendable {
  case moving = "Moving"
  case articles = "Articles"
  case finding = "Finding"
  case looks = "Looks"
  case program = "The program"
}

/// A line of the table of commands.
public struct CommandEntry: Sendable {
  /// The command.
  public let command: Command
  /// The part of the help that names it.
  public let section: CommandSection
  /// Where it is meant.
  public let contexts: [KeyContext]
  /// The keys it has by default, as ``KeyPress`` describes them.
  public let keys: [String]
  /// What it does: a few words, in the imperative, with no full stop.
  public let summary: String
  /// One word for the bottom line.
  public let hint: String

  init(
    _ command: Command, _ section: CommandSection, in contexts: [KeyContext] = [.list, .text],
    keys: String, hint: String = "", _ summary: String
  ) {
    self.command = command
    self.section = section
    self.contexts = contexts
    self.keys = keys.split(separator: " ").map(String.init)
    self.summary = summary
    self.hint = hint
  }
}

extension Command {
  /// All commands, in the order of the help.
  public static let table: [CommandEntry] = [
    .init(
      .down, .moving, in: [.list, .text, .help], keys: "j <down> C-n C-e",
      "Go a row or a line down"),
    .init(
      .up, .moving, in: [.list, .text, .help], keys: "k <up> C-p C-y", "Go a row or a line up"),
    .init(
      .halfPageDown, .moving, in: [.list, .text, .help], keys: "C-d", "Go half a page down"),
    .init(.halfPageUp, .moving, in: [.list, .text, .help], keys: "C-u", "Go half a page up"),
    .init(
      .pageDown, .moving, in: [.list, .text, .help], keys: "space <pgdn> C-f", "Go a page down"),
    .init(.pageUp, .moving, in: [.list, .text, .help], keys: "b <pgup> C-b", "Go a page up"),
    .init(.start, .moving, in: [.list, .text, .help], keys: "g <home>", "Go to the start"),
    .init(.end, .moving, in: [.list, .text, .help], keys: "G <end>", "Go to the end"),
    .init(.switchPane, .moving, keys: "<tab> <backtab>", "Go to the other pane"),
    .init(
      .open, .articles, keys: "<enter> <right>", hint: "read",
      "Read the article; again, read it alone"),
    .init(
      .back, .articles, in: KeyContext.allCases, keys: "q", hint: "back",
      "Go back; from the list, quit"),
    .init(.toList, .articles, in: [.text], keys: "<left> <backspace>", "Go back to the list"),
    .init(.nextArticle, .articles, keys: "J ]", "Read the next article"),
    .init(.previousArticle, .articles, keys: "K [", "Read the previous article"),
    .init(.star, .articles, keys: "s", hint: "star", "Star, or take the star away"),
    .init(.unread, .articles, keys: "u", "Mark as unread, or as read"),
    .init(.archive, .articles, keys: "d", hint: "archive", "Archive, or bring back"),
    .init(.undo, .articles, keys: "U", "Undo the last star, mark or archiving"),
    .init(.find, .finding, keys: "/", hint: "search", "Filter the list, or search the text"),
    .init(.nextMatch, .finding, keys: "n", "Go to the next match"),
    .init(.previousMatch, .finding, keys: "N", "Go to the previous match"),
    .init(
      .clear, .finding, in: [.list, .text, .help], keys: "<esc>",
      "Clear the search or the filter"),
    .init(.theme, .looks, keys: "t", hint: "theme", "Take the next theme"),
    .init(.arrangement, .looks, keys: "w", "Arrange the panes another way"),
    .init(.wider, .looks, keys: "+ =", "Set the text wider"),
    .init(.narrower, .looks, keys: "-", "Set the text narrower"),
    .init(
      .importSamples, .program, in: [.welcome], keys: "i <enter>", hint: "import the samples",
      "Import the sample articles into an empty library"),
    .init(
      .help, .program, in: KeyContext.allCases, keys: "? <f1>", hint: "help",
      "Show this help, or leave it"),
    .init(.redraw, .program, in: KeyContext.allCases, keys: "C-l", "Paint the screen anew"),
    .init(
      .suspend, .program, in: KeyContext.allCases, keys: "C-z", "Stop; the shell's fg goes on"),
    .init(
      .quit, .program, in: KeyContext.allCases, keys: "Q C-c", hint: "quit", "Quit"),
  ]

  /// The command's line of the table.
  public var entry: CommandEntry {
    // The tests prove that the table has every command.
    Self.table.first { $0.command == self } ?? Self.table[0]
  }
}
