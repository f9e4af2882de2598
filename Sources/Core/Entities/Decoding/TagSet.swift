/// The classes of names, as the data call them.
public enum EntityClass: UInt8, Sendable, CaseIterable {
  case person, organization, location, miscellaneous, date, money, group, facility, product

  /// The name in tagged text ("PER").
  public var name: String {
    switch self {
    case .person: "PER"
    case .organization: "ORG"
    case .location: "LOC"
    case .miscellaneous: "MISC"
    case .date: "DATE"
    case .money: "MONEY"
    case .group: "NORP"
    case .facility: "FAC"
    case .product: "PRODUCT"
    }
  }
}

/// The tags of the sequence model: begin, inside, end and single for six classes, begin and inside
/// for the rarer three, and one for what is no name. 31 in all, so that a row of weights has 32.
public enum TagSet {
  /// How many weights a row has.
  public static let width = 32
  /// How many of them are tags.
  public static let count = 31
  /// The tag of what is no name.
  public static let outside = 0
  /// Classes before this one have four tags, the others two.
  private static let firstOfTwo = Int(EntityClass.group.rawValue)

  /// The tags of a class in the order begin, inside, end, single; begin and inside alone for two.
  public static func tags(of kind: EntityClass) -> Range<Int> {
    let index = Int(kind.rawValue)
    if index < firstOfTwo { return (1 + 4 * index)..<(5 + 4 * index) }
    let first = 1 + 4 * firstOfTwo + 2 * (index - firstOfTwo)
    return first..<(first + 2)
  }

  /// The class of a tag; nil for the one outside.
  public static func kind(of tag: Int) -> EntityClass? {
    EntityClass.allCases.first { tags(of: $0).contains(tag) }
  }

  /// Whether a name starts at the tag.
  public static func starts(_ tag: Int) -> Bool {
    guard let kind = kind(of: tag) else { return false }
    let place = tag - tags(of: kind).lowerBound
    return place == 0 || place == 3
  }

  /// The tag of a token of a name, by its place in it.
  public static func tag(of kind: EntityClass, at place: Int, in length: Int) -> Int {
    let own = tags(of: kind)
    if own.count == 2 { return own.lowerBound + (place == 0 ? 0 : 1) }
    if length == 1 { return own.lowerBound + 3 }
    return own.lowerBound + (place == 0 ? 0 : place == length - 1 ? 2 : 1)
  }

  /// Whether one tag may follow another; nil stands for the edge of a sentence.
  public static func allows(_ first: Int?, _ second: Int?) -> Bool {
    let openBefore = first.flatMap { isOpen($0) } ?? .closed
    switch openBefore {
    case .must(let kind):
      guard let second else { return false }
      let place = second - tags(of: kind).lowerBound
      return place == 1 || place == 2
    case .may(let kind):
      guard let second else { return true }
      return canStart(second) || second == tags(of: kind).lowerBound + 1
    case .closed:
      guard let second else { return true }
      return canStart(second)
    }
  }

  private enum Open {
    case closed
    case must(EntityClass)
    case may(EntityClass)
  }

  private static func isOpen(_ tag: Int) -> Open {
    guard let kind = kind(of: tag) else { return .closed }
    if tags(of: kind).count == 2 { return .may(kind) }
    return tag - tags(of: kind).lowerBound < 2 ? .must(kind) : .closed
  }

  private static func canStart(_ tag: Int) -> Bool { tag == outside || starts(tag) }
}
