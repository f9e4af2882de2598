import ArticleModel
import CEntityModel
import Glibc

/// Finds names in texts.
public struct EntityRecognizer: Sendable {
  /// Grows when the model, the rules or the linking change, so that older mentions can be told.
  public static let version = 2

  /// What was learned.
  public let model: EntityModel

  /// A recognizer with a model.
  public init(model: EntityModel) { self.model = model }

  /// A recognizer with the bytes of a model file.
  public init(bytes: [UInt8]) throws(EntityModelError) {
    model = try EntityModel(bytes: bytes)
  }

  /// The recognizer with the model that is built into the program; it is read where it lies.
  public static func shared() throws(EntityModelError) -> EntityRecognizer { try builtIn.get() }

  private static let builtIn = Result { () throws(EntityModelError) in
    EntityRecognizer(
      model: try EntityModel(
        inPlace: UnsafeRawBufferPointer(
          start: lectern_entity_model(), count: lectern_entity_model_size())))
  }

  /// The classes of tokens by name, as tagged text has them ("B-PER", "I-PER", "O"), one a token.
  public func tags(_ text: TokenizedText) -> [String] {
    var result = [String](repeating: "O", count: text.count)
    let tags = model.tags(text)
    for sentence in text.sentences {
      for (tokens, kind) in EntityClass.names(in: tags[sentence]) {
        for token in tokens {
          result[sentence.lowerBound + token] =
            (token == tokens.lowerBound ? "B-" : "I-") + kind.name
        }
      }
    }
    return result
  }

  /// The names, dates, sums and quantities in an article, in reading order; none overlap, and none
  /// cuts a grapheme.
  ///
  /// Names are the model's, each as sure as the token of it that is least sure. Dates, sums and
  /// quantities are read by rules and have values; those that the model alone has found have none.
  public func mentions(in article: Article) -> [EntityMention] {
    var text = TokenizedText()
    var places: [(block: Int, range: Range<Int>)] = []
    var values: [(block: Int, bytes: [UInt8], found: [ValueReader.Mention])] = []
    let reader = ValueReader(
      language: article.metadata.language, published: article.metadata.published)
    for (index, block) in article.blocks.enumerated() {
      if case .code = block { continue }
      let isTable = if case .table = block { true } else { false }
      let bytes = Array(block.text.utf8)
      let tokens = TokenSplitter.ranges(bytes[...])
      var end = 0
      for range in tokens {
        // No name goes from cell to cell.
        if isTable, bytes[end..<range.lowerBound].contains(where: { $0 == 0x09 || $0 == 0x0A }) {
          text.endSentence()
        }
        end = range.upperBound
        text.append(bytes[range])
        places.append((index, range))
      }
      text.endSentence()
      values.append((index, bytes, reader.mentions(in: bytes, tokens: tokens)))
    }
    let names = names(in: text, at: places)
    return values.flatMap { block, bytes, found in
      Self.widened(
        EntityMention.merged(names: names[block] ?? [], values: found, block: block),
        article.blocks[block].text, bytes)
    }
  }

  /// The model's names by block.
  private func names(in text: TokenizedText, at places: [(block: Int, range: Range<Int>)])
    -> [Int: [EntityMention]]
  {
    let (tags, margins) = model.read(text, keepsMargins: true)
    var result: [Int: [EntityMention]] = [:]
    for sentence in text.sentences {
      for (tokens, kind) in EntityClass.names(in: tags[sentence]) {
        let first = sentence.lowerBound + tokens.lowerBound
        let last = sentence.lowerBound + tokens.upperBound - 1
        let block = places[first].block
        result[block, default: []].append(
          EntityMention(
            block: block, range: places[first].range.lowerBound..<places[last].range.upperBound,
            kind: EntityKind(kind),
            confidence: Self.confidence(margins[first...last].min() ?? 0)))
      }
    }
    return result
  }

  /// Mentions of a text, ascending, widened to whole graphemes; the first of two that then overlap
  /// stands.
  private static func widened(_ mentions: [EntityMention], _ text: String, _ bytes: [UInt8])
    -> [EntityMention]
  {
    // Mostly letters of ASCII part from each other, and the text need not be walked.
    let isSure = mentions.allSatisfy {
      isBorder($0.range.lowerBound, in: bytes) && isBorder($0.range.upperBound, in: bytes)
    }
    if isSure { return mentions }
    let borders = GraphemeBorders(text)
    var end = 0
    return mentions.compactMap { mention in
      var mention = mention
      mention.range = borders.widened(mention.range)
      guard mention.range.lowerBound >= end else { return nil }
      end = mention.range.upperBound
      return mention
    }
  }

  /// Whether a place is surely a border of graphemes: at an end, or between two signs of ASCII.
  private static func isBorder(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard place > 0, place < bytes.count else { return true }
    return bytes[place - 1] < 0x80 && bytes[place] < 0x80 && bytes[place] != 0x0A
  }

  private static func confidence(_ margin: Int16) -> Double {
    1 / (1 + exp(-Double(margin) / Double(EntityModel.scale)))
  }
}

/// Where the graphemes of a text begin and end.
private struct GraphemeBorders {
  /// Bytes from the start, ascending; nil for text in which every byte is a grapheme.
  private let borders: [Int]?

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      borders = nil
      return
    }
    var borders = [0]
    for character in text { borders.append(borders[borders.count - 1] + character.utf8.count) }
    self.borders = borders
  }

  /// The least range of whole graphemes around a range.
  func widened(_ range: Range<Int>) -> Range<Int> {
    guard let borders else { return range }
    let start = borders[first(in: borders, above: range.lowerBound) - 1]
    let end = borders[min(borders.count - 1, first(in: borders, above: range.upperBound - 1))]
    return start..<end
  }

  private func first(in borders: [Int], above offset: Int) -> Int {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension EntityKind {
  /// The kind that a class of the data stands for.
  init(_ kind: EntityClass) {
    self =
      switch kind {
      case .person: .person
      case .organization: .organization
      case .location: .place
      case .miscellaneous: .other
      case .date: .date
      case .money: .money
      case .group: .group
      case .facility: .facility
      case .product: .product
      }
  }
}
