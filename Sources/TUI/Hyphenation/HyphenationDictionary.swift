import CHyphen
import Glibc
import Screen
import Synchronization

/// The patterns of a language by which its words are divided, as a file of libhyphen has them:
/// Liang, "Word Hy-phen-a-tion by Com-put-er" (1983), as TeX and LibreOffice use them.
///
/// Places at which a word changes its letters when it is divided are left out. It may be used on
/// any thread.
public final class HyphenationDictionary: Sendable {
  /// Only read once it is loaded.
  private nonisolated(unsafe) let dictionary: UnsafeMutablePointer<HyphenDict>
  /// How its patterns are coded; nil for UTF-8.
  private let codec: SingleByteCodec?
  /// Where it is from.
  private let path: String

  /// Where words were divided that were asked for of late: an article uses most of its words again
  /// and again, and all of them when it is set to another measure.
  private let known = Mutex<[Word: [Int]]>([:])
  private static let mostKnown = 30_000

  /// What libhyphen takes at most, in bytes.
  private static let longestWord = Int(MAX_CHARS) - 5

  /// Reads a file, which takes milliseconds to seconds; nil where it is no dictionary.
  public init?(path: String) {
    guard access(path, R_OK) == 0, let dictionary = hnj_hyphen_load(path) else { return nil }
    self.dictionary = dictionary
    self.path = path
    if dictionary.pointee.utf8 != 0 {
      codec = nil
      return
    }
    let name = withUnsafeBytes(of: dictionary.pointee.cset) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard let codec = SingleByteCodec(name) else {
      hnj_hyphen_free(dictionary)
      return nil
    }
    self.codec = codec
  }

  deinit { hnj_hyphen_free(dictionary) }

  /// It as what the layout of paragraphs takes.
  public var hyphenator: Hyphenator { Hyphenator(name: path) { self.divisions(of: $0) } }

  /// Where a word of small letters in UTF-8 may be divided: the bytes before each place, ascending.
  public func divisions(of word: [UInt8]) -> [Int] {
    known.withLock { known in
      if let places = known[Word(bytes: word)] { return places }
      let places = places(in: word)
      if known.count == Self.mostKnown { known.removeAll(keepingCapacity: true) }
      known[Word(bytes: word)] = places
      return places
    }
  }

  /// A word that is hashed as a whole; an array would be byte by byte.
  private struct Word: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private func places(in word: [UInt8]) -> [Int] {
    guard let coded = codec.map({ $0.encode(word) }) ?? word, coded.count < Self.longestWord else {
      return []
    }
    var marks = [CChar](repeating: 0, count: coded.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    let count = Int32(coded.count)
    let failed = coded.withUnsafeBytes { letters in
      hnj_hyphen_hyphenate3(
        dictionary, letters.assumingMemoryBound(to: CChar.self).baseAddress, count, &marks, nil,
        &replacements, &positions, &cuts, 0,
        0, 0, 0)
    }
    defer {
      if let replacements {
        for index in coded.indices { free(replacements[index]) }
        free(replacements)
      }
      free(positions)
      free(cuts)
    }
    guard failed == 0 else { return [] }
    // Marks stand by letters, an odd one where the word may be divided behind its letter.
    var places: [Int] = []
    var letter = -1
    for (offset, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      if letter >= 0, marks[letter] & 1 == 1, replacements?[letter] == nil { places.append(offset) }
      letter += 1
    }
    return places
  }
}

/// A coding in which each letter is one byte, as older dictionaries have them.
private struct SingleByteCodec: Sendable {
  private let bytes: [UInt32: UInt8]

  /// The coding of a name that iconv knows, or nil. libhyphen writes ISO 8859 without its hyphen.
  init?(_ name: String) {
    let known = name.hasPrefix("ISO8859-") ? "ISO-8859-" + name.dropFirst(8) : name
    let descriptor = iconv_open("UTF-32LE", known)
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var bytes: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      var (input, scalar) = (CChar(bitPattern: byte), UInt32(0))
      let written = withUnsafeMutableBytes(of: &scalar) { output in
        withUnsafeMutablePointer(to: &input) { start in
          var (from, left): (UnsafeMutablePointer<CChar>?, Int) = (start, 1)
          var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = output.count
          return iconv(descriptor, &from, &left, &to, &room)
        }
      }
      if written != -1 { bytes[scalar] = byte }
    }
    self.bytes = bytes
  }

  /// UTF-8 in this coding; nil where it lacks a letter.
  func encode(_ utf8: [UInt8]) -> [UInt8]? {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8 }
    var coded: [UInt8] = []
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        coded.append(UInt8(scalar.value))
      } else if let byte = bytes[scalar.value] {
        coded.append(byte)
      } else {
        return nil
      }
    }
    return coded
  }
}
