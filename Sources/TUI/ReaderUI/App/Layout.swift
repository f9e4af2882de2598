import Screen

/// The ways in which list and text share the screen.
public enum Arrangement: String, CaseIterable, Sendable {
  /// The list has the screen, and so has the text once it is opened.
  case alone
  /// The list stands left of the text.
  case beside
  /// The list stands above the text.
  case above

  /// The arrangement that suits a screen.
  public static func suiting(_ size: Size) -> Arrangement {
    if size.columns >= 110 && size.rows >= 12 { return .beside }
    if size.columns >= 60 && size.rows >= 20 { return .above }
    return .alone
  }

  /// Whether the arrangement leaves something of both panes.
  func fits(_ size: Size) -> Bool {
    switch self {
    case .alone: true
    case .beside: size.columns >= 70
    case .above: size.rows >= 12
    }
  }
}

/// Where everything stands on the screen: a pure function of its size and of what is open.
public struct Layout: Equatable, Sendable {
  /// The line at the top; absent when the text stands alone.
  public let header: Rect?
  /// The list, where it is shown.
  public let list: Rect?
  /// The text, where it is shown.
  public let text: Rect?
  /// The line between list and text: one row high or one column wide.
  public let rule: Rect?
  /// The panel at the right, where one is open; on a narrow screen it lies over the panes.
  public let panel: Rect?
  /// The line between panes and panel.
  public let panelRule: Rect?
  /// The line at the bottom.
  public let status: Rect
  /// The way the panes are arranged, after what fits.
  public let arrangement: Arrangement
  /// The rows of the screen that an article takes in the list.
  public let rowHeight: Int

  /// Arranges the screen; an `arrangement` that does not fit falls back to the suiting one.
  /// `hasSnippets` gives each row of the list a line more, `hasPanel` opens a panel at the right,
  /// `listWidth` is that of a list beside the text; `isOnePane` has each pane stand alone.
  public init(
    size: Size, arrangement: Arrangement?, isReading: Bool, hasSnippets: Bool = false,
    hasPanel: Bool = false, listWidth: ListWidth? = nil, isOnePane: Bool = false
  ) {
    let more = hasSnippets ? 1 : 0
    let wanted = isOnePane ? .alone : arrangement ?? .suiting(size)
    self.arrangement = wanted.fits(size) ? wanted : .suiting(size)
    let screen = Rect(size: size)
    var body = screen.split(bottom: 1)
    status = body.bottom
    let isWide = size.columns >= Self.widthForPanel && !isOnePane
    if hasPanel, isWide {
      let parts = body.rest.split(right: min(max(36, size.columns / 4), 48))
      let rest = parts.rest.split(right: 1)
      panel = parts.right
      panelRule = rest.right
      body.rest = rest.rest
    } else {
      panel = hasPanel ? body.rest : nil
      panelRule = nil
    }
    if isReading {
      header = nil
      list = nil
      rule = nil
      text = body.rest
      rowHeight = 1
      return
    }
    // A screen of a few lines has no room for chrome at the top.
    let head = body.rest.split(top: size.rows >= 6 ? 1 : 0)
    header = head.top.isEmpty ? nil : head.top
    switch self.arrangement {
    case .alone:
      list = head.rest
      rule = nil
      text = nil
      rowHeight = 1 + more
    case .above:
      let upper = head.rest.split(top: min(max(5, head.rest.rows * 2 / 5), 24))
      let rest = upper.rest.split(top: 1)
      list = upper.top
      rule = rest.top
      text = rest.rest
      rowHeight = 1 + more
    case .beside:
      // A panel narrows the list first.
      let suiting = min(max(38, size.columns / 3), 56)
      let wanted = listWidth?.columns(of: size.columns) ?? suiting
      let width = panelRule == nil ? wanted : min(wanted, 38)
      let left = head.rest.split(left: width)
      let rest = left.rest.split(left: 1)
      list = left.left
      rule = rest.left
      text = rest.rest
      rowHeight = 2 + more
    }
  }

  /// The part of the text's pane that lines stand in: a pane of some height begins with an empty one.
  public var textLines: Rect? {
    text.map { $0.droppingTop($0.rows >= 8 ? 1 : 0) }
  }

  /// Below this a panel has the screen to itself.
  private static let widthForPanel = 90

  /// How many articles the list shows at once.
  public var visibleRows: Int { max(1, (list?.rows ?? 1) / rowHeight) }
}
