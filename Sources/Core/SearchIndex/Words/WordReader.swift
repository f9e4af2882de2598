/// Cuts a text into the words of the index, one after the other.
///
/// A word is a run of letters and digits (UAX #29 would keep "don't" and "3.5" whole; here they are
/// two words each, and found as a phrase). In scripts without spaces each two neighbours are a word,
/// and the last character of a run alone, so that any part of a run is found.
struct WordReader {
  /// What a word came from.
  enum Kind {
    /// A run of letters.
    case run
    /// Two characters of a script without spaces.
    case pair
    /// The last character of such a run, or its only one.
    case last
  }

  /// Words are cut off here, so that garbage takes no room.
  static let maximumBytes = 64

  private let bytes: [UInt8]
  private var offset = 0
  /// The folded word that was read last, as UTF-8.
  private(set) var word: [UInt8] = []
  private(set) var kind = Kind.run
  /// Where it stands in the text, in bytes of UTF-8.
  private(set) var range = 0..<0
  /// The character of a script without spaces that begins the next word, and where it stands.
  private var pending: (character: UInt32, offset: Int)?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads the next word; false at the end.
  mutating func next() -> Bool {
    if let (first, offset) = pending { return readUnspaced(from: first, at: offset) }
    word.removeAll(keepingCapacity: true)
    kind = .run
    var start = offset
    while offset < bytes.count {
      if word.isEmpty { start = offset }
      let byte = bytes[offset]
      if byte < 0x80 {
        let folded = FoldedLetters.ascii[Int(byte)]
        if folded != 0 {
          append(folded)
        } else if !word.isEmpty {
          break
        }
        offset += 1
        continue
      }
      let (scalar, length) = scalar(at: offset)
      let letter = FoldedLetters.kind(of: scalar)
      if case .unspaced(let value) = letter {
        if !word.isEmpty { break }
        offset += length
        return readUnspaced(from: value, at: start)
      }
      if letter == .separator, !word.isEmpty { break }
      offset += length
      append(letter)
    }
    range = start..<offset
    return !word.isEmpty
  }

  private mutating func append(_ letter: FoldedLetters.Kind) {
    switch letter {
    case .separator, .silent: break
    case .letter(let value), .unspaced(let value): append(value)
    case .letters(let first, let second):
      append(first)
      append(second)
    }
  }

  /// The word that begins with a character already read.
  private mutating func readUnspaced(from first: UInt32, at start: Int) -> Bool {
    word.removeAll(keepingCapacity: true)
    append(first)
    kind = .last
    pending = nil
    var end = offset
    defer { range = start..<end }
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let (scalar, length) = scalar(at: offset)
      let next = FoldedLetters.kind(of: scalar)
      if next == .silent {
        offset += length
        continue
      }
      if case .unspaced(let value) = next {
        pending = (value, offset)
        offset += length
        end = offset
        append(value)
        kind = .pair
      }
      break
    }
    return true
  }

  private mutating func append(_ byte: UInt8) {
    if word.count < Self.maximumBytes { word.append(byte) }
  }

  private mutating func append(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), word.count + 4 <= Self.maximumBytes else { return }
    word.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  /// The scalar that begins at `offset`, and its bytes; the bytes are a string's and so valid.
  private func scalar(at offset: Int) -> (UInt32, length: Int) {
    func continuation(_ index: Int) -> UInt32 {
      index < bytes.count ? UInt32(bytes[index] & 0x3F) : 0
    }
    let first = UInt32(bytes[offset])
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(offset + 1), 2) }
    if first < 0xF0 {
      return (
        (first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3
      )
    }
    let high = (first & 0x07) << 18 | continuation(offset + 1) << 12
    return (high | continuation(offset + 2) << 6 | continuation(offset + 3), 4)
  }
}
