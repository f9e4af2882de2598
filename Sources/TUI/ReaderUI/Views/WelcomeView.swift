import Screen

/// The page of an empty library: what this is, what to do next, and the keys that are enough to begin.
enum WelcomeView {
  static func draw(_ model: AppModel, on canvas: inout Canvas) {
    let screen = Rect(size: model.size).droppingBottom(1)
    let width = min(60, max(8, screen.columns - 4))
    let column = screen.column + max(2, (screen.columns - width) / 2)
    var lines = paragraphs(model).flatMap { paragraph in
      set(paragraph.text, paragraph.scope, width: width) + [("", ThemeScope.text)]
    }
    let keys = keys(model)
    let isWide = keys.allSatisfy { DisplayWidth.width(of: $0) <= width }
    if isWide, lines.count + 1 + keys.count <= screen.rows {
      lines.append(("Then these keys are enough:", .text))
      lines += keys.map { ($0, .text) }
    }
    if lines.count > screen.rows { lines.removeAll { $0.0.isEmpty } }
    let start = screen.row + max(0, (screen.rows - lines.count) / 3)
    for (offset, line) in lines.prefix(screen.rows).enumerated() {
      canvas.write(
        line.0, row: start + offset, column: column, limit: screen.maxColumn, line.1)
    }
  }

  private static func set(_ text: String, _ scope: ThemeScope, width: Int) -> [(String, ThemeScope)]
  {
    let bytes = Array(text.utf8)
    return ParagraphLayout(text: bytes, measure: width).lines
      .map { (String(decoding: bytes[$0.range], as: UTF8.self), scope) }
  }

  /// The six keys that matter first, two a line.
  private static func keys(_ model: AppModel) -> [String] {
    let entries: [(commands: [Command], context: KeyContext, words: String)] = [
      ([.down, .up], .list, "go down and up"), ([.open], .list, "read"),
      ([.find], .list, "find words"), ([.star], .list, "star"),
      ([.back], .list, "go back, at last leave"), ([.help], .list, "show all keys"),
    ]
    let texts = entries.map { entry in
      let keys = entry.commands.compactMap {
        model.keymap.keys(for: $0, in: entry.context).first?.label
      }
      return DisplayWidth.padded(keys.joined(separator: " "), to: 7) + entry.words
    }
    return stride(from: 0, to: texts.count, by: 2).map {
      DisplayWidth.padded(texts[$0], to: 34) + texts[$0 + 1]
    }
  }

  private static func paragraphs(_ model: AppModel) -> [(text: String, scope: ThemeScope)] {
    let key =
      model.keymap.keys(for: .importSamples, in: .welcome).first?.label ?? "import-samples"
    let quit = model.keymap.keys(for: .back, in: .welcome).first?.label ?? "quit"
    return [
      ("Lectern", .textTitle),
      ("A reader for the articles you saved. Your library is empty.", .text),
      ("Press \(key) to import a few sample articles and look around.", .text),
      ("To bring in your own, leave with \(quit) and say", .text),
      ("lectern import PATH…", .textCode),
      ("where PATH is a file or a folder of saved articles.", .text),
    ]
  }
}
