/// Words as they are looked for: one after the other, the last perhaps only begun.
public struct SearchPhrase: Equatable, Sendable {
  /// The folded words; empty where the text has none.
  public private(set) var words: [[UInt8]]
  /// Whether the last word stands for all that begin with it.
  public private(set) var endsInPrefix: Bool

  /// The words of a text.
  ///
  /// A lone character of a script without spaces stands for the pairs that it begins.
  public init(_ text: String, endsInPrefix: Bool = false) {
    words = []
    self.endsInPrefix = false
    var reader = WordReader(text)
    var isRestOfPair = false
    var kind = WordReader.Kind.run
    while reader.next() {
      let isRest = isRestOfPair && reader.kind == .last
      isRestOfPair = reader.kind == .pair
      if isRest { continue }
      words.append(reader.word)
      kind = reader.kind
    }
    guard !words.isEmpty else { return }
    switch kind {
    case .run: self.endsInPrefix = endsInPrefix
    case .pair: self.endsInPrefix = false
    case .last: self.endsInPrefix = true
    }
  }

  /// One word as the index has it.
  init(word: [UInt8]) {
    words = [word]
    endsInPrefix = false
  }
}
