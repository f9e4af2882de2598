// Reading names: 13.2.5.8 Tag name state and 13.2.5.33 Attribute name state.

extension Tokenizer {
  /// Reads the name that begins at `position` and moves behind it. An attribute's name ends at an
  /// `=` too, unless that is its first byte.
  @inline(__always)
  mutating func scanName(isAttribute: Bool) -> HTMLName {
    let start = position
    guard source.hasBytes(17, at: start) else { return scanNameSlowly(isAttribute: isAttribute) }
    let low = source.word(at: start)
    let lowStops = nameStops(in: low, isAttribute: isAttribute)
    var key = NameKey(low: low, high: 0)
    let end: Int
    if lowStops != 0 {
      let bits = UInt64(truncatingIfNeeded: lowStops.trailingZeroBitCount) & ~7
      if bits == 0 { return scanNameSlowly(isAttribute: isAttribute) }
      key.low = lowercasedWord(low) & ((1 &<< bits) &- 1)
      end = start &+ Int(truncatingIfNeeded: bits &>> 3)
    } else {
      let high = source.word(at: start &+ 8)
      let highStops = nameStops(in: high, isAttribute: isAttribute)
      if highStops == 0 { return scanNameSlowly(isAttribute: isAttribute) }
      let bits = UInt64(truncatingIfNeeded: highStops.trailingZeroBitCount) & ~7
      key.low = lowercasedWord(low)
      key.high = lowercasedWord(high) & ((1 &<< bits) &- 1)
      end = start &+ 8 &+ Int(truncatingIfNeeded: bits &>> 3)
    }
    let stop = source[end]
    if stop < 0x20 && !isHTMLWhitespace(stop) { return scanNameSlowly(isAttribute: isAttribute) }
    position = end
    let known = KnownNames.find(key, in: names.known)
    if known != 0 { return HTMLName(known) }
    return names.intern(start..<end)
  }

  /// The high bit of each byte that may end a name; right up to and with the first such byte.
  @inline(__always)
  private func nameStops(in word: UInt64, isAttribute: Bool) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var stops = (word &- ones &* 0x21) & ~word
    let slash = word ^ (ones &* 0x2F)
    stops |= (slash &- ones) & ~slash
    let greater = word ^ (ones &* 0x3E)
    stops |= (greater &- ones) & ~greater
    if isAttribute {
      let equals = word ^ (ones &* 0x3D)
      stops |= (equals &- ones) & ~equals
    }
    return stops & highs
  }

  private func endsName(_ byte: UInt8, isAttribute: Bool) -> Bool {
    isHTMLWhitespace(byte) || byte == 0x2F || byte == 0x3E || (isAttribute && byte == 0x3D)
  }

  /// Names that are long, at the end of the source, or hold a control character.
  private mutating func scanNameSlowly(isAttribute: Bool) -> HTMLName {
    let start = position
    var index = start
    if isAttribute && source.byteOrZero(index) == 0x3D { index += 1 }
    var hasNull = false
    while index < source.count {
      let byte = source[index]
      if endsName(byte, isAttribute: isAttribute) { break }
      if byte == 0 { hasNull = true }
      index += 1
    }
    position = index
    if !hasNull, let key = shortKey(start, index) {
      let known = KnownNames.find(key, in: names.known)
      if known != 0 { return HTMLName(known) }
    }
    if hasNull {
      for position in start..<index where source[position] == 0 { parseError() }
      return names.internReplacingNulls(start..<index)
    }
    return names.intern(start..<index)
  }

  private func shortKey(_ start: Int, _ end: Int) -> NameKey? {
    guard end - start <= 16 else { return nil }
    var key = NameKey(low: 0, high: 0)
    for offset in 0..<(end - start) {
      let byte = UInt64(asciiLowercased(source[start + offset]))
      if offset < 8 {
        key.low |= byte << UInt64(8 * offset)
      } else {
        key.high |= byte << UInt64(8 * (offset - 8))
      }
    }
    return key
  }

  /// The index behind `name` where the source at `index` spells it, letter case aside.
  func endOfSpelling(of name: HTMLName, at index: Int) -> Int? {
    if name.isKnown {
      let spelling = KnownNames.shared.spellings[Int(name.rawValue)]
      guard source.hasBytes(spelling.count, at: index), !spelling.isEmpty else { return nil }
      for offset in spelling.indices
      where asciiLowercased(source[index + offset]) != spelling[offset] {
        return nil
      }
      return index + spelling.count
    }
    return names.endOfSpelling(of: name, at: index)
  }
}
