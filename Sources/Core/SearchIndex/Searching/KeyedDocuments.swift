/// The documents of a segment that somebody else lists by key.
final class KeyedDocuments: DocumentIterator {
  private let lister: any KeyLister
  private let segment: Segment
  private let direction: SearchDirection
  private(set) var current = 0

  init(_ lister: any KeyLister, in segment: Segment, _ direction: SearchDirection) throws {
    self.lister = lister
    self.segment = segment
    self.direction = direction
    try settle(at: 0)
  }

  var cost: Int { lister.cost }

  func advance(to target: Int) throws {
    if target > current { try settle(at: target) }
  }

  private func settle(at target: Int) throws {
    var place = target
    while place < segment.count {
      guard let listed = try lister.next(from: segment.key(at: place, direction)) else { break }
      place = segment.place(notBefore: listed, direction)
      if place < segment.count, segment.key(at: place, direction) == listed {
        current = place
        return
      }
    }
    current = exhausted
  }
}

extension Segment {
  func key(at place: Int, _ direction: SearchDirection) -> Int64 {
    header.keys[direction == .newestFirst ? place : count - 1 - place]
  }

  /// The first place whose key is `key` or comes after it in the direction.
  func place(notBefore key: Int64, _ direction: SearchDirection) -> Int {
    switch direction {
    case .newestFirst: header.keys.firstIndex(notAbove: key)
    case .oldestFirst:
      key == .min ? 0 : count - header.keys.firstIndex(notAbove: key - 1)
    }
  }
}
