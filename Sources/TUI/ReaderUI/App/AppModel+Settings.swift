import Screen

extension AppModel {
  /// Takes the user's settings over before the start.
  ///
  /// - Parameter ground: what the terminal's background is taken for until it has said so itself.
  public mutating func configure(_ settings: ReaderSettings, ground: Ground) {
    self.settings = settings
    self.ground = ground
    themeChoice = settings.theme
    measure = Self.fitting(measure: settings.measure)
    arrangement = settings.arrangement
    alignment = settings.alignment
    highlights = settings.highlights
    keymap = settings.keymap
    filters = settings.filters
  }

  static func fitting(measure: Int) -> Int {
    min(max(measure, measures.lowerBound), measures.upperBound)
  }

  /// Takes settings in that were changed while the reader runs. What was not changed there stays as
  /// it was chosen in the reader.
  mutating func take(_ new: ReaderSettings, problem: String?) -> [Effect] {
    let old = settings
    settings = new
    var effects: [Effect] = []
    if new.measure != old.measure { measure = Self.fitting(measure: new.measure) }
    if new.arrangement != old.arrangement { arrangement = new.arrangement }
    if new.alignment != old.alignment { alignment = new.alignment }
    if new.highlights != old.highlights { highlights = new.highlights }
    if new.filters != old.filters { filters = new.filters }
    if new.keymap != old.keymap {
      leaveHints()
      pending = nil
      keymap = new.keymap
    }
    if new.isForScreenReader != old.isForScreenReader {
      let signs = glyphs
      text?.write(signs: signs)
      if layout.text == nil, focus == .text { isReading = true }
    }
    if new.dateForm != old.dateForm {
      text?.write(dates: new.dateForm)
      refillNames()
    }
    if new.escapeDelay != old.escapeDelay {
      effects.append(.setEscapeDelay(milliseconds: new.escapeDelay))
    }
    if new.theme != old.theme { effects += choose(new.theme) }
    if let problem {
      notice = Notice(text: problem, isError: false)
    } else if new != old {
      notice = Notice(text: "The configuration is read anew.", isError: false)
    }
    return effects + resized()
  }

  /// Chooses a theme for good.
  mutating func choose(_ choice: ThemeChoice) -> [Effect] {
    themeChoice = choice
    return showChosenTheme() + askForGround()
  }

  /// The name that brings the theme back in a later run.
  public var themeToRemember: String {
    if case .byGround = themeChoice { ThemeChoice.automatic } else { theme.name }
  }

  /// Asks what the background is, where that decides on the theme.
  func askForGround() -> [Effect] {
    if case .byGround = themeChoice { [.askForGround] } else { [] }
  }

  /// The terminal said which colour its background has.
  mutating func take(ground color: Color) -> [Effect] {
    ground = color.isDark ? .dark : .light
    if case .byGround = themeChoice { return showChosenTheme() }
    return []
  }

  /// Shows the theme that is chosen, in place of one that was only looked at.
  func showChosenTheme() -> [Effect] {
    let name = themeChoice.name(on: ground)
    return name == theme.name ? [] : [.loadTheme(name)]
  }
}
