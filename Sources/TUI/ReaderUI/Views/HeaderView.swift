import Screen

/// The line at the top: the program, how much there is, how it is ordered.
enum HeaderView {
  static func draw(_ model: AppModel, in rect: Rect, on canvas: inout Canvas) {
    canvas.surface.fill(rect, style: canvas.theme[.header])
    let end = rect.maxColumn - 1
    var column = rect.column + 1
    column = canvas.write("Lectern", row: rect.row, column: column, limit: end, .headerTitle)
    let order = model.list.parsed.order.label
    let room = column.distance(to: end) - 2
    let size = summary(model)
    let columns = DisplayWidth.width(of: size)
    guard columns <= room else { return }
    canvas.write(size, row: rect.row, column: column + 2, limit: end, .header)
    if columns + 2 + order.utf8.count <= room {
      canvas.writeRight(order, row: rect.row, endingAt: end, .header)
    }
  }

  private static func summary(_ model: AppModel) -> String {
    guard let counts = model.list.counts else { return "" }
    if !model.list.filter.isEmpty {
      return "\(Wording.grouped(counts.total)) found for \(model.list.filter)"
    }
    return Wording.count(counts.total, "article") + ", \(Wording.grouped(counts.unread)) unread"
  }
}
