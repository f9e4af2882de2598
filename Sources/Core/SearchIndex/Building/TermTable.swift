/// Gives each of many byte strings a number, the same one each time: 0, 1, 2…
struct TermTable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers plus one by hash, with open addressing; zero is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    arena[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  mutating func number(kind: UInt8, _ text: [UInt8]) -> UInt32 {
    var slot = hash(kind, text) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(Int(slots[slot]) - 1, kind, text) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    arena.append(kind)
    arena += text
    ends.append(arena.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  /// The numbers in the order of their byte strings.
  func sortedNumbers() -> [Int] {
    (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }

  /// FNV-1a: Fowler, Noll and Vo.
  private func hash(_ kind: UInt8, _ text: some Sequence<UInt8>) -> Int {
    var hash = (0xCBF2_9CE4_8422_2325 ^ UInt64(kind)) &* 0x0000_0100_0000_01B3
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  private func isEqual(_ number: Int, _ kind: UInt8, _ text: [UInt8]) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count + 1, arena[start] == kind else { return false }
    for index in text.indices where arena[start + 1 + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let term = self[number]
      var slot = hash(term[term.startIndex], term.dropFirst()) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
