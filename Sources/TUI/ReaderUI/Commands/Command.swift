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
  case tableLeft = "table-left"
  case tableRight = "table-right"
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
  case jump
  case facets
  case filters
  case filter1 = "filter-1"
  case filter2 = "filter-2"
  case filter3 = "filter-3"
  case filter4 = "filter-4"
  case filter5 = "filter-5"
  case filter6 = "filter-6"
  case filter7 = "filter-7"
  case filter8 = "filter-8"
  case filter9 = "filter-9"
  case saveFilter = "save-filter"
  case forgetFilter = "forget-filter"
  case earlierFilter = "earlier-filter"
  case laterFilter = "later-filter"
  case names
  case libraryNames = "library-names"
  case nextName = "next-name"
  case previousName = "previous-name"
  case highlightNames = "highlight-names"
  case namePage = "name-page"
  case nameArticles = "name-articles"
  case nameMerge = "name-merge"
  case nameSplit = "name-split"
  case nameRename = "name-rename"
  case nameKind = "name-kind"
  case nameHide = "name-hide"
  case nameOrder = "name-order"
  case star
  case unread
  case archive
  case delete
  case tags
  case export
  case mark
  case markAll = "mark-all"
  case undo
  case showPage = "show-page"
  case keepPiece = "keep-piece"
  case nextDropped = "next-dropped"
  case previousDropped = "previous-dropped"
  case openLink = "open-link"
  case copyLink = "copy-link"
  case copyParagraph = "copy-paragraph"
  case copyArticle = "copy-article"
  case copyAddress = "copy-address"
  case outline
  case annotate
  case notes
  case libraryNotes = "library-notes"
  case extendSelection = "extend-selection"
  case selectNextParagraph = "select-next-paragraph"
  case selectPreviousParagraph = "select-previous-paragraph"
  case highlightYellow = "highlight-yellow"
  case highlightGreen = "highlight-green"
  case highlightBlue = "highlight-blue"
  case highlightRed = "highlight-red"
  case writeNote = "write-note"
  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case jumpBack = "jump-back"
  case theme
  case themes
  case arrangement
  case snippets
  case wider
  case narrower
  case justify
  case importSamples = "import-samples"
  case palette
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
  /// Text is being selected.
  case selection
  /// The panel of names has the focus.
  case names
  /// The page lies over everything, as it came in.
  case page
  /// The help lies over everything.
  case help
  /// The library is empty.
  case welcome
}

/// The parts of the help.
public enum CommandSection: String, CaseIterable, Sendable {
  case moving = "Moving"
  case articles = "Articles"
  case links = "Links, places and copying"
  case notes = "Highlights and notes"
  case finding = "Finding"
  case names = "Names"
  case page = "The page as it came in"
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
  /// The keys it has by default, as ``KeySequence`` describes them.
  public let keys: [String]
  /// What it does: a few words, in the imperative, with no full stop.
  public let summary: String
  /// One word for the bottom line.
  public let hint: String
  /// What must be typed after its name in the palette, in capitals; empty where nothing must.
  public let argument: String

  /// - Parameters:
  ///   - keys: keys that do it alone, parted by blanks.
  ///   - sequence: keys that do it one after the other, parted by blanks.
  init(
    _ command: Command, _ section: CommandSection, in contexts: [KeyContext] = [.list, .text],
    keys: String = "", sequence: String = "", hint: String = "", argument: String = "",
    _ summary: String
  ) {
    self.command = command
    self.section = section
    self.contexts = contexts
    self.keys =
      keys.split(separator: " ").map(String.init) + (sequence.isEmpty ? [] : [sequence])
    self.summary = summary
    self.hint = hint
    self.argument = argument
  }

  /// The keys it has by default.
  public var sequences: [KeySequence] { keys.compactMap { KeySequence(description: $0) } }
}

extension Command {
  /// All commands; within a section in the order of the help.
  public static let table: [CommandEntry] = general + inText + onNotes + onPage

  private static let general: [CommandEntry] = [
    .init(
      .down, .moving, in: [.list, .text, .selection, .names, .page, .help],
      keys: "j <down> C-n C-e", hint: "next", "Go a row or a line down"),
    .init(
      .up, .moving, in: [.list, .text, .selection, .names, .page, .help],
      keys: "k <up> C-p C-y",
      "Go a row or a line up"),
    .init(
      .halfPageDown, .moving, in: [.list, .text, .names, .page, .help], keys: "C-d",
      "Go half a page down"),
    .init(
      .halfPageUp, .moving, in: [.list, .text, .names, .page, .help], keys: "C-u",
      "Go half a page up"),
    .init(
      .pageDown, .moving, in: [.list, .text, .names, .page, .help], keys: "space <pgdn> C-f",
      "Go a page down"),
    .init(
      .pageUp, .moving, in: [.list, .text, .names, .page, .help], keys: "b <pgup> C-b",
      "Go a page up"),
    .init(
      .start, .moving, in: [.list, .text, .names, .page, .help], keys: "g <home>", "Go to the start"
    ),
    .init(
      .end, .moving, in: [.list, .text, .names, .page, .help], keys: "G <end>", "Go to the end"),
    .init(
      .switchPane, .moving, in: [.list, .text, .names], keys: "<tab> <backtab>",
      "Go to the other pane"),
    .init(
      .open, .articles, in: [.list, .text, .names], keys: "<enter> <right>", hint: "read",
      "Read the article; again, read it alone"),
    .init(
      .back, .articles, in: KeyContext.allCases, keys: "q", hint: "back",
      "Go back; from the list, quit"),
    .init(.toList, .articles, in: [.text], keys: "<left> <backspace>", "Go back to the list"),
    .init(.nextArticle, .articles, keys: "J", "Read the next article"),
    .init(.previousArticle, .articles, keys: "K", "Read the previous article"),
    .init(.star, .articles, keys: "s", hint: "star", "Star, or take the star away"),
    .init(.unread, .articles, keys: "u", "Mark as unread, or as read"),
    .init(.archive, .articles, keys: "d", hint: "archive", "Archive, or bring back"),
    .init(.delete, .articles, keys: "D <del>", "Put into the bin, or bring back"),
    .init(.tags, .articles, keys: "T", hint: "tags", "Give tags, or take them away"),
    .init(
      .export, .articles, argument: "FOLDER", "Write the article, or those marked, as Markdown"),
    .init(.mark, .articles, in: [.list], keys: "v", "Mark the article, to change many at once"),
    .init(.markAll, .articles, in: [.list], keys: "V", "Mark all that are listed, or none"),
    .init(
      .undo, .articles, in: [.list, .text, .names], keys: "U",
      "Undo the last change, and the one before"),
    .init(.find, .finding, keys: "/", hint: "search", "Filter the list, or search the text"),
    .init(.nextMatch, .finding, keys: "n", "Go to the next match"),
    .init(.previousMatch, .finding, keys: "N", "Go to the previous match"),
    .init(
      .clear, .finding, in: [.list, .text, .selection, .names, .page, .help], keys: "<esc>",
      "Clear the search or the filter"),
    .init(.jump, .finding, keys: "f", hint: "jump", "Jump to an article by a few of its letters"),
    .init(
      .facets, .finding, keys: "F", hint: "facets", "Part the list by site, author, tag, month"),
    .init(.filters, .finding, keys: "0", "List the saved filters"),
    .init(.filter1, .finding, keys: "1", "Show the first saved filter"),
    .init(.filter2, .finding, keys: "2", "Show the second saved filter"),
    .init(.filter3, .finding, keys: "3", "Show the third saved filter"),
    .init(.filter4, .finding, keys: "4", "Show the fourth saved filter"),
    .init(.filter5, .finding, keys: "5", "Show the fifth saved filter"),
    .init(.filter6, .finding, keys: "6", "Show the sixth saved filter"),
    .init(.filter7, .finding, keys: "7", "Show the seventh saved filter"),
    .init(.filter8, .finding, keys: "8", "Show the eighth saved filter"),
    .init(.filter9, .finding, keys: "9", "Show the ninth saved filter"),
    .init(.saveFilter, .finding, argument: "NAME", "Save the filter under a name"),
    .init(.forgetFilter, .finding, argument: "NAME", "Forget a saved filter"),
    .init(.earlierFilter, .finding, keys: "C-o (", "Go back to the filter before"),
    .init(.laterFilter, .finding, keys: ")", "Go forward to the filter after"),
    .init(
      .names, .names, in: [.list, .text, .names], keys: "e", hint: "names",
      "Show whom and what the article names"),
    .init(
      .libraryNames, .names, in: [.list, .text, .names], keys: "E", "Show the names of the library"),
    .init(
      .nextName, .names, in: [.text, .names], keys: "]", "Go to the next mention"),
    .init(
      .previousName, .names, in: [.text, .names], keys: "[", "Go to the previous mention"),
    .init(
      .highlightNames, .names, in: [.text, .names], keys: "i",
      "Highlight all names, none, or one kind"),
    .init(
      .namePage, .names, in: [.text, .names], keys: "p", hint: "about",
      "Show all about the name"),
    .init(
      .nameArticles, .names, in: [.names], keys: "f /", hint: "articles",
      "List the articles with the name"),
    .init(
      .nameMerge, .names, in: [.names], keys: "m", hint: "same as",
      "Say that it is the same as another"),
    .init(
      .nameSplit, .names, in: [.names], keys: "s", hint: "split",
      "Say that a name is of somebody else"),
    .init(.nameRename, .names, in: [.names], keys: "r", "Give it another name"),
    .init(.nameKind, .names, in: [.names], keys: "c", "Say what kind it is"),
    .init(
      .nameHide, .names, in: [.names], keys: "x <del>", hint: "no name", "Say that it is no name"),
    .init(
      .nameOrder, .names, in: [.names], keys: "o", hint: "order",
      "Order the library's names another way"),
    .init(.theme, .looks, keys: "t", hint: "theme", "Take the next theme"),
    .init(.themes, .looks, "Choose a theme"),
    .init(.arrangement, .looks, keys: "w", "Arrange the panes another way"),
    .init(.snippets, .looks, keys: "S", "Show the words around matches in the list"),
    .init(.wider, .looks, keys: "+ =", "Set the text wider"),
    .init(.narrower, .looks, keys: "-", "Set the text narrower"),
    .init(.justify, .looks, keys: "|", "Have lines end at one edge, or at their words"),
    .init(
      .importSamples, .program, in: [.welcome], keys: "i <enter>", hint: "import the samples",
      "Import the sample articles into an empty library"),
    .init(
      .palette, .program, in: [.list, .text, .names], keys: ":", hint: "commands",
      "Find a command by its name"),
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
