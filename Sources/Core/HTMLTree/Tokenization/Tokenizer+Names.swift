// Reading names: 13.2.5.8 Tag name state and 13.2.5.33 Attribute name state.

extension Tokenizer {
  /// A secret of this run of the program, so that a page cannot be made of names that collide.
  private static let hashSeed = UInt64.random(in: 0...UInt64.max)

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
    return unknownName(start: start, end: end, key: key)
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

  /// Each byte that is an ASCII capital letter turned into the small one.
  @inline(__always)
  private func lowercasedWord(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let sevenBits = word & (ones &* 0x7F)
    let above = sevenBits &+ (ones &* (0x7F - 0x5A))
    let atLeast = sevenBits &+ (ones &* (0x80 - 0x41))
    let capitals = (above ^ atLeast) & ~word & (ones &* 0x80)
    return word | (capitals &>> 2)
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
      return unknownName(start: start, end: index, key: key)
    }
    return longName(start: start, end: index)
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

  private func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ Tokenizer.hashSeed).multipliedFullWidth(
      by: second ^ 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func unknownName(start: Int, end: Int, key: NameKey) -> HTMLName {
    let hash = UInt32(truncatingIfNeeded: mix(key.low, mix(key.high, UInt64(end - start))))
    let found = names.find(hash: hash) { hasSpelling($0, start, end) }
    if let found { return found }
    return names.insert(spelling(start, end), hash: hash)
  }

  private func hasSpelling(_ spelling: NameTable.Spelling, _ start: Int, _ end: Int) -> Bool {
    guard Int(spelling.count) == end - start else { return false }
    for offset in 0..<(end - start)
    where byte(at: spelling.start &+ UInt32(offset)) != asciiLowercased(source[start + offset]) {
      return false
    }
    return true
  }

  /// The name in lower case: where it stands, or copied where it has capital letters.
  private mutating func spelling(_ start: Int, _ end: Int) -> NameTable.Spelling {
    let isLowercase = (start..<end).allSatisfy { source[$0] &- 0x41 >= 26 }
    let count = UInt32(truncatingIfNeeded: end - start)
    if isLowercase {
      return NameTable.Spelling(start: UInt32(truncatingIfNeeded: start), count: count)
    }
    let address = sideAddress
    for index in start..<end { side.append(asciiLowercased(source[index])) }
    return NameTable.Spelling(start: address, count: count)
  }

  /// Names of more than 16 bytes or with U+0000 in them.
  private mutating func longName(start: Int, end: Int) -> HTMLName {
    let address = sideAddress
    let sideCount = side.count
    for index in start..<end {
      if source[index] == 0 {
        parseError()
        appendReplacementCharacter()
      } else {
        side.append(asciiLowercased(source[index]))
      }
    }
    let spelling = NameTable.Spelling(start: address, count: sideAddress &- address)
    if let known = KnownNames.shared.longName(side[sideCount...]) {
      side.removeLast(side.count - sideCount)
      return known
    }
    var hash: UInt64 = UInt64(spelling.count)
    var index = sideCount
    while index < side.count {
      var word: UInt64 = 0
      for offset in 0..<min(8, side.count - index) {
        word |= UInt64(side[index + offset]) << UInt64(8 * offset)
      }
      hash = mix(word, hash)
      index += 8
    }
    let short = UInt32(truncatingIfNeeded: hash)
    let base = UInt32(truncatingIfNeeded: source.count)
    let found = names.find(hash: short) { other in
      guard other.count == spelling.count else { return false }
      return (0..<other.count).allSatisfy {
        byte(at: other.start &+ $0) == side[Int(spelling.start &- base &+ $0)]
      }
    }
    if let found {
      side.removeLast(side.count - sideCount)
      return found
    }
    return names.insert(spelling, hash: short)
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
    let spelling = names.spellings[Int(name.rawValue - HTMLName.knownCount)]
    let end = index + Int(spelling.count)
    guard end <= source.count, hasSpelling(spelling, index, end) else { return nil }
    return end
  }
}
