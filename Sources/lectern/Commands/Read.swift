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
  @Argument(help: "What to list.") var query: [String] = []

  func run() throws {
    // Threads that the library starts must not take the signals that the terminal waits for.
    NcursesTerminal.blockSignals()
    let store = try options.open()
    var configuration = Configuration.load()
    let files = ThemeFiles()
    let theme = loadTheme(files, &configuration)
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal()
    } catch {
      throw end("\(error)", status: 69)
    }
    let wakeHandle = terminal.wakeHandle
    let mailbox = Mailbox { wakeHandle.wake() }
    var model = AppModel(
      size: terminal.size, theme: theme, themeNames: files.names, keymap: configuration.keymap,
      glyphs: terminal.unicode ? .unicode : .ascii, colorDepth: terminal.colorDepth,
      today: LocalDay.now.day,
      measure: configuration.measure ?? 72,
      filters: configuration.filters ?? SavedFilter.standard,
      pastFilters: FilterFiles.lines(of: Paths.history),
      marks: Marks(MarkFiles.marks(library: store.path, in: Paths.marks)))
    model.arrange(configuration.arrangement)
    let runner = EffectRunner(
      store: store, themes: files, mailbox: mailbox,
      opener: LinkOpener(configured: configuration.opener))
    var session = ReaderSession(device: terminal, runner: runner, mailbox: mailbox, model: model)
    let last = session.run(
      filter: query.joined(separator: " "),
      notice: configuration.problems.first.map { "\($0)" })
    terminal.close()
    _ = try ending { () throws(StoreError) in try store.emptyBin(now: Int64(time(nil))) }
    FilterFiles.trim(Paths.history)
    MarkFiles.trim(Paths.marks)
    Configuration.remember(
      theme: last.theme.name, measure: last.measure, arrangement: last.arrangement)
  }

  /// The theme that was asked for, or the one that needs no file and a problem that says why.
  private func loadTheme(_ files: ThemeFiles, _ configuration: inout Configuration) -> Theme {
    let name = theme ?? configuration.theme ?? Theme.standard.name
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
