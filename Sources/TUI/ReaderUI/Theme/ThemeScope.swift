/// The parts of the screen that a theme gives a style, by dotted name.
///
/// A scope that a theme leaves out has the style of the scope that its name extends
/// (`text.match.current` that of `text.match`), and at last that of `ui`.
public enum ThemeScope: String, CaseIterable, Sendable {
  /// The screen itself: its colours lie under everything.
  case ui
  case header = "ui.header"
  case headerTitle = "ui.header.title"
  case rule = "ui.rule"
  case status = "ui.status"
  case statusKey = "ui.status.key"
  case statusBar = "ui.status.bar"
  case notice = "ui.notice"
  case error = "ui.error"
  case prompt = "ui.prompt"
  case promptProblem = "ui.prompt.problem"
  case help = "ui.help"
  case helpHeading = "ui.help.heading"
  case helpKey = "ui.help.key"
  case list
  case listRead = "list.read"
  case listDate = "list.date"
  case listSite = "list.site"
  case listTime = "list.time"
  case listUnread = "list.unread"
  case listStar = "list.star"
  case listTokens = "list.tokens"
  case listSelected = "list.selected"
  case listSelectedInactive = "list.selected.inactive"
  case text
  case textTitle = "text.title"
  case textSubtitle = "text.subtitle"
  case textMeta = "text.meta"
  case textHeading = "text.heading"
  case textCaption = "text.caption"
  case textQuote = "text.quote"
  case textQuoteBar = "text.quote.bar"
  case textBullet = "text.bullet"
  case textCode = "text.code"
  case textTableHeader = "text.table.header"
  case textTableRule = "text.table.rule"
  case textRule = "text.rule"
  case textEmphasis = "text.emphasis"
  case textStrong = "text.strong"
  case textLink = "text.link"
  /// A name in the text; of those in a paragraph the first of each.
  case entity = "text.entity"
  case entityPerson = "text.entity.person"
  case entityOrganization = "text.entity.organization"
  case entityPlace = "text.entity.place"
  case entityGroup = "text.entity.group"
  case entityThing = "text.entity.thing"
  case entityValue = "text.entity.value"
  /// The mention that was gone to.
  case entityCurrent = "text.entity.current"
  /// A highlight of the reader's own.
  case note = "text.note"
  case noteYellow = "text.note.yellow"
  case noteGreen = "text.note.green"
  case noteBlue = "text.note.blue"
  case noteRed = "text.note.red"
  /// The sign in the margin of a highlight that has a text.
  case noteSign = "text.note.sign"
  /// What is selected, to be highlighted.
  case textSelected = "text.selected"
  case textMatch = "text.match"
  case textMatchCurrent = "text.match.current"
  /// The letters laid over links.
  case textHint = "text.hint"

  /// The scope whose style this one starts from; nil for `ui`.
  public var parent: ThemeScope? {
    guard self != .ui else { return nil }
    var name = rawValue
    while let dot = name.lastIndex(of: ".") {
      name = String(name[..<dot])
      if let scope = ThemeScope(rawValue: name) { return scope }
    }
    return .ui
  }
}
