/// How often something stands in the parts of an article.
public struct Occurrences: Equatable, Sendable {
  /// In the headline.
  public var title = 0
  /// In the byline.
  public var byline = 0
  /// In the text; 1 where the index tells only that it is there.
  public var body = 0

  /// Nowhere.
  public init() {}

  fileprivate init(_ places: [Int]) {
    for place in places {
      if place < WordPosition.title {
        body += 1
      } else if place < WordPosition.byline {
        title += 1
      } else {
        byline += 1
      }
    }
  }
}

extension Search {
  /// How often words, or a phrase, stand in some articles.
  ///
  /// - Parameters:
  ///   - keys: from the greatest to the least.
  ///   - wanted: what is looked for in a part.
  /// - Returns: the counts by article, of those that have it, and about how many articles of all have it.
  public static func occurrences(
    of wanted: (SearchPart) -> SearchExpression, among keys: [Int64], in segments: [Segment]
  ) throws -> (counts: [Int64: Occurrences], articles: Int) {
    var counts: [Int64: Occurrences] = [:]
    var articles = 0
    for segment in segments {
      let search = SegmentSearch(segment: segment, direction: .newestFirst)
      let anywhere = try search.documents(wanted(.anywhere))
      // Needed only where the index does not tell the places.
      var parts: (title: any DocumentIterator, byline: any DocumentIterator)?
      articles += anywhere.cost
      var place = 0
      for key in keys {
        place = segment.header.keys.firstIndex(notAbove: key, from: place)
        guard place < segment.count, segment.header.keys[place] == key else { continue }
        try anywhere.advance(to: place)
        guard anywhere.current == place else { continue }
        if let places = try anywhere.occurrences() {
          counts[key] = Occurrences(places)
          continue
        }
        let (title, byline) =
          try parts ?? (search.documents(wanted(.title)), search.documents(wanted(.byline)))
        parts = (title, byline)
        try title.advance(to: place)
        try byline.advance(to: place)
        var found = Occurrences()
        found.title = title.current == place ? 1 : 0
        found.byline = byline.current == place ? 1 : 0
        found.body = 1
        counts[key] = found
      }
    }
    return (counts, articles)
  }
}
