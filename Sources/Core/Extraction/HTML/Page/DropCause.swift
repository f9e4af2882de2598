/// Why a block is not part of the body.
enum DropCause: Sendable {
  case hidden
  case chrome
  case repeatsTitle
  case repeatsText
  case caption
  case picture
  case table
  case note
  case entryTime
  case siteReturn
  case sitePlace
  case choice

  /// The name of the pass that dropped it.
  var pass: String {
    switch self {
    case .hidden: "prune"
    case .chrome: "classify"
    case .repeatsTitle, .repeatsText: "repeats"
    case .caption, .picture: "pictures"
    case .table: "tables"
    case .note: JoinFootnotes.name
    case .entryTime: FindEntries.name
    case .siteReturn, .sitePlace: UseSiteMemory.name
    case .choice: ApplyChoices.name
    }
  }

  /// The reason as a phrase.
  var reason: String {
    switch self {
    case .hidden: "hidden from readers"
    case .chrome: "looks like menu, teaser, comment or notice"
    case .repeatsTitle: "repeats the title"
    case .repeatsText: "stands on the page a second time"
    case .caption: "caption of a picture outside of the text"
    case .picture: "picture outside of the text"
    case .table: "table outside of the text"
    case .note: "note: stands behind the text, by its mark"
    case .entryTime: "time of an entry: its heading"
    case .siteReturn: "comes back on other pages of this site"
    case .sitePlace: "stands where this site has no article text"
    case .choice: "you left it out on this site"
    }
  }
}
