import ArticleModel
import GRDB
import Glibc
import QueryLanguage
import SearchIndex

/// The best fitting of a bounded number of matches, and after them the others, newest first.
///
/// Scored are the newest matches whose headline has a word of the query, and the newest of all, half of the
/// bound each. So the cost does not grow with the library, and what is left out is old and has the words
/// in its text alone.
///
/// The score is BM25 over weighted parts: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
/// weighted fields" (2004). Its length counts for less than usual, since a short report that has a word once
/// is not mainly about it. A fresh article gains a share that is halved with each year of its age.
struct Relevance {
  private let order: SortOrder
  /// What was scored, in the order of the list.
  private let scored: [ListKey]
  private let keys: Set<Int64>

  private static let saturation = 1.2
  private static let lengthShare = 0.4
  private static let titleWeight = 8.0
  private static let bylineWeight = 4.0
  /// Of another form of a word, beside the word as it was asked for.
  private static let formWeight = 0.5
  private static let freshness = 0.25
  private static let daysOfHalving = 365.25

  init(_ reader: ListReader) throws {
    order = reader.order
    var candidates: [Candidate] = []
    var known: Set<Int64> = []
    for plan in [reader.plan.withWordsInTitles, reader.plan] {
      for candidate in try Self.newest(plan, reader, reader.limits.candidates / 2)
      where known.insert(candidate.key).inserted {
        candidates.append(candidate)
      }
    }
    candidates.sort { $0.key > $1.key }
    let scores = try Self.scores(of: candidates, reader)
    scored = zip(candidates, scores)
      .map { ListKey(rawValue: $0.key, value: .score(-$1)) }
      .sorted(by: order.puts(_:before:))
    keys = known
  }

  private struct Candidate {
    var key: Int64
    var words: Int
  }

  /// The newest matches that meet the conditions on rows.
  private static func newest(_ plan: QueryPlan, _ reader: ListReader, _ limit: Int) throws
    -> [Candidate]
  {
    let expression = try plan.expression(in: reader.database, .newestFirst)
    var search = try Search(expression, in: reader.segments, .newestFirst)
    var keys: [Int64] = []
    while keys.count < limit, let key = try search.next() { keys.append(key) }
    return try Row.fetchAll(
      reader.database.cachedStatement(
        sql: """
          SELECT sort_key, word_count
          FROM json_each(?) AS hit CROSS JOIN article INDEXED BY article_size ON sort_key = hit.value
          """), arguments: [keys.jsonArray]
    ).map { Candidate(key: $0[0], words: $0[1]) }
  }

  /// The more the better; each at least 0.
  private static func scores(of candidates: [Candidate], _ reader: ListReader) throws -> [Double] {
    let total = Double(reader.segments.reduce(0) { $0 + $1.count })
    let words = candidates.reduce(0) { $0 + $1.words }
    let usual = max(1, Double(words) / Double(max(1, candidates.count)))
    let keys = candidates.map(\.key)
    var scores = [Double](repeating: 0, count: candidates.count)
    for text in reader.plan.words {
      let (counts, articles) = try Search.occurrences(
        of: { SearchExpression(text.inPart($0)) }, among: keys, in: reader.segments)
      let having = min(total, Double(articles))
      let isExact = reader.exact?.words.contains(text) ?? true
      let rarity = log(1 + (total - having + 0.5) / (having + 0.5)) * (isExact ? 1 : formWeight)
      for (index, candidate) in candidates.enumerated() {
        guard let count = counts[candidate.key] else { continue }
        let length = 1 - lengthShare + lengthShare * Double(candidate.words) / usual
        let frequency = weighted(count, only: text.part, bodyLength: length)
        scores[index] += rarity * frequency / (saturation + frequency)
      }
    }
    let today = Double(reader.plan.today.day)
    for (index, candidate) in candidates.enumerated() where candidate.key >= SortKey.firstDated {
      let age = max(0, today - Double(SortKey.day(of: candidate.key)))
      scores[index] *= 1 + freshness * exp2(-age / daysOfHalving)
    }
    return scores
  }

  /// A part's own lists do not tell parts from each other.
  private static func weighted(
    _ count: Occurrences, only part: TextCondition.Part?, bodyLength: Double
  ) -> Double {
    let all = Double(count.title + count.byline + count.body)
    return switch part {
    case .title: titleWeight * all
    case .author: bylineWeight * all
    case .body: all / bodyLength
    case nil:
      titleWeight * Double(count.title) + bylineWeight * Double(count.byline)
        + Double(count.body) / bodyLength
    }
  }
}

extension Relevance {
  func rows(from anchor: ListAnchor, _ limit: Int, in reader: ListReader) throws -> [ListRow] {
    let rows =
      anchor.isBackwards
      ? try rowsBefore(anchor, limit, reader) : try rowsFrom(anchor, limit, reader)
    return anchor.isBackwards ? rows.reversed() : rows
  }

  private func rowsFrom(_ anchor: ListAnchor, _ limit: Int, _ reader: ListReader) throws
    -> [ListRow]
  {
    let (best, newest): (ArraySlice<ListKey>, Int64) =
      switch anchor {
      case .after(let key) where key.value == .missing: ([], key.rawValue - 1)
      case .at(let key) where key.value == .missing: ([], key.rawValue)
      case .after(let key): (scored.drop { !order.puts(key, before: $0) }, .max)
      case .at(let key): (scored.drop { order.puts($0, before: key) }, .max)
      case .start, .end, .before: (scored[...], .max)
      }
    var rows = try reader.rows(Array(best.prefix(limit)), meeting: SQLFragment("1"))
    if rows.count < limit {
      rows += try reader.rows(
        in: .min...newest, .newestFirst, limit - rows.count, leavingOut: keys)
    }
    return rows
  }

  /// From the nearest on.
  private func rowsBefore(_ anchor: ListAnchor, _ limit: Int, _ reader: ListReader) throws
    -> [ListRow]
  {
    var rows: [ListRow] = []
    var best = scored[...]
    switch anchor {
    case .before(let key) where key.value != .missing:
      best = scored.prefix { order.puts($0, before: key) }
    case .before(let key):
      rows = try reader.rows(
        in: key.rawValue + 1 ... .max, .oldestFirst, limit, leavingOut: keys)
    default: rows = try reader.rows(in: .min ... .max, .oldestFirst, limit, leavingOut: keys)
    }
    let rest = best.suffix(limit - rows.count).reversed()
    return try rows + reader.rows(Array(rest), meeting: SQLFragment("1"))
  }

  func count(above key: ListKey, in reader: ListReader) throws -> Int {
    guard key.value == .missing else { return scored.count { order.puts($0, before: key) } }
    return scored.count + (try reader.count { $0 > key.rawValue })
      - keys.count { $0 > key.rawValue }
  }
}

extension TextCondition {
  /// The same looked for in a part of the index, unless it is to be in another.
  fileprivate func inPart(_ part: SearchPart) -> TextCondition {
    guard self.part == nil else { return self }
    var text = self
    switch part {
    case .anywhere: text.part = nil
    case .title: text.part = .title
    case .byline: text.part = .author
    case .body: text.part = .body
    }
    return text
  }
}
