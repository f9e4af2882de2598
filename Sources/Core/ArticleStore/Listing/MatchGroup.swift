import ArticleModel
import GRDB
import SearchIndex

/// Matches that stand together in a list: those of a plan, or of these the ones that another has not.
struct MatchGroup {
  private let plan: QueryPlan
  private let excluded: QueryPlan?

  init(_ plan: QueryPlan, beyond excluded: QueryPlan? = nil) {
    self.plan = plan
    self.excluded = excluded
  }

  /// Whether the articles have other forms of the words only.
  var isInexact: Bool { excluded != nil }

  /// What the index is asked; see ``QueryPlan/expression(in:_:isWhole:)``.
  func expression(in database: Database, _ direction: SearchDirection, isWhole: Bool = true) throws
    -> SearchExpression
  {
    let wanted = try plan.expression(in: database, direction, isWhole: isWhole)
    guard let excluded else { return wanted }
    return .and([wanted, .not(try excluded.expression(in: database, direction, isWhole: false))])
  }
}

extension [MatchGroup] {
  /// The groups that the rows from an anchor on are in, in the anchor's way.
  func from(_ anchor: ListAnchor) -> [MatchGroup] {
    switch anchor {
    case .start: self
    case .end: reversed()
    case .after(let key), .at(let key): Array(self[index(of: key)...])
    case .before(let key): self[...index(of: key)].reversed()
    }
  }

  /// The groups before a row's, and its own.
  func split(at key: ListKey) -> (before: ArraySlice<MatchGroup>, group: MatchGroup) {
    let index = index(of: key)
    return (self[..<index], self[index])
  }

  private func index(of key: ListKey) -> Int { count > 1 && key.value == .missing ? 1 : 0 }
}
