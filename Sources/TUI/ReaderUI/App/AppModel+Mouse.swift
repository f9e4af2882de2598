import Screen

extension AppModel {
  /// Rows that one step of the wheel moves.
  private static let wheelStep = 3

  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    if helpTop != nil {
      switch mouse.kind {
      case .wheelUp: return perform(.up)
      case .wheelDown: return perform(.down)
      default: return []
      }
    }
    if picker != nil { return takeInPicker(mouse) }
    if page != nil {
      switch mouse.kind {
      case .wheelUp: page?.scroll(by: -Self.wheelStep)
      case .wheelDown: page?.scroll(by: Self.wheelStep)
      default: break
      }
      return []
    }
    guard prompt == nil, !isLibraryEmpty else { return [] }
    let layout = layout
    if let panel = layout.panel, panel.contains(mouse.point) { return takeInNames(mouse, panel) }
    let isInText = layout.text?.contains(mouse.point) == true
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let step = mouse.kind == .wheelUp ? -Self.wheelStep : Self.wheelStep
      if isInText { return scrollText(to: (text?.top ?? 0) + step) }
      list.move(by: step)
      return listMoved()
    case .press where mouse.button == .left:
      notice = nil
      selection = nil
      if isInText { return clickText() }
      guard let pane = layout.list, pane.contains(mouse.point) else { return [] }
      return click(row: pane.row.distance(to: mouse.point.row) / layout.rowHeight, mouse)
    default: return []
    }
  }

  private mutating func takeInPicker(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return movePicker(-Self.wheelStep)
    case .wheelDown: return movePicker(Self.wheelStep)
    case .press where mouse.button == .left:
      guard let open = picker, let place = PickerView.place(open, at: mouse.point, size) else {
        return []
      }
      picker?.select(place)
      return acceptPicker()
    default: break
    }
    return []
  }

  private mutating func takeInNames(_ mouse: MouseEvent, _ panel: Rect) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: names?.move(by: -Self.wheelStep)
    case .wheelDown: names?.move(by: Self.wheelStep)
    case .press where mouse.button == .left:
      notice = nil
      focus = .names
      guard let row = NamesView.row(self, at: mouse.point, in: panel) else { return [] }
      let before = names?.selected
      names?.select(row)
      if names?.selected == before, mouse.clickCount >= 2 { return perform(.open) }
    default: break
    }
    return []
  }

  private mutating func clickText() -> [Effect] {
    guard text != nil, focus != .text else { return [] }
    focus = .text
    return markRead()
  }

  private mutating func click(row: Int, _ mouse: MouseEvent) -> [Effect] {
    let number = list.top + row
    guard number < list.count else { return [] }
    focus = .list
    let wasSelected = list.selected == number
    list.select(number)
    if wasSelected && mouse.clickCount >= 2 { return perform(.open) }
    return savePosition() + listMoved()
  }
}
