/// A borrowed run of bytes whose every access is checked against its length.
///
/// The memory belongs to an array that outlives the view: views are made only inside
/// `withUnsafeBufferPointer` of the source and never leave it. Unlike `Span`, a view can be a field
/// of the tokenizer.
struct ByteView {
  private let buffer: UnsafeRawBufferPointer
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.init(UnsafeRawBufferPointer(buffer))
  }

  private init(_ buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
    count = buffer.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return buffer[index]
  }

  /// The byte at `index`, or 0 at and after the end.
  @inline(__always)
  func byteOrZero(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? buffer[index] : 0
  }

  @inline(__always)
  func hasBytes(_ length: Int, at index: Int) -> Bool {
    index >= 0 && index <= count && length <= count &- index
  }

  /// Eight bytes as a little-endian word.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    precondition(hasBytes(8, at: index))
    return UInt64(
      littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The bytes before `end`: scans of them stop there.
  @inline(__always)
  func prefix(_ end: Int) -> ByteView {
    precondition(end >= 0 && end <= count)
    return ByteView(UnsafeRawBufferPointer(rebasing: buffer[..<end]))
  }

  @inline(__always)
  func vector(at index: Int) -> SIMD16<UInt8> {
    precondition(hasBytes(16, at: index))
    return buffer.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// The bytes of `range`, for copying into an array.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeRawBufferPointer(rebasing: buffer[range])
  }

  /// Whether the bytes at `index` are `literal` (lower case), letters of either case counting alike.
  func matches(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard hasBytes(length, at: index) else { return false }
    return literal.withUTF8Buffer { expected in
      for offset in 0..<length where asciiLowercased(buffer[index + offset]) != expected[offset] {
        return false
      }
      return true
    }
  }

  /// Whether the bytes at `index` are exactly `literal`.
  func matchesExactly(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard hasBytes(length, at: index) else { return false }
    return literal.withUTF8Buffer { expected in
      for offset in 0..<length where buffer[index + offset] != expected[offset] { return false }
      return true
    }
  }
}

// MARK: Scanning

extension ByteView {
  /// The first index from `start` whose byte is one of the four, or `count`.
  ///
  /// Sixteen bytes are compared at a time, so that text costs no decision a byte.
  @inline(__always)
  func firstIndex(
    from start: Int, of first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8
  ) -> Int {
    var index = start
    let one = SIMD16<UInt8>(repeating: first)
    let two = SIMD16<UInt8>(repeating: second)
    let three = SIMD16<UInt8>(repeating: third)
    let four = SIMD16<UInt8>(repeating: fourth)
    while hasBytes(16, at: index) {
      let bytes = vector(at: index)
      let hits = (bytes .== one) .| (bytes .== two) .| (bytes .== three) .| (bytes .== four)
      if let offset = firstSet(hits) { return index &+ offset }
      index &+= 16
    }
    while index < count {
      let byte = self[index]
      if byte == first || byte == second || byte == third || byte == fourth { return index }
      index &+= 1
    }
    return count
  }

  /// The first index from `start` whose byte is one of the three, or `count`.
  @inline(__always)
  func firstIndex(from start: Int, of first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    firstIndex(from: start, of: first, second, third, third)
  }

  /// The first index from `start` whose byte is one of the two, or `count`.
  @inline(__always)
  func firstIndex(from start: Int, of first: UInt8, _ second: UInt8) -> Int {
    firstIndex(from: start, of: first, second, second, second)
  }

  /// The first index from `start` whose byte is `byte`, or `count`.
  ///
  /// Such scans are long (a whole page for line breaks), and so go by 64 bytes.
  @inline(__always)
  func firstIndex(from start: Int, of byte: UInt8) -> Int {
    var index = start
    let wanted = SIMD16<UInt8>(repeating: byte)
    while hasBytes(64, at: index) {
      let hits =
        (vector(at: index) .== wanted) .| (vector(at: index &+ 16) .== wanted)
        .| (vector(at: index &+ 32) .== wanted) .| (vector(at: index &+ 48) .== wanted)
      if firstSet(hits) != nil { break }
      index &+= 64
    }
    return firstIndex(from: index, of: byte, byte, byte, byte)
  }
}

extension ByteView {
  /// How many bytes are `byte`.
  func count(of byte: UInt8) -> Int {
    let wanted = SIMD16<UInt8>(repeating: byte)
    let one = SIMD16<UInt8>(repeating: 1)
    let zero = SIMD16<UInt8>(repeating: 0)
    var total = 0
    var index = 0
    while hasBytes(16, at: index) {
      // Lanes count up to 255 blocks before they are added up.
      var lanes = zero
      var blocks = 0
      while blocks < 255 && hasBytes(16, at: index) {
        lanes &+= zero.replacing(with: one, where: vector(at: index) .== wanted)
        index &+= 16
        blocks &+= 1
      }
      total &+= Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
    }
    while index < count {
      if self[index] == byte { total &+= 1 }
      index &+= 1
    }
    return total
  }
}

/// The position of the first lane that is set, or nil where none is.
@inline(__always)
func firstSet(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
  let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  let low = UInt64(littleEndian: words[0])
  let high = UInt64(littleEndian: words[1])
  if low | high == 0 { return nil }
  if low != 0 { return low.trailingZeroBitCount &>> 3 }
  return 8 &+ high.trailingZeroBitCount &>> 3
}

@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26
}

@inline(__always)
func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || byte &- 0x30 < 10
}

/// Tab, line feed, form feed, carriage return or space: the standard's ASCII whitespace.
@inline(__always)
func isHTMLWhitespace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

/// Each byte that is an ASCII capital letter turned into the small one.
@inline(__always)
func lowercasedWord(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let sevenBits = word & (ones &* 0x7F)
  let above = sevenBits &+ (ones &* (0x7F - 0x5A))
  let atLeast = sevenBits &+ (ones &* (0x80 - 0x41))
  let capitals = (above ^ atLeast) & ~word & (ones &* 0x80)
  return word | (capitals &>> 2)
}
