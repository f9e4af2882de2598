/// What word lists know of a word.
public enum WordEntry {
  /// Lists a word stands in.
  public struct Lists: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Lists by their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// First names.
    public static let firstName = Lists(rawValue: 1)
    /// First names of many languages or people.
    public static let commonFirstName = Lists(rawValue: 2)
    /// Surnames.
    public static let surname = Lists(rawValue: 4)
    /// Surnames of many languages or people.
    public static let commonSurname = Lists(rawValue: 8)
    /// Towns of 5000 people and more.
    public static let city = Lists(rawValue: 16)
    /// Towns of 100,000 people and more.
    public static let greatCity = Lists(rawValue: 32)
    /// Countries.
    public static let country = Lists(rawValue: 64)
    /// States, provinces, counties.
    public static let subdivision = Lists(rawValue: 128)
    /// Nationalities.
    public static let nationality = Lists(rawValue: 256)
    /// Companies on stock markets.
    public static let company = Lists(rawValue: 512)
    /// Legal forms and usual ends of companies.
    public static let companySuffix = Lists(rawValue: 1024)
    /// A phrase of more words begins with this word.
    public static let startsPhrase = Lists(rawValue: 2048)
  }
}

/// A table from hashes to values other than 0, with open addressing.
struct HashTable: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  /// Keys must differ from each other.
  init(_ entries: [(key: UInt32, value: UInt32)]) {
    var size = 16
    while size * 4 < entries.count * 5 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    for (key, value) in entries {
      var slot = Int(ByteHash.mixed(key)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt64(key) << 32 | UInt64(value)
    }
  }

  /// The value of a key; 0 where it is not there.
  @inline(__always)
  subscript(key: UInt32) -> UInt32 {
    var slot = Int(ByteHash.mixed(key)) & mask
    while true {
      let found = slots[slot]
      if found == 0 { return 0 }
      if UInt32(truncatingIfNeeded: found >> 32) == key { return UInt32(truncatingIfNeeded: found) }
      slot = (slot + 1) & mask
    }
  }
}

/// Words and phrases with what lists and clusters know of them.
public struct WordLists: Sendable {
  /// Lower-cased words: index into `entries` plus one.
  let lists: HashTable
  let vectors: HashTable
  /// Words as written: Brown cluster in 10 bits, frequency class above, and bit 31.
  let brown: HashTable
  /// Phrases by the hash of their words: the lists' bits.
  let phrases: HashTable
  /// The path of each Brown cluster from the root: a 1 and then the bits.
  let brownPaths: [UInt32]

  /// Puts the lists together; keys are hashes of words, unique within each.
  public init(
    lists: [(key: UInt32, value: UInt32)], vectors: [(key: UInt32, value: UInt32)],
    brown: [(key: UInt32, value: UInt32)], phrases: [(key: UInt32, value: UInt32)],
    brownPaths: [UInt32]
  ) {
    self.lists = HashTable(lists)
    self.vectors = HashTable(vectors)
    self.brown = HashTable(brown)
    self.phrases = HashTable(phrases)
    self.brownPaths = brownPaths
  }
}
