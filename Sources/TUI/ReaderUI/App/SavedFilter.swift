/// A query with a name.
public struct SavedFilter: Equatable, Sendable {
  /// The name, as the list of filters shows it.
  public var name: String
  /// The query, as it would be typed.
  public var query: String

  /// A query with a name.
  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }

  /// The filters of a user who has set none.
  public static let standard = [
    SavedFilter(name: "Everything", query: ""),
    SavedFilter(name: "Unread", query: "is:unread"),
    SavedFilter(name: "Starred", query: "is:starred"),
    SavedFilter(name: "Saved this week", query: "saved:this-week"),
    SavedFilter(name: "Short reads", query: "time:<5m is:unread"),
    SavedFilter(name: "Doubtful", query: "is:doubtful"),
    SavedFilter(name: "Archive", query: "is:archived"),
    SavedFilter(name: "Bin", query: "is:deleted"),
  ]
}

/// The filters of the past, to go back and forward through, as pages of a browser are.
struct FilterHistory: Equatable, Sendable {
  /// The latest last; none is there twice.
  private(set) var past: [String]
  /// What was walked through since the start, and where in it.
  private var trail = [""]
  private var place = 0

  static let longest = 500

  init(past: [String] = []) { self.past = past.suffix(Self.longest) }

  /// Takes in a filter that the list now has; true where it is one to remember.
  mutating func visit(_ filter: String) -> Bool {
    guard filter != trail[place] else { return false }
    trail.removeSubrange((place + 1)...)
    trail.append(filter)
    place = trail.count - 1
    guard !filter.isEmpty else { return false }
    past.removeAll { $0 == filter }
    past.append(filter)
    if past.count > Self.longest { past.removeFirst() }
    return true
  }

  /// The filter before or after the present one, where there is one.
  mutating func step(_ delta: Int) -> String? {
    guard trail.indices.contains(place + delta) else { return nil }
    place += delta
    return trail[place]
  }

  /// Of the filters that begin with `beginning`, the one before or after the `number`th from the
  /// latest; nil where there is none. Numbers are from 0.
  func recalled(_ number: Int, beginning: String) -> String? {
    let found = past.reversed().filter { $0.hasPrefix(beginning) && $0 != beginning }
    return found.indices.contains(number) ? found[number] : nil
  }
}
