/// How wide the list is where it stands beside the text.
public enum ListWidth: Equatable, Sendable {
  case cells(Int)
  /// Hundredths of the screen's width.
  case share(Int)

  /// What neither list nor text goes below, in cells.
  public static let least = 24

  /// The width in cells on a screen; both panes keep something.
  func columns(of screen: Int) -> Int {
    let wanted =
      switch self {
      case .cells(let count): count
      case .share(let hundredths): screen * hundredths / 100
      }
    return min(max(Self.least, wanted), max(Self.least, screen - 1 - Self.least))
  }
}
