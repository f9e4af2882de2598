/// What the index is told of an article.
public struct IndexedDocument: Sendable {
  /// Orders articles: greater is newer. Unique in a library.
  public var key: Int64
  /// The headline.
  public var title: String
  /// The authors, in any form.
  public var byline: String
  /// The text.
  public var body: String
  /// Facts that can be asked for.
  public var labels: [SearchLabel]

  /// What is to be found of an article.
  public init(key: Int64, title: String, byline: String, body: String, labels: [SearchLabel] = []) {
    self.key = key
    self.title = title
    self.byline = byline
    self.body = body
    self.labels = labels
  }
}

/// A fact about an article that articles can be found by.
public struct SearchLabel: Equatable, Hashable, Sendable {
  /// What sort of fact; the index attaches no meaning to it.
  public var kind: UInt8
  /// The fact, found by any part of it, case and diacritics aside.
  public var value: String

  /// A fact.
  public init(kind: UInt8, value: String) {
    self.kind = kind
    self.value = value
  }

  /// The value as it is compared: letters in lower case without diacritics, the rest as it is.
  static func folded(_ value: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in value.unicodeScalars {
      if scalar.isASCII {
        let folded = FoldedLetters.ascii[Int(scalar.value)]
        let plain = UInt8(scalar.value)
        // Zero parts the words of a pair, and is no text.
        bytes.append(folded != 0 ? folded : max(1, plain))
        continue
      }
      let values: [UInt32] =
        switch FoldedLetters.kind(of: scalar.value) {
        case .separator: [scalar.value]
        case .silent: []
        case .letter(let value), .unspaced(let value): [value]
        case .letters(let first, let second): [first, second]
        }
      for case let scalar? in values.map(Unicode.Scalar.init) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return Array(bytes.prefix(200))
  }

  var key: [UInt8] { [TermKey.label, kind] + Self.folded(value) }
}
