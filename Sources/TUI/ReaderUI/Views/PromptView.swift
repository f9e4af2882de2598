import QueryLanguage
import Screen

/// The prompt: what is typed, and at the right how much it finds or what is wrong with it.
enum PromptView {
  static func draw(_ prompt: PromptModel, _ model: AppModel, in rect: Rect, on canvas: inout Canvas)
    -> Point?
  {
    let (words, isProblem) = remark(prompt, model)
    let place = draw(
      prompt, sign: sign(prompt), remark: words, isProblem ? .promptProblem : .prompt, in: rect,
      on: &canvas)
    let column = place.column - prompt.cursorColumn
    underlineProblems(prompt, model, row: rect.row, column: column, on: &canvas)
    return place
  }

  private static func sign(_ prompt: PromptModel) -> String {
    switch prompt.purpose {
    case .newNote, .editNote: "Note: "
    case .filter, .search, .rename, .pick: "/ "
    }
  }

  /// Draws a line of input after its sign, with a remark at the right; returns the cursor's place.
  static func draw(
    _ prompt: PromptModel, sign: String, remark words: String, _ scope: ThemeScope, in rect: Rect,
    on canvas: inout Canvas
  ) -> Point {
    canvas.surface.fill(rect, style: canvas.theme[.prompt])
    let start = canvas.write(
      sign, row: rect.row, column: rect.column + 1, limit: rect.maxColumn, .prompt)
    // The remark gives way before what is typed does.
    let typed = max(DisplayWidth.width(of: prompt.text) + 1, 12)
    let room = start.distance(to: rect.maxColumn) - 1
    let remark = DisplayWidth.truncated(words, to: max(0, room - typed - 2), ellipsis: "…")
    let end = rect.maxColumn - 1 - (remark.isEmpty ? 0 : DisplayWidth.width(of: remark) + 2)
    // Long input slides so that the cursor stays in sight.
    let slide = max(0, prompt.cursorColumn - max(0, start.distance(to: end) - 1))
    canvas.surface.write(
      prompt.text, row: rect.row, column: start - slide, limit: end,
      style: canvas.theme[.prompt])
    if slide > 0 {
      canvas.write(sign, row: rect.row, column: rect.column + 1, limit: start, .prompt)
    }
    canvas.writeRight(remark, row: rect.row, endingAt: rect.maxColumn - 1, scope)
    return Point(row: rect.row, column: start + (prompt.cursorColumn - slide))
  }

  private static func remark(_ prompt: PromptModel, _ model: AppModel) -> (String, Bool) {
    switch prompt.purpose {
    case .newNote: return ("Esc leaves the highlight alone", false)
    case .pick, .rename, .editNote: return ("", false)
    case .filter:
      if let problem = model.list.problems.first { return (problem.message, true) }
      guard !prompt.characters.isEmpty, let counts = model.list.counts else { return ("", false) }
      return ("\(Wording.grouped(counts.total)) found", false)
    case .search:
      guard let search = model.text?.search else { return ("", false) }
      let count = search.matches.count
      guard let current = search.current else { return ("not found", false) }
      return ("\(current + 1) of \(count)", false)
    }
  }

  private static func underlineProblems(
    _ prompt: PromptModel, _ model: AppModel, row: Row, column: Column, on canvas: inout Canvas
  ) {
    guard case .filter = prompt.purpose else { return }
    let bytes = Array(prompt.text.utf8)
    for problem in model.list.problems where problem.range.upperBound <= bytes.count {
      let before = DisplayWidth.width(of: bytes[..<problem.range.lowerBound])
      let width = DisplayWidth.width(of: bytes[problem.range])
      canvas.surface.restyle(
        Rect(row: row, column: column + before, columns: width, rows: 1),
        with: Style(attributes: .underline))
    }
  }
}
