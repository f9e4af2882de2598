import ArticleModel

/// Articles by month as a line of small columns.
enum MonthChart {
  /// The articles of each of the last `months` months, the oldest first; a month that is not in
  /// `labels` has none. Labels are `2019-02`, the latest first.
  static func counts(_ labels: [LabelCount], months: Int) -> [Int] {
    let known = labels.compactMap { label in
      number(of: label.name).map { ($0, label.articles) }
    }
    guard let last = known.first?.0, let first = known.last?.0 else { return [] }
    let count = min(months, last - first + 1)
    var counts = Array(repeating: 0, count: max(0, count))
    for (month, articles) in known where last - month < count {
      counts[count - 1 - (last - month)] += articles
    }
    return counts
  }

  /// A column each: a blank for none, else from the lowest to the highest.
  static func columns(_ counts: [Int], glyphs: [String]) -> String {
    let most = counts.max() ?? 0
    return counts.map { count in
      count == 0 ? " " : glyphs[(count * glyphs.count - 1) / most]
    }.joined()
  }

  private static func number(of label: String) -> Int? {
    let parts = label.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    guard parts.count > 1 else { return nil }
    return Int(parts[1]).map { year * 12 + $0 }
  }
}
