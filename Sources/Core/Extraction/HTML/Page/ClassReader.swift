/// Reads class names, ids and the like in one pass: the kinds that their parts tell, and the
/// weights of their words.
struct ClassReader: Sendable {
  /// What names say.
  struct Reading: Sendable {
    var kinds: ClassKinds = []
    var weight: Float = 0
    /// FNV-1a of the words, digits left out.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ mask: UInt32) {
      if mask != 0 { kinds.formUnion(ClassKinds(rawValue: mask)) }
    }
  }

  static let shared = ClassReader()

  private let automaton = NeedleAutomaton(
    ClassKinds.needles.map { (mask: $0.0.rawValue, needles: $0.1) })

  /// Adds what a name, or several parted by spaces, says.
  ///
  /// Words are parted by anything that is not a letter, and before a capital after a small letter.
  func read(_ name: ArraySlice<UInt8>, into reading: inout Reading, words: inout [UInt64]) {
    var state = automaton.start
    var hash = FNV1a()
    var isInWord = false
    var isLower = false
    func endWord(_ reading: inout Reading, _ words: inout [UInt64]) {
      if isInWord {
        let value = hash.value
        reading.hash = (reading.hash ^ value) &* 0x100_0000_01b3
        words.append(value)
      }
      hash = FNV1a()
      isInWord = false
    }
    // Names longer than this are data.
    for byte in name.prefix(512) {
      let symbol = NeedleAutomaton.symbol(byte)
      if symbol == NeedleAutomaton.gap {
        endWord(&reading, &words)
        isLower = false
      } else {
        let isUpper = byte & 0x20 == 0
        if isUpper, isLower {
          reading.add(automaton.step(&state, NeedleAutomaton.gap))
          endWord(&reading, &words)
        }
        isLower = !isUpper
        hash.add(byte | 0x20)
        isInWord = true
      }
      reading.add(automaton.step(&state, symbol))
    }
    endWord(&reading, &words)
    reading.add(automaton.step(&state, NeedleAutomaton.gap))
  }
}
