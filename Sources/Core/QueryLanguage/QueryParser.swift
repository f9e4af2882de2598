/// Reads queries, also half-typed ones.
///
/// Any text is legal: what says nothing is reported and left out. Parentheses nest at most
/// ``maximumDepth`` deep. Time is linear in the text.
public struct QueryParser {
  /// The deepest nesting of parentheses.
  public static let maximumDepth = 50

  /// Reads `text`.
  ///
  /// - Parameter isTyping: the text is not finished: its last word matches by its beginning, and what
  ///   may still be completed is no problem.
  public static func parse(_ text: String, isTyping: Bool = false) -> ParsedQuery {
    let bytes = Array(text.utf8)
    var parser = QueryParser(
      reader: TermReader(end: bytes.count, isTyping: isTyping), isTyping: isTyping)
    for lexeme in QueryLexer.lexemes(of: bytes) { parser.take(lexeme) }
    return parser.finish()
  }

  /// What stands between two parentheses, as far as it was read.
  private struct Group {
    var alternatives: [Query] = []
    var parts: [Query] = []
    var isNegated = false
    /// The OR that nothing followed yet.
    var danglingOr: Range<Int>?
    /// The parenthesis that opened the group; the first group has none.
    var opening: Range<Int>?

    mutating func add(_ query: Query) {
      parts.append(isNegated ? Query.none(of: query) : query)
      isNegated = false
      danglingOr = nil
    }

    var query: Query {
      Query.any(of: alternatives + (parts.isEmpty ? [] : [Query.all(of: parts)]))
    }
  }

  private let reader: TermReader
  private let isTyping: Bool
  private var groups = [Group()]
  private var ignoredOpenings = 0
  private var parsed = ParsedQuery()

  private init(reader: TermReader, isTyping: Bool) {
    self.reader = reader
    self.isTyping = isTyping
  }

  private mutating func take(_ lexeme: QueryLexeme) {
    let last = groups.count - 1
    switch lexeme.kind {
    case .minus: groups[last].isNegated.toggle()
    case .or: takeOr(lexeme.range)
    case .open:
      guard groups.count <= Self.maximumDepth else {
        ignoredOpenings += 1
        report(lexeme.range, "more than \(Self.maximumDepth) parentheses deep")
        return
      }
      groups.append(Group(opening: lexeme.range))
    case .close: takeClose(lexeme.range)
    case .term(let field, let value, let isQuoted, let isTypo):
      let term = TermReader.Term(
        field: field, value: value, isQuoted: isQuoted, isTypo: isTypo,
        isNegated: groups.count { $0.isNegated } % 2 == 1, range: lexeme.range)
      switch reader.read(term) {
      case .condition(let condition): groups[last].add(.term(condition))
      case .order(let order) where last == 0 && !groups[last].isNegated: parsed.order = order
      case .order:
        report(lexeme.range, "sort: stands by itself, outside of parentheses and without -")
        groups[last].isNegated = false
      case .nothing: groups[last].isNegated = false
      case .problem(let message):
        report(lexeme.range, message)
        groups[last].isNegated = false
      }
    }
  }

  private mutating func takeOr(_ range: Range<Int>) {
    let last = groups.count - 1
    guard !groups[last].parts.isEmpty else {
      report(range, "OR stands between two things; in quotes it is a word")
      return
    }
    groups[last].alternatives.append(Query.all(of: groups[last].parts))
    groups[last].parts = []
    groups[last].danglingOr = range
  }

  private mutating func takeClose(_ range: Range<Int>) {
    if ignoredOpenings > 0 {
      ignoredOpenings -= 1
    } else if groups.count == 1 {
      report(range, "no ( for this )")
    } else {
      closeGroup()
    }
  }

  private mutating func closeGroup() {
    let group = groups.removeLast()
    if let range = group.danglingOr, !isTyping { report(range, "OR has nothing after it") }
    guard group.query != .all else {
      groups[groups.count - 1].isNegated = false
      return
    }
    groups[groups.count - 1].add(group.query)
  }

  private mutating func finish() -> ParsedQuery {
    while groups.count > 1 {
      if let opening = groups.last?.opening, !isTyping { report(opening, "no ) for this (") }
      closeGroup()
    }
    if let range = groups[0].danglingOr, !isTyping { report(range, "OR has nothing after it") }
    parsed.query = groups[0].query
    parsed.problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return parsed
  }

  private mutating func report(_ range: Range<Int>, _ message: String) {
    parsed.problems.append(.init(range: range, message: message))
  }
}
