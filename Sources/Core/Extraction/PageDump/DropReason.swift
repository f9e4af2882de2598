/// Why a unit is not part of the body, with the pass that said so.
enum DropReason: Sendable {
  case beforeText
  case withinText
  case afterText
  case repeatsTitle
  case repeatsCaption
  case credit
  case emptyByline
  case aside
  case aboutAuthor
  case placeholder

  /// The pass's name and the reason as a phrase.
  func words(for unit: DumpUnit) -> (pass: String, reason: String) {
    switch self {
    case .beforeText: (ClassifyUnits.name, Self.look(unit) ?? "stands before the text")
    case .withinText: (ClassifyUnits.name, Self.look(unit) ?? "interrupts the text")
    case .afterText: (ClassifyUnits.name, Self.look(unit) ?? "stands after the text")
    case .repeatsTitle: (FindTitle.name, "repeats the title")
    case .repeatsCaption: (FindCaptions.name, "repeats the caption")
    case .credit: (FindCaptions.name, "picture credit")
    case .emptyByline: (ReadHeader.name, "byline without a name")
    case .aside: (DropAsides.name, "newsletter, share bar, related link or notice")
    case .aboutAuthor: (DropAsides.name, "about the author")
    case .placeholder: (DropAsides.name, "stands for a picture or a button")
    }
  }

  private static func look(_ unit: DumpUnit) -> String? {
    if unit.look.hasCopyright { return "copyright line" }
    let isShort = unit.look.words <= 6
    if isShort, unit.copies > 1 { return "short line that is repeated: menu or footer" }
    if isShort, unit.mark == .bullet { return "menu or link list" }
    return nil
  }
}
