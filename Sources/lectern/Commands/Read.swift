import ArgumentParser
import ArticleStore
import Glibc
import QueryLanguage
import ReaderUI
import Screen
import Terminal

/// `lectern` alone: the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reader. (default)",
    discussion: "? shows the keys. QUERY filters the list from the start.")

  @OptionGroup var options: LibraryOptions
  @Option(name: .long, help: "The theme; `lectern themes` lists them.") var theme: String?
  @Flag(name: .long, help: "One pane, words for signs, the cursor on what is current.")
  var screenReader = false
  @Argument(help: "What to list.") var query: [String] = []

  func run() throws {
    // Threads that the library starts must not take the signals that the terminal waits for.
    NcursesTerminal.blockSignals()
    let store = try options.open()
    var configuration = Configuration.load()
    let files = ThemeFiles()
    var settings = configuration.readerSettings
    if let theme { settings.theme = configuration.themeChoice(theme) }
    if screenReader { settings.isForScreenReader = true }
    let ground = Ground(colorVariable: Paths.environment("COLORFGBG")) ?? .dark
    let theme = loadTheme(settings.theme.name(on: ground), files, &configuration)
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal()
    } catch {
      throw end(Self.sentence(error), status: 69)
    }
    let wakeHandle = terminal.wakeHandle
    let mailbox = Mailbox { wakeHandle.wake() }
    var model = AppModel(
      size: terminal.size, theme: theme, themeNames: files.names,
      glyphs: terminal.unicode ? .unicode : .ascii, colorDepth: terminal.colorDepth,
      today: LocalDay.now.day, pastFilters: FilterFiles.lines(of: Paths.history),
      marks: Marks(MarkFiles.marks(library: store.path, in: Paths.marks)),
      matchesEnglishForms: store.stemming == .english)
    model.configure(settings, ground: ground)
    terminal.setEscapeDelay(milliseconds: settings.escapeDelay)
    let runner = EffectRunner(
      store: store, themes: files, mailbox: mailbox,
      opener: LinkOpener(configured: configuration.opener))
    LiveConfiguration(
      configuration, theme: self.theme, isForScreenReader: screenReader, runner: runner,
      mailbox: mailbox
    ).watch(Paths.configuration)
    var session = ReaderSession(device: terminal, runner: runner, mailbox: mailbox, model: model)
    let last = session.run(
      filter: query.joined(separator: " "),
      notice: configuration.problems.first.map { "\($0)" })
    terminal.close()
    _ = try ending { () throws(StoreError) in try store.emptyBin(now: Int64(time(nil))) }
    FilterFiles.trim(Paths.history)
    MarkFiles.trim(Paths.marks)
    Configuration.remember(
      theme: last.themeToRemember, measure: last.measure, alignment: last.alignment,
      arrangement: last.arrangement)
  }

  /// What is wrong with the terminal, and what can be read without the reader.
  private static func sentence(_ error: TerminalError) -> String {
    switch error {
    case .inadequateTerminal, .unknownTerminal, .noTerminal:
      "\(error)\nWithout it, `lectern list` lists articles, and `lectern show N | less` shows one."
    case .inUse, .system: "\(error)"
    }
  }

  /// The theme that was asked for, or the one that needs no file and a problem that says why.
  private func loadTheme(
    _ name: String, _ files: ThemeFiles, _ configuration: inout Configuration
  ) -> Theme {
    // The standard theme is not read from its file, which costs a start some of its time.
    if name == Theme.standard.name { return .standard }
    do {
      return try files.load(name)
    } catch {
      configuration.problems.insert(error, at: 0)
      return .standard
    }
  }
}

extension Ground {
  /// What the variable COLORFGBG says, as rxvt and others set it: the numbers of the terminal's colours
  /// for text and background, parted by semicolons. Nil where it says nothing that is understood.
  init?(colorVariable: String?) {
    let last = colorVariable?.split(separator: ";").last.flatMap { Int($0) }
    guard let number = last, (0...15).contains(number) else { return nil }
    self = number == 8 || number < 7 ? .dark : .light
  }
}
