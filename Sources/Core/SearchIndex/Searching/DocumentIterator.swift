/// Goes through documents of a segment, each a step further in the direction of the search.
///
/// Places count from the end that the search begins at: newest first, a document's place is its
/// number; oldest first, the numbers from the other end.
protocol DocumentIterator: AnyObject {
  /// The place of the present document; ``exhausted`` after the last.
  var current: Int { get }
  /// About how many documents there are; what is rare is asked first.
  var cost: Int { get }
  /// Moves on to the first document at `target` or after it; stays where it is if that is there.
  func advance(to target: Int) throws
  /// The first place at `target` or after it that has no such document.
  func firstAbsent(from target: Int) throws -> Int
  /// Where in the present document what is looked for stands, in no order; nil where that is not known.
  func occurrences() throws -> [Int]?
}

/// The place after the last document.
let exhausted = Int.max

extension DocumentIterator {
  func occurrences() throws -> [Int]? { nil }

  func advance() throws {
    if current != exhausted { try advance(to: current + 1) }
  }

  func firstAbsent(from target: Int) throws -> Int {
    var place = target
    try advance(to: place)
    while current == place {
      place += 1
      try advance(to: place)
    }
    return place
  }
}

/// Which way a search goes through the articles.
public enum SearchDirection: Sendable {
  /// From greater keys to lesser.
  case newestFirst
  /// From lesser keys to greater.
  case oldestFirst
}

/// No document.
final class NoDocuments: DocumentIterator {
  var current: Int { exhausted }
  var cost: Int { 0 }
  func advance(to target: Int) {}
}

/// Every document of a segment.
final class AllDocuments: DocumentIterator {
  private let count: Int
  private(set) var current: Int

  init(count: Int) {
    self.count = count
    current = count > 0 ? 0 : exhausted
  }

  var cost: Int { count }

  func advance(to target: Int) {
    if target > current { current = target < count ? target : exhausted }
  }
}

/// Documents that are at hand, ascending by place.
final class ListedDocuments: DocumentIterator {
  private let places: [Int]
  private var index = 0

  init(_ places: [Int]) {
    self.places = places
  }

  var current: Int { index < places.count ? places[index] : exhausted }
  var cost: Int { places.count }

  func advance(to target: Int) {
    var step = 1
    var high = index
    while high < places.count, places[high] < target {
      index = high + 1
      high += step
      step *= 2
    }
    var low = index
    var end = min(high, places.count)
    while low < end {
      let middle = (low + end) / 2
      if places[middle] < target { low = middle + 1 } else { end = middle }
    }
    index = low
  }
}

/// The documents that all parts have.
final class Intersection: DocumentIterator {
  private let parts: [any DocumentIterator]
  private(set) var current = 0

  init(_ parts: [any DocumentIterator]) throws {
    self.parts = parts.sorted { $0.cost < $1.cost }
    try settle(at: 0)
  }

  var cost: Int { parts.first?.cost ?? 0 }

  func advance(to target: Int) throws {
    if target > current { try settle(at: target) }
  }

  private func settle(at target: Int) throws {
    var target = target
    search: while true {
      for part in parts {
        try part.advance(to: target)
        let place = part.current
        if place == exhausted {
          current = exhausted
          return
        }
        if place > target {
          target = place
          continue search
        }
      }
      current = target
      return
    }
  }
}

/// The documents that any part has.
final class DocumentUnion: DocumentIterator {
  private let parts: [any DocumentIterator]
  private(set) var current: Int
  let cost: Int

  init(_ parts: [any DocumentIterator]) {
    self.parts = parts.sorted { $0.cost > $1.cost }
    cost = parts.reduce(0) { $0 + $1.cost }
    current = parts.map(\.current).min() ?? exhausted
  }

  func advance(to target: Int) throws {
    guard target > current else { return }
    var least = exhausted
    for part in parts {
      if part.current < target { try part.advance(to: target) }
      least = min(least, part.current)
    }
    current = least
  }

  /// The part with the most documents passes over most of them at once.
  func firstAbsent(from target: Int) throws -> Int {
    var place = target
    var agreeing = 0
    var index = 0
    while agreeing < parts.count {
      let absent = try parts[index].firstAbsent(from: place)
      if absent == place {
        agreeing += 1
        index = (index + 1) % parts.count
      } else {
        place = absent
        agreeing = 0
        index = 0
      }
    }
    current = parts.map(\.current).min() ?? exhausted
    return place
  }

  func occurrences() throws -> [Int]? {
    var all: [Int] = []
    for part in parts where part.current == current {
      guard let places = try part.occurrences() else { return nil }
      all += places
    }
    return all
  }
}

/// The documents of one iterator that another has not.
final class Exclusion: DocumentIterator {
  private let wanted: any DocumentIterator
  private let excluded: any DocumentIterator

  init(_ wanted: any DocumentIterator, without excluded: any DocumentIterator) throws {
    self.wanted = wanted
    self.excluded = excluded
    try settle()
  }

  var current: Int { wanted.current }
  var cost: Int { wanted.cost }

  func advance(to target: Int) throws {
    guard target > current else { return }
    try wanted.advance(to: target)
    try settle()
  }

  private func settle() throws {
    while wanted.current != exhausted {
      try excluded.advance(to: wanted.current)
      if excluded.current != wanted.current { return }
      try wanted.advance(to: excluded.firstAbsent(from: wanted.current))
    }
  }

  func occurrences() throws -> [Int]? { try wanted.occurrences() }
}
