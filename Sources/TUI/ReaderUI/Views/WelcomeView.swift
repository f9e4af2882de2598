import Screen

/// The page of an empty library: what to do next.
enum WelcomeView {
  static func draw(_ model: AppModel, on canvas: inout Canvas) {
    let screen = Rect(size: model.size).droppingBottom(1)
    let width = min(60, max(8, screen.columns - 4))
    let column = screen.column + max(2, (screen.columns - width) / 2)
    var lines = paragraphs(model).flatMap { paragraph -> [(String, ThemeScope)] in
      let bytes = Array(paragraph.text.utf8)
      let set = ParagraphLayout(text: bytes, measure: width).lines
      return set.map { (String(decoding: bytes[$0.range], as: UTF8.self), paragraph.scope) }
        + [("", .text)]
    }
    if lines.count > screen.rows { lines.removeAll { $0.0.isEmpty } }
    let start = screen.row + max(0, (screen.rows - lines.count) / 3)
    for (offset, line) in lines.prefix(screen.rows).enumerated() {
      canvas.write(
        line.0, row: start + offset, column: column, limit: screen.maxColumn, line.1)
    }
  }

  private static func paragraphs(_ model: AppModel) -> [(text: String, scope: ThemeScope)] {
    let key =
      model.keymap.keys(for: .importSamples, in: .welcome).first?.label ?? "import-samples"
    return [
      ("Lectern", .textTitle),
      ("A reader for the articles you saved. Your library is empty.", .text),
      ("Press \(key) to import a few sample articles and look around.", .text),
      ("To bring in your own, leave with q and say", .text),
      ("lectern import PATH…", .textCode),
      ("where PATH is a file or a folder of saved articles.", .text),
    ]
  }
}
