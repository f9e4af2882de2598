import Screen

extension Theme {
  /// The terminal's own colours on its own ground; the same as Themes/terminal.toml.
  public static let terminal: Theme = {
    let accent = Color.indexed(3)
    let dim = Style(attributes: .dim)
    let bold = Style(attributes: .bold)
    return Theme(
      name: "terminal",
      styles: [
        .ui: Style(foreground: .terminalDefault, background: .terminalDefault),
        .header: dim,
        .headerTitle: Style(foreground: accent, attributes: .bold),
        .rule: dim,
        .statusKey: bold,
        .statusBar: Style(foreground: accent),
        .error: Style(foreground: .indexed(1)),
        .promptProblem: Style(foreground: .indexed(1)),
        .helpHeading: Style(foreground: accent, attributes: .bold),
        .helpKey: bold,
        .listRead: dim,
        .listDate: dim,
        .listSite: dim,
        .listTime: dim,
        .listUnread: Style(foreground: accent),
        .listStar: Style(foreground: accent),
        .listTokens: dim,
        .listSelected: Style(attributes: .reverse),
        .listSelectedInactive: Style(attributes: .underline),
        .textTitle: bold,
        .textSubtitle: Style(attributes: .italic),
        .textMeta: dim,
        .textHeading: bold,
        .textCaption: Style(attributes: [.dim, .italic]),
        .textQuote: Style(attributes: .italic),
        .textQuoteBar: Style(foreground: accent),
        .textBullet: Style(foreground: accent),
        .textCode: Style(foreground: .indexed(6)),
        .textTableHeader: bold,
        .textTableRule: dim,
        .textRule: dim,
        .textEmphasis: Style(attributes: .italic),
        .textStrong: bold,
        .textLink: Style(attributes: .underline),
        .entity: Style(attributes: .underline),
        .entityPerson: Style(foreground: .indexed(5)),
        .entityOrganization: Style(foreground: .indexed(6)),
        .entityPlace: Style(foreground: .indexed(2)),
        .entityGroup: Style(foreground: .indexed(3)),
        .entityThing: Style(foreground: .indexed(5)),
        .entityValue: Style(foreground: .indexed(6)),
        .entityCurrent: Style(attributes: .reverse),
        .noteYellow: Style(foreground: .indexed(0), background: .indexed(3)),
        .noteGreen: Style(foreground: .indexed(0), background: .indexed(2)),
        .noteBlue: Style(foreground: .indexed(15), background: .indexed(4)),
        .noteRed: Style(foreground: .indexed(15), background: .indexed(1)),
        .noteSign: Style(foreground: accent),
        .textSelected: Style(attributes: .reverse),
        .textMatch: Style(foreground: .indexed(0), background: accent),
        .textMatchCurrent: Style(
          foreground: .indexed(0), background: .indexed(11), attributes: .bold),
        .textHint: Style(attributes: [.bold, .reverse]),
      ])
  }()

  /// The theme as it can be shown with so many colours.
  ///
  /// Below 256 colours the tints of a designed page fall together, and a page's ground may come out
  /// as the ink's colour; there the terminal's own colours stand in.
  public func suiting(_ depth: ColorDepth) -> Theme {
    depth >= .indexed256 ? self : Theme(self.name, stylesOf: .terminal)
  }
}
