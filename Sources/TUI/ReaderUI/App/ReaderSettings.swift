/// What the user can set about the reader.
public struct ReaderSettings: Equatable, Sendable {
  /// Colours.
  public var theme = ThemeChoice.byGround(dark: "dark", light: "light")
  /// The widest line of text, 20 to 200 cells.
  public var measure = 72
  /// Whether words are divided at the ends of lines; in narrow columns alone when nil.
  public var hyphenate: Bool?
  /// Where lines of text end.
  public var alignment = Alignment.left
  /// Who puts text that is read from right to left into the order of display.
  public var bidi = BidiOrder.reorder
  /// Whether a program reads the screen out: one pane, words in place of signs, and the cursor on
  /// what is current.
  public var isForScreenReader = false
  /// How panes are arranged; by the screen's size when nil.
  public var arrangement: Arrangement?
  /// How dates are written.
  public var dateForm = DateForm.words
  /// What the rows of the flat list show, from left to right.
  public var listColumns = ListColumn.standard
  /// How wide the list is beside the text; by the screen's size when nil.
  public var listWidth: ListWidth?
  /// Which names are highlighted in the text.
  public var highlights = NameHighlights.all
  /// Milliseconds that the terminal waits to tell Escape from the beginning of a key.
  public var escapeDelay = 25
  /// What keys do.
  public var keymap = Keymap.standard
  /// Queries with names, in the order of their keys.
  public var filters = SavedFilter.standard

  /// What holds unless something else is set.
  public init() {}
}
