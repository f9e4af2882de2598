/// Checking of UTF-8 as the Encoding standard decodes it.
enum UTF8Validation {
  /// The first malformed sequence at or after `start`: its position and length. Its length is that
  /// of the longest prefix of a good sequence, at least 1, so that each becomes one U+FFFD.
  static func firstMalformed(in view: ByteView, from start: Int) -> (index: Int, length: Int)? {
    var index = start
    while index < view.count {
      while view.hasBytes(64, at: index),
        isASCII(
          view.vector(at: index) | view.vector(at: index &+ 16)
            | view.vector(at: index &+ 32) | view.vector(at: index &+ 48))
      {
        index &+= 64
      }
      while view.hasBytes(16, at: index), isASCII(view.vector(at: index)) { index &+= 16 }
      // Non-ASCII text comes in stretches: stay with it until 16 bytes of ASCII look likely.
      let stretch = min(index &+ 64, view.count)
      while index < stretch {
        let length = sequenceLength(in: view, at: index)
        if length <= 0 { return (index, -length) }
        index &+= length
      }
    }
    return nil
  }

  @inline(__always)
  private static func isASCII(_ bytes: SIMD16<UInt8>) -> Bool {
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// The length of the good sequence at `index`, or minus the length of the malformed one.
  @inline(__always)
  private static func sequenceLength(in view: ByteView, at index: Int) -> Int {
    let lead = view[index]
    if lead < 0x80 { return 1 }
    let second = view.byteOrZero(index &+ 1)
    if lead < 0xE0 {
      return lead >= 0xC2 && isTail(second) ? 2 : -1
    }
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard lead <= 0xF4, second >= low, second <= high else { return -1 }
    guard isTail(view.byteOrZero(index &+ 2)) else { return -2 }
    if lead < 0xF0 { return 3 }
    return isTail(view.byteOrZero(index &+ 3)) ? 4 : -3
  }

  @inline(__always)
  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
