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

/// Words and phrases with what lists and clusters know of them.
public struct WordLists: Sendable {
  /// Lower-cased words: the lists' bits.
  let lists: HashedWords
  /// Words as written: Brown cluster in 10 bits, frequency class above, and bit 15.
  let brown: HashedWords
  /// Phrases by the hash of their words: the lists' bits.
  let phrases: HashedWords
  /// The path of each Brown cluster from the root: a 1 and then the bits.
  let brownPaths: ModelArray<UInt32>
  /// Vectors of lower-cased words.
  let vectors: WordVectors

  /// The path of the cluster in a value of `brown`; 0 for none.
  func path(_ value: UInt32) -> UInt32 {
    let cluster = Int(value & 0x3FF)
    return value == 0 || cluster >= brownPaths.count ? 0 : brownPaths[cluster]
  }
}
