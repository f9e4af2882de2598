import ReaderUI
import Synchronization

/// The configuration while the reader runs: read again whenever its file is saved.
final class LiveConfiguration: Sendable {
  private let state: Mutex<State>
  /// Whether the command line has the screen read out.
  private let isForScreenReader: Bool
  private let runner: EffectRunner
  private let mailbox: Mailbox

  private struct State {
    var configuration: Configuration
    /// The theme of this run alone, until the file names another one.
    var theme: String?
  }

  /// - Parameters:
  ///   - theme: what the command line asks for.
  ///   - isForScreenReader: whether the command line has the screen read out.
  init(
    _ configuration: Configuration, theme: String?, isForScreenReader: Bool, runner: EffectRunner,
    mailbox: Mailbox
  ) {
    self.isForScreenReader = isForScreenReader
    state = Mutex(State(configuration: configuration, theme: theme))
    self.runner = runner
    self.mailbox = mailbox
  }

  /// Tells the reader of each change, from now on.
  func watch(_ path: String) {
    FileWatcher(path: path) { self.reload() }?.start()
  }

  private func reload() {
    let (settings, problem, opener) = state.withLock { state in
      let last = state.configuration
      let next = Configuration.load(keeping: last)
      if next.theme != last.theme { state.theme = nil }
      state.configuration = next
      var settings = next.readerSettings
      if isForScreenReader { settings.isForScreenReader = true }
      if let theme = state.theme { settings.theme = next.themeChoice(theme) }
      return (settings, next.problems.first, next.opener)
    }
    runner.setOpener(LinkOpener(configured: opener))
    mailbox.post(.configured(settings, problem: problem.map(Self.sentence)))
  }

  /// The problem without the folders of its file, which leave no room for it.
  private static func sentence(_ problem: FileProblem) -> String {
    var problem = problem
    problem.path = problem.path.split(separator: "/").last.map(String.init) ?? problem.path
    return "\(problem)"
  }
}
