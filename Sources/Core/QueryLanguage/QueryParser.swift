/// A query read from text, with what could not be understood.
public struct ParsedQuery: Equatable, Sendable {
  /// What was understood.
  public var query: Query
  /// What was not, in the order of the text.
  public var problems: [Problem]

  /// A query with what is wrong about its text.
  public init(query: Query, problems: [Problem]) {
    self.query = query
    self.problems = problems
  }

  /// A part of a query's text that is no term.
  public struct Problem: Equatable, Sendable {
    /// Half-open, in UTF-8 bytes of the text.
    public var range: Range<Int>
    /// A short sentence without a full stop: what is wrong and what is meant.
    public var message: String
  }
}

/// Reads queries as they are typed.
///
/// Words must all match; `word*` and, while it is being typed, the last word match by prefix;
/// `"quoted words"` match side by side; `-` excludes; `is:`, `tag:` and `site:` filter. Any text is
/// legal: what is no term is reported and left out.
public enum QueryParser {
  /// Reads `text`.
  ///
  /// - Parameter isTyping: the text's last word may not be finished, so it matches by prefix.
  public static func parse(_ text: String, isTyping: Bool = false) -> ParsedQuery {
    var parsed = ParsedQuery(query: Query(), problems: [])
    let bytes = Array(text.utf8)
    for lexeme in QueryLexer.lexemes(of: bytes) {
      let isLast = lexeme.range.upperBound == bytes.count
      switch term(lexeme, isOpen: isTyping && isLast) {
      case .success(let term?): parsed.query.terms.append(term)
      case .success(nil): break
      case .failure(let failure):
        parsed.problems.append(.init(range: lexeme.range, message: failure.message))
      }
    }
    return parsed
  }

  private struct Failure: Error {
    let message: String
  }

  private static func term(_ lexeme: QueryLexeme, isOpen: Bool) -> Result<Query.Term?, Failure> {
    let condition: Result<Query.Condition?, Failure> =
      if let field = lexeme.field {
        fieldCondition(field, value: lexeme.value, isOpen: isOpen)
      } else {
        .success(textCondition(lexeme, isOpen: isOpen))
      }
    return condition.map { $0.map { Query.Term($0, isNegated: lexeme.isNegated) } }
  }

  private static func textCondition(_ lexeme: QueryLexeme, isOpen: Bool) -> Query.Condition? {
    let words = WordScanner.words(of: lexeme.value)
    switch words.count {
    case 0: return nil
    case 1 where !lexeme.isQuoted:
      return .word(words[0], isPrefix: isOpen || lexeme.value.utf8.last == UInt8(ascii: "*"))
    default: return .phrase(words)
    }
  }

  private static func fieldCondition(_ field: String, value: String, isOpen: Bool)
    -> Result<Query.Condition?, Failure>
  {
    switch field {
    case "is":
      let name = value.lowercased()
      if let state = Query.State(rawValue: name) { return .success(.state(state)) }
      // A value that may still become one is not a mistake yet.
      if isOpen, Query.State.allCases.contains(where: { $0.rawValue.hasPrefix(name) }) {
        return .success(nil)
      }
      let known = Query.State.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(Failure(message: "is: takes \(known)"))
    case "tag": return .success(value.isEmpty ? nil : .tag(value))
    case "site": return .success(value.isEmpty ? nil : .site(value))
    default:
      let nearest = Spelling.nearest(to: field, among: ["is", "tag", "site"])
      let hint = nearest.map { "; did you mean \($0):?" } ?? ""
      return .failure(Failure(message: "no field \"\(field)\"\(hint)"))
    }
  }
}
