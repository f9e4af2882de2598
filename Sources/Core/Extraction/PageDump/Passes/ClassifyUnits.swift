/// Tells the text from what is around and within it, by the trained line model.
enum ClassifyUnits: DumpPass {
  static let name = "classify lines"

  static func apply(to page: inout DumpPage) {
    page.features = UnitFeatures(of: page)
    let states = LineModel.shared.states(of: page)
    for (index, state) in states.enumerated() {
      switch state {
      case .text: page.units[index].role = page.units[index].content.isEmpty ? .dropped : .body
      case .before: page.units[index].drop = .beforeText
      case .gap: page.units[index].drop = .withinText
      case .after: page.units[index].drop = .afterText
      }
    }
    page.measureBody()
  }
}
