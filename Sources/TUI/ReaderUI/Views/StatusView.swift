import Screen

/// The line at the bottom: a prompt, a message, or where one is and the keys that matter now.
enum StatusView {
  /// Draws the line and returns the cursor's place where a prompt is open.
  static func draw(_ model: AppModel, in rect: Rect, on canvas: inout Canvas) -> Point? {
    canvas.surface.fill(rect, style: canvas.theme[.status])
    if let picker = model.picker {
      return PickerView.drawPrompt(picker, in: rect, on: &canvas)
    }
    if let prompt = model.prompt {
      return PromptView.draw(prompt, model, in: rect, on: &canvas)
    }
    if let pending = model.pending {
      return PendingView.drawLine(pending, model, in: rect, on: &canvas)
    }
    if let notice = model.notice {
      canvas.writeFitting(
        notice.text, row: rect.row, column: rect.column + 1, columns: rect.columns - 2,
        notice.isError ? .error : .notice)
      return nil
    }
    let start = rect.column + 1
    let end = drawPlace(model, row: rect.row, column: start, limit: rect.maxColumn, on: &canvas)
    drawHints(model, row: rect.row, from: end + 2, to: rect.maxColumn - 1, on: &canvas)
    return nil
  }

  private static func drawPlace(
    _ model: AppModel, row: Row, column: Column, limit: Column, on canvas: inout Canvas
  ) -> Column {
    if let importing = model.importing {
      let words = "Importing \(importing.done) of \(importing.total)"
      return canvas.write(words, row: row, column: column, limit: limit, .status)
    }
    if model.helpTop != nil {
      return canvas.write("Help", row: row, column: column, limit: limit, .status)
    }
    guard !model.isLibraryEmpty else { return column }
    if let page = model.page {
      let room = max(5, column.distance(to: limit) * 3 / 5)
      return canvas.writeFitting(
        PageMapView.words(page), row: row, column: column, columns: room, .status)
    }
    if model.focus == .names {
      let isOfText = model.names?.page == .article
      let mention = model.text?.wordsOnCurrentMention(canvas.glyphs.separator)
      let words = (isOfText ? mention : nil) ?? "Names"
      let room = max(5, column.distance(to: limit) / 2)
      return canvas.writeFitting(words, row: row, column: column, columns: room, .status)
    }
    guard model.focus == .text, let text = model.text else {
      guard model.list.count > 0 else { return column }
      let total = Wording.grouped(model.list.count)
      let number = DisplayWidth.padded(
        Wording.grouped(model.list.selected + 1), to: DisplayWidth.width(of: total),
        alignRight: true)
      let marked = model.list.marked.isEmpty ? "" : "  \(model.list.marked.count) marked"
      return canvas.write(
        "\(number) of \(total)" + marked, row: row, column: column, limit: limit, .status)
    }
    if let selection = model.selection {
      let words =
        (selection.isExtending ? "Extending: " : "Selected: ")
        + Wording.count(selection.count, "sentence")
      return canvas.write(words, row: row, column: column, limit: limit, .status)
    }
    if let words = text.wordsOnCurrentMention(canvas.glyphs.separator) {
      return canvas.writeFitting(
        words, row: row, column: column, columns: column.distance(to: limit) - 1, .status)
    }
    var column = column
    if model.isReading, !canvas.glyphs.bar.isEmpty {
      column = drawBar(text.percent, row: row, column: column, limit: limit, on: &canvas) + 1
    }
    let percent = DisplayWidth.padded("\(text.percent) %", to: 5, alignRight: true)
    let left = text.minutesLeft == 0 ? "" : "  \(text.minutesLeft) min left"
    return canvas.write(percent + left, row: row, column: column, limit: limit, .status)
  }

  private static let barWidth = 12

  private static func drawBar(
    _ percent: Int, row: Row, column: Column, limit: Column, on canvas: inout Canvas
  ) -> Column {
    let steps = canvas.glyphs.bar.count
    let filled = barWidth * steps * percent / 100
    var bar = String(repeating: canvas.glyphs.bar[steps - 1], count: filled / steps)
    if filled % steps > 0 { bar += canvas.glyphs.bar[filled % steps - 1] }
    let area = Rect(row: row, column: column, columns: barWidth, rows: 1)
    canvas.surface.fill(area, style: canvas.theme[.statusBar])
    canvas.write(bar, row: row, column: column, limit: limit, .statusBar)
    return column + barWidth
  }

  /// Hints stand at the right; those that do not fit are left out from the right.
  private static func drawHints(
    _ model: AppModel, row: Row, from start: Column, to end: Column, on canvas: inout Canvas
  ) {
    let hints = hints(model)
    var count = hints.count
    func width(_ count: Int) -> Int {
      hints.prefix(count).reduce(-2) {
        $0 + DisplayWidth.width(of: $1.key) + 1 + DisplayWidth.width(of: $1.word) + 2
      }
    }
    while count > 0, width(count) > start.distance(to: end) { count -= 1 }
    var column = end - width(count)
    for hint in hints.prefix(count) {
      column = canvas.write(hint.key, row: row, column: column, limit: end, .statusKey) + 1
      column = canvas.write(hint.word, row: row, column: column, limit: end, .status) + 2
    }
  }

  private static func hints(_ model: AppModel) -> [(key: String, word: String)] {
    let commands: [Command] =
      switch model.context {
      case .list where !model.list.marked.isEmpty: [.tags, .star, .archive, .delete, .help]
      case .list: [.open, .find, .jump, .names, .star, .archive, .palette, .help]
      case .text:
        model.isReading
          ? [.back, .find, .names, .star, .help] : [.back, .open, .find, .names, .help]
      case .selection:
        [
          .highlightYellow, .writeNote, .extendSelection, .down, .back, .highlightGreen,
          .highlightBlue, .highlightRed,
        ]
      case .names: nameHints(model)
      case .page: [.keepPiece, .nextDropped, .back, .help]
      case .help: [.back]
      case .welcome: [.importSamples, .help, .back]
      }
    return commands.compactMap { command in
      model.keymap.keys(for: command, in: model.context).first.map {
        ($0.label, word(command, model))
      }
    }
  }

  private static func nameHints(_ model: AppModel) -> [Command] {
    switch model.names?.page {
    case .library: [.open, .nameOrder, .nameArticles, .nameMerge, .nameHide, .help]
    case .entity: [.open, .nameArticles, .nameSplit, .back, .help]
    case .article, nil: [.open, .namePage, .nameArticles, .nameMerge, .nameHide, .help]
    }
  }

  private static func word(_ command: Command, _ model: AppModel) -> String {
    switch (command, model.context) {
    case (.open, .names):
      if case .article = model.names?.page { "go there" } else { "show" }
    case (.find, .list): "filter"
    case (.back, .selection): "leave"
    case (.back, .welcome): Command.quit.entry.hint
    case (.open, .text): "alone"
    default: command.entry.hint
    }
  }
}
