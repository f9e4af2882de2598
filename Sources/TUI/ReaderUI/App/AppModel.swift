import ArticleModel
import QueryLanguage
import Screen

/// The whole state of the reader.
///
/// ``update(_:)`` changes it and says what is to be done outside; ``AppView`` draws it. Neither does
/// anything else.
public struct AppModel: Equatable, Sendable {
  /// The terminal's size.
  public internal(set) var size: Size
  /// The list of articles.
  public internal(set) var list: ListModel
  /// The article that is shown, where there is one.
  public internal(set) var text: TextModel?
  /// The pane that keys go to.
  public internal(set) var focus: Pane
  /// Whether the text stands alone.
  public internal(set) var isReading: Bool
  /// How panes are arranged, where the user has chosen.
  public internal(set) var arrangement: Arrangement?
  /// The widest line of text, in cells.
  public internal(set) var measure: Int
  /// Where lines of text end.
  public internal(set) var alignment = Alignment.left
  /// The line of input at the bottom, while one is open.
  public internal(set) var prompt: PromptModel?
  /// What is picked from, while something is.
  public internal(set) var picker: PickerModel?
  /// The panel of names, while it is open.
  public internal(set) var names: NamesPanel?
  /// The page as it came in, while it is shown.
  public internal(set) var page: PageModel?
  /// Which names are highlighted in the text.
  var highlights = NameHighlights.all
  /// Where the keys went before the panel took them.
  var focusBelowNames = Pane.list
  /// A name that is to be gone to in the article that comes.
  var openingName: EntityID?
  /// What is selected of the text, to be highlighted.
  var selection: TextSelection?
  /// A note that is to be gone to in the article that comes.
  var openingNote: NoteID?
  /// Queries with names; the first nine have digit keys.
  public internal(set) var filters: [SavedFilter]
  /// The filters of the past.
  var history: FilterHistory
  /// Which of the filters of the past the prompt shows, and what was typed before it did.
  var recall: Recall?
  /// The list's articles by month, the latest first, as far as they were asked for.
  var months: [LabelCount] = []
  /// The first line of the help, while it is open.
  public internal(set) var helpTop: Int?
  /// What the bottom line says until the next key.
  public internal(set) var notice: Notice?
  /// What can be undone, the latest last.
  public internal(set) var undoable: [Undoable]
  /// Colours.
  public internal(set) var theme: Theme
  /// The names that the theme key goes through.
  public let themeNames: [String]
  /// The theme that the user has chosen; another may be shown while one is picked.
  public internal(set) var themeChoice: ThemeChoice
  /// What the terminal's own background is like, as far as is known.
  var ground = Ground.dark
  /// What the user has set, before what was chosen in the reader.
  public internal(set) var settings = ReaderSettings()
  /// What divides words, by the languages' codes, as far as it was asked for and is there.
  var hyphenators: [String: Hyphenator] = [:]
  /// The languages whose patterns were asked for.
  var askedLanguages: Set<String> = []
  /// What keys do.
  public internal(set) var keymap: Keymap
  /// Which signs are shown.
  public var glyphs: Glyphs { settings.isForScreenReader ? .spoken : terminalGlyphs }
  /// Which signs the terminal can show.
  private let terminalGlyphs: Glyphs
  /// How many colours the terminal shows.
  public let colorDepth: ColorDepth
  /// Days since 1970-01-01, local time.
  public internal(set) var today: Int
  /// Whether there is no article at all, as far as is known.
  public internal(set) var isLibraryEmpty: Bool
  /// How far an import is, while one runs.
  public internal(set) var importing: ImportProgress?
  /// What the next key means, where it is no command by itself.
  var pending: Pending?
  /// Places in articles that have letters.
  var marks: Marks
  /// Where the last jump in an article began.
  var placesBefore: [ArticleID: ReadingPosition] = [:]
  /// The article that is to be read as soon as it is there.
  var opening: ArticleID?
  /// Whether what the next key means hangs on an answer of the library.
  var awaitsAnswer = false
  /// What was pressed since, in order.
  var held: [InputEvent]
  /// Whether the text of the article at hand was moved since its place was last remembered.
  var hasUnsavedPosition: Bool
  /// Whether the article that comes is entered from its end.
  var opensAtLastMatch = false

  /// A filter of the past in the prompt.
  struct Recall: Equatable, Sendable {
    var number: Int
    var typed: String
  }

  /// A place for keys to go.
  public enum Pane: Equatable, Sendable {
    case list
    case text
    case names
  }

  /// How far an import is.
  public struct ImportProgress: Equatable, Sendable {
    var done: Int
    var total: Int
  }

  /// What the bottom line says until the next key.
  public struct Notice: Equatable, Sendable {
    var text: String
    var isError: Bool
  }

  /// The reader before anything is loaded.
  ///
  /// - Parameters:
  ///   - measure: the widest line of text, 20 to 200 cells.
  ///   - filters: queries with names, in the order of their keys.
  ///   - pastFilters: what was filtered in earlier runs, the latest last.
  ///   - marks: the places in articles that were marked in earlier runs.
  public init(
    size: Size, theme: Theme = .standard, themeNames: [String] = [], keymap: Keymap = .standard,
    glyphs: Glyphs = .unicode, colorDepth: ColorDepth = .direct, today: Int = 0, measure: Int = 72,
    filters: [SavedFilter] = SavedFilter.standard, pastFilters: [String] = [],
    marks: Marks = Marks(), matchesEnglishForms: Bool = false
  ) {
    self.size = size
    list = ListModel()
    list.matchesEnglishForms = matchesEnglishForms
    focus = .list
    isReading = false
    self.measure = Self.fitting(measure: measure)
    undoable = []
    self.filters = filters
    history = FilterHistory(past: pastFilters)
    self.marks = marks
    self.theme = theme.suiting(colorDepth)
    themeChoice = .named(theme.name)
    self.colorDepth = colorDepth
    self.themeNames = themeNames
    self.keymap = keymap
    terminalGlyphs = glyphs
    self.today = today
    isLibraryEmpty = false
    held = []
    hasUnsavedPosition = false
  }

  static let measures = 20...200

  /// What is to be done first.
  public mutating func start(filter: String = "") -> [Effect] {
    let effects = list.setFilter(filter, isTyping: false)
    if let problem = list.problems.first {
      notice = Notice(text: "Query: \(problem.message)", isError: true)
      list.forgetProblems()
    }
    return askForGround() + effects + noteFilter()
  }

  /// Whether ``Message/idle`` is wanted when nothing comes for a while.
  public var wantsIdle: Bool { hasUnsavedPosition }

  /// Where everything stands on the screen.
  public var layout: Layout {
    Layout(
      size: size, arrangement: arrangement, isReading: isReading,
      hasSnippets: list.showsSnippets, hasPanel: names != nil, listWidth: settings.listWidth,
      isOnePane: settings.isForScreenReader)
  }

  /// What dates are worded by.
  var dating: Wording.Dating { Wording.Dating(today: today, form: settings.dateForm) }

  /// Where the next key goes.
  var context: KeyContext {
    if helpTop != nil { return .help }
    if isLibraryEmpty { return .welcome }
    if page != nil { return .page }
    return switch focus {
    case .list: .list
    case .text: selection == nil ? .text : .selection
    case .names: .names
    }
  }
}
