import ArticleModel
import QueryLanguage
import Screen

/// What can happen to the reader.
public enum Message: Equatable, Sendable {
  /// Something came from the terminal.
  case input(InputEvent)
  /// Rows of a list are there.
  case rowsLoaded(RowsRequest, [ListRow], isLibraryEmpty: Bool)
  /// A list was counted.
  case counted(generation: Int, ListCounts)
  /// An article is there, or gone.
  case articleLoaded(ArticleID, StoredArticle?)
  /// An article could not be read; the sentence says why and what to do.
  case articleFailed(ArticleID, String)
  /// The titles of all articles are there.
  case titlesLoaded([ArticleTitle])
  /// The parts of a list are there.
  case facetLoaded(Facet, [LabelCount])
  /// The tags of articles are there, and all tags of the library.
  case tagsLoaded([ArticleID], own: [LabelCount], all: [LabelCount])
  /// How many articles each saved filter lists.
  case filtersCounted([Int])
  /// All articles of a list are known.
  case idsLoaded(generation: Int, [ArticleID])
  /// A change of many articles is made; these were changed by it.
  case changed(StateChange, [ArticleID])
  /// Tags are given and taken away; these articles were changed by it.
  case tagged([ArticleID], adding: [String], removing: [String])
  /// The names of an article are there, after one was corrected.
  case namesLoaded(ArticleID, ArticleEntities)
  /// Names of the library are there.
  case libraryNamesLoaded(EntityOrder, [LibraryEntity])
  /// Names that one may be the same as.
  case nameTargetsLoaded(EntityID, [LibraryEntity])
  /// All about a name is there, or it is gone.
  case pageLoaded(EntityID, EntityPage?)
  /// A name was corrected; what takes it back, unless nothing had to be done.
  case nameChanged(back: EntityChange?, words: String)
  /// The page of an article is there; nil where every word is kept.
  case pageViewLoaded(ArticleID, PageView?)
  /// A piece of a page was chosen to be kept or left out; nil where it could not be.
  case pieceChosen(ArticleID, keeps: Bool, PageView?)
  /// An article is there that was extracted anew.
  case articleRefreshed(StoredArticle)
  /// A note on an article was changed: what takes it back, unless nothing had to be done, and the
  /// article's notes now.
  case noteChanged(ArticleID, back: NoteChange?, notes: [Note], words: String)
  /// The notes of the library are there, the newest first.
  case libraryNotesLoaded([LibraryNote])
  /// A theme is there.
  case themeLoaded(Theme)
  /// What divides the words of a language is there, or nothing is installed for it.
  case hyphenatorLoaded(language: String, Hyphenator?)
  /// The configuration was changed; where something in it is wrong, the sentence says what.
  case configured(ReaderSettings, problem: String?)
  /// How far an import is.
  case importing(done: Int, total: Int)
  /// An import ended; the sentence says how.
  case imported(String)
  /// Articles were written into a folder.
  case exported(Int, folder: String)
  /// Something went wrong; the sentence says what, where and what to do.
  case failed(String)
  /// An address could not be opened; the phrase says why.
  case openingFailed(WebAddress, String)
  /// The programs of the system's clipboard were tried with a text.
  case copied(String, ClipboardOutcome)
  /// Nothing came for a while.
  case idle
  /// A day began: days since 1970-01-01, local time.
  case dayBegan(Int)
}

/// What the programs of the system's clipboard did with a text.
public enum ClipboardOutcome: Equatable, Sendable {
  /// No program took it.
  case refused
  /// A program took it; the terminal may have another clipboard.
  case taken
  /// The terminal itself took it.
  case takenByTerminal
}

/// What the reader wants done outside of itself.
public enum Effect: Equatable, Sendable {
  /// Ask the library for rows.
  case loadRows(RowsRequest)
  /// Ask the library how many rows there are.
  case count(generation: Int, Query)
  /// Ask the library for an article.
  case loadArticle(ArticleID)
  /// Write articles into a folder, a file each, and say how that went.
  case export([ArticleID], folder: String)
  /// Change the state of articles.
  case apply(StateChange, [ArticleID])
  /// Change the state of those articles that have another, and say which.
  case changeMany(StateChange, [ArticleID])
  /// Give articles tags and take tags away; where it can be undone, say which were changed.
  case tag([ArticleID], adding: [String], removing: [String], isUndoable: Bool)
  /// Ask the library for the titles of all articles.
  case loadTitles
  /// Ask the library for the parts of a list.
  case loadFacet(Facet, Query)
  /// Ask the library for the tags of articles, and for all there are.
  case loadTags([ArticleID])
  /// Ask the library for all articles of a list.
  case loadIDs(generation: Int, Query)
  /// Ask the library how many articles filters list.
  case countFilters([SavedFilter])
  /// Keep the named filters for later runs.
  case saveFilters([SavedFilter])
  /// Keep a filter for later runs, as the latest.
  case rememberFilter(String)
  /// Open an address outside of the reader.
  case openAddress(WebAddress)
  /// Put a text on the clipboard by the system's programs, and say how that went.
  case copy(String)
  /// Put a text on the clipboard by the terminal; `isOnlyWay` where no program took it.
  case copyByTerminal(String, isOnlyWay: Bool)
  /// Keep a mark for later runs.
  case saveMark(Mark)
  /// Remember where reading stopped.
  case savePosition(ReadingPosition, of: ArticleID)
  /// Ask the library for the names of an article.
  case loadNames(ArticleID)
  /// Ask the library for its names.
  case loadLibraryNames(EntityOrder)
  /// Ask the library for the names that one may be the same as.
  case loadNameTargets(EntityID)
  /// Ask the library for all about a name.
  case loadPage(EntityID)
  /// Correct a name; the words say what was done, and are empty where it is not to be undone.
  case changeName(EntityChange, words: String)
  /// Read what an article came from, with what became of it.
  case loadPageView(ArticleID)
  /// Keep a piece of an article's page, or leave it out, on all pages of the site.
  case choosePiece(Int, keeps: Bool, of: ArticleID)
  /// Ask the library for an article that was extracted anew.
  case reloadArticle(ArticleID)
  /// Change a note on an article; the words say what was done, and are empty where it is not to be
  /// undone.
  case changeNote(NoteChange, of: ArticleID, words: String)
  /// Ask the library for its notes.
  case loadLibraryNotes
  /// Read a theme's file.
  case loadTheme(String)
  /// Read the patterns by which the words of a language are divided.
  case loadHyphenator(language: String)
  /// Ask the terminal what its background is.
  case askForGround
  /// Have the terminal wait so long to tell Escape from the beginning of a key.
  case setEscapeDelay(milliseconds: Int)
  /// Import the bundled articles.
  case importSamples
  /// Paint everything anew.
  case redraw
  /// Give the terminal back and stop until told to go on.
  case suspend
  /// End.
  case quit
}

/// Rows that are asked for. A newer generation makes older requests stale.
public struct RowsRequest: Equatable, Sendable {
  /// Which filling of the list the rows are for.
  public var generation: Int
  /// What the rows match.
  public var query: Query
  /// How they are ordered.
  public var order: SortOrder
  /// Where they begin.
  public var anchor: ListAnchor
  /// How many at most.
  public var limit: Int
  /// Whether each comes with the words around its first match.
  public var withSnippets: Bool

  /// A request for rows.
  public init(
    generation: Int, query: Query, order: SortOrder = .standard, anchor: ListAnchor, limit: Int,
    withSnippets: Bool = false
  ) {
    self.generation = generation
    self.query = query
    self.order = order
    self.anchor = anchor
    self.limit = limit
    self.withSnippets = withSnippets
  }
}

extension Effect {
  /// The effects of one burst of input without those that a later one makes useless.
  ///
  /// Of loads of rows from the start, of counts, of articles and of themes the last one stays; of an
  /// article's positions the last one stays. The order of the rest does not change.
  public static func coalesced(_ effects: [Effect]) -> [Effect] {
    var kept: [Effect] = []
    for effect in effects.reversed() where !kept.contains(where: effect.isMadeUseless(by:)) {
      kept.append(effect)
    }
    return kept.reversed()
  }

  private func isMadeUseless(by later: Effect) -> Bool {
    switch (self, later) {
    case (.loadRows(let a), .loadRows(let b)): a.generation < b.generation
    case (.count(let a, _), .count(let b, _)): a <= b
    case (.loadArticle, .loadArticle), (.loadTheme, .loadTheme), (.redraw, .redraw),
      (.loadFacet, .loadFacet), (.loadPage, .loadPage), (.loadLibraryNames, .loadLibraryNames):
      true
    case (.savePosition(_, let a), .savePosition(_, let b)): a == b
    default: false
    }
  }
}
