import ArticleModel

/// The key that orders articles from oldest to newest, unique in a library.
///
/// Dated articles order by instant, then by id; undated ones come before all dated ones (last in a
/// list that shows the newest first) in the order they were saved. A dated key is
/// `(seconds since the year 0) << 24 | low bits of the id`; the year 1 begins at 31,622,400 s, so
/// undated keys, which are bare ids, stay below all dated ones up to 5 × 10¹⁴.
enum SortKey {
  private static let secondsFromYear0To1970: Int64 = 719_528 * 86_400
  private static let idBits: Int64 = 24

  /// The least key of a dated article.
  static let firstDated: Int64 = 31_622_400 << idBits

  /// The least key of a day at UTC, in days since 1970-01-01.
  static func first(ofDay day: Int) -> Int64 {
    (Int64(day) * 86_400 + secondsFromYear0To1970) << idBits
  }

  /// The day at UTC of a dated key, in days since 1970-01-01.
  static func day(of key: Int64) -> Int64 {
    ((key >> idBits) - secondsFromYear0To1970) / 86_400
  }

  static func make(id: Int64, published: PublicationDate?) -> Int64 {
    guard let published else { return id }
    let seconds = published.secondsSince1970 + secondsFromYear0To1970
    return seconds << idBits | (id & ((1 << idBits) - 1))
  }
}
