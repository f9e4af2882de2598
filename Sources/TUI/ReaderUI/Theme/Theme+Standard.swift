import Screen

extension Theme {
  /// The theme for a start without any file; the same as Themes/dark.toml.
  public static let standard: Theme = {
    let paper = Color.rgb(0x1B, 0x1D, 0x21)
    let raised = Color.rgb(0x24, 0x27, 0x2C)
    let selection = Color.rgb(0x30, 0x36, 0x3F)
    let ink = Color.rgb(0xD6, 0xD3, 0xCB)
    let bright = Color.rgb(0xF2, 0xEF, 0xE6)
    let dim = Color.rgb(0x94, 0x96, 0x9C)
    let faint = Color.rgb(0x4A, 0x4E, 0x55)
    let accent = Color.rgb(0xE5, 0xB5, 0x67)
    let link = Color.rgb(0x8A, 0xB4, 0xD8)
    let harm = Color.rgb(0xF0, 0x85, 0x7A)
    return Theme(
      name: "dark",
      styles: [
        .ui: Style(foreground: ink, background: paper),
        .header: Style(foreground: dim),
        .headerTitle: Style(foreground: accent, attributes: .bold),
        .rule: Style(foreground: faint),
        .status: Style(foreground: dim, background: raised),
        .statusKey: Style(foreground: ink),
        .statusBar: Style(foreground: accent, background: selection),
        .notice: Style(foreground: ink, background: raised),
        .error: Style(foreground: harm, background: raised),
        .prompt: Style(foreground: bright, background: raised),
        .promptProblem: Style(foreground: harm),
        .helpHeading: Style(foreground: accent, attributes: .bold),
        .helpKey: Style(foreground: bright),
        .listRead: Style(foreground: dim),
        .listDate: Style(foreground: dim),
        .listSite: Style(foreground: dim),
        .listTime: Style(foreground: dim),
        .listUnread: Style(foreground: accent),
        .listStar: Style(foreground: accent),
        .listTokens: Style(foreground: dim),
        .listSelected: Style(background: selection),
        .listSelectedInactive: Style(background: raised),
        .textTitle: Style(foreground: bright, attributes: .bold),
        .textSubtitle: Style(foreground: dim, attributes: .italic),
        .textMeta: Style(foreground: dim),
        .textHeading: Style(foreground: bright, attributes: .bold),
        .textCaption: Style(foreground: dim, attributes: .italic),
        .textQuote: Style(attributes: .italic),
        .textQuoteBar: Style(foreground: accent),
        .textBullet: Style(foreground: accent),
        .textCode: Style(foreground: link),
        .textTableHeader: Style(attributes: .bold),
        .textTableRule: Style(foreground: faint),
        .textRule: Style(foreground: faint),
        .textEmphasis: Style(attributes: .italic),
        .textStrong: Style(attributes: .bold),
        .textLink: Style(attributes: .underline),
        .entityPerson: Style(foreground: Color.rgb(0xDD, 0xA6, 0xB8)),
        .entityOrganization: Style(foreground: Color.rgb(0x9F, 0xC0, 0xE4)),
        .entityPlace: Style(foreground: Color.rgb(0xA9, 0xCC, 0x9F)),
        .entityGroup: Style(foreground: Color.rgb(0xD3, 0xC4, 0x8F)),
        .entityThing: Style(foreground: Color.rgb(0xC2, 0xB2, 0xE2)),
        .entityValue: Style(foreground: Color.rgb(0x9B, 0xCA, 0xC5)),
        .entityCurrent: Style(
          foreground: bright, background: selection, attributes: .bold),
        .noteYellow: Style(foreground: bright, background: Color.rgb(0x4A, 0x41, 0x19)),
        .noteGreen: Style(foreground: bright, background: Color.rgb(0x26, 0x44, 0x2C)),
        .noteBlue: Style(foreground: bright, background: Color.rgb(0x24, 0x40, 0x5C)),
        .noteRed: Style(foreground: bright, background: Color.rgb(0x58, 0x30, 0x2F)),
        .noteSign: Style(foreground: accent),
        .textSelected: Style(foreground: paper, background: accent),
        .textMatch: Style(foreground: paper, background: Color.rgb(0xB8, 0xA1, 0x6E)),
        .textMatchCurrent: Style(
          foreground: paper, background: Color.rgb(0xF2, 0xC1, 0x5A), attributes: .bold),
        .textHint: Style(foreground: paper, background: link, attributes: .bold),
      ])
  }()
}
