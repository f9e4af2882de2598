/// A bar that grows on a terminal's standard error while something goes on.
struct ProgressBar {
  let total: Int
  private let errors = Printer.standardError
  private static let width = 30

  init(total: Int) { self.total = total }

  private var isShown: Bool { errors.isTerminal && total > 1 }

  /// Shows that so many are done.
  func show(_ done: Int) {
    guard isShown else { return }
    errors.restartLine()
    guard done < total else { return }
    let filled = total == 0 ? Self.width : Self.width * done / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    errors.text("\(bar) \(done) of \(total)")
  }

  /// Makes room for other words.
  func end() {
    if isShown { errors.restartLine() }
  }
}
