/// Turns one term of a query's text into a condition.
struct TermReader {
  /// The length of the text, in UTF-8 bytes.
  let end: Int
  let isTyping: Bool

  struct Term {
    var field: String?
    var value: String
    var isQuoted: Bool
    var isTypo: Bool
    var isNegated: Bool
    var range: Range<Int>
  }

  enum Outcome {
    case condition(Condition)
    case order(SortOrder)
    /// Not finished yet.
    case nothing
    case problem(String)
  }

  func read(_ term: Term) -> Outcome {
    guard let name = term.field else { return text(term, in: nil) }
    guard let field = QueryField.named(name) else { return unknown(name) }
    if case .text(let part) = field.kind { return text(term, in: part) }
    // Only words can be mistyped; elsewhere the sign is part of the value.
    let value = ((term.isTypo ? "~" : "") + term.value).filter { $0 != "\"" }
    guard !value.isEmpty else {
      return isOpen(term)
        ? .nothing : .problem("\(name): has no value; as in \(name):\(field.example)")
    }
    switch field.kind {
    case .text: return .nothing
    case .state: return choice(State.self, value, name, term) { .state($0) }
    case .feature: return choice(Feature.self, value, name, term) { .feature($0) }
    case .tag: return .condition(.tag(value))
    case .metadata(let field): return .condition(.metadata(field, value))
    case .date(let field):
      guard let range = DateRange(value) else { return unfinished(term, dateHelp(name)) }
      return .condition(.date(field, range))
    case .number(let field):
      guard let range = NumberRange(value, isTime: field == .time) else {
        return unfinished(term, "\(name): takes a number, as in \(name):>10 or \(name):10..20")
      }
      return .condition(.number(field, range))
    case .entity(let field): return entity(field, value, term)
    case .sort: return order(value, term)
    }
  }

  private func text(_ term: Term, in part: TextCondition.Part?) -> Outcome {
    let words = WordScanner.words(of: term.value)
    guard !words.isEmpty else {
      if isOpen(term) || term.value.isEmpty && term.field == nil { return .nothing }
      return .problem("no letter and no digit to look for")
    }
    if term.isTypo {
      guard words.count == 1 else { return .problem("~ stands before one word") }
      return .condition(.text(TextCondition(words, match: .similar, in: part)))
    }
    let isUnfinished = isUnfinishedWord(term)
    // The first letters of a word would exclude nearly everything while it is typed.
    if isUnfinished, term.isNegated, words.count == 1, words[0].unicodeScalars.count < 3 {
      return .nothing
    }
    let isPrefix = term.value.utf8.last == UInt8(ascii: "*") || isUnfinished
    return .condition(.text(TextCondition(words, match: isPrefix ? .prefix : .words, in: part)))
  }

  private func entity(_ field: EntityField, _ value: String, _ term: Term) -> Outcome {
    guard !WordScanner.words(of: value).isEmpty else {
      return isOpen(term) ? .nothing : .problem("no letter and no digit to look for")
    }
    let isBegun = isUnfinishedWord(term)
    return .condition(.entity(field, isBegun ? value + "*" : value))
  }

  /// Whether more may be typed to the term.
  private func isOpen(_ term: Term) -> Bool { isTyping && term.range.upperBound == end }

  /// Whether the last word of a term may go on: its value ends in a word, and no quote closed it.
  private func isUnfinishedWord(_ term: Term) -> Bool {
    guard isOpen(term), let last = term.value.unicodeScalars.last,
      WordScanner.isPartOfWord(last)
    else { return false }
    // A closing quote would lie between the value and the end of the text.
    let opening = (term.field.map { $0.utf8.count + 1 } ?? 0) + (term.isQuoted ? 1 : 0)
    return term.range.lowerBound + opening + term.value.utf8.count == end
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type, _ value: String, _ name: String, _ term: Term, _ make: (Choice) -> Condition
  ) -> Outcome where Choice.RawValue == String {
    let value = value.lowercased()
    if let choice = Choice(rawValue: value) { return .condition(make(choice)) }
    let known = Choice.allCases.map(\.rawValue)
    if isOpen(term), known.contains(where: { $0.hasPrefix(value) }) { return .nothing }
    return unknown(value, of: name, known)
  }

  private func order(_ value: String, _ term: Term) -> Outcome {
    let isReversed = value.hasPrefix("-")
    let name = (isReversed ? String(value.dropFirst()) : value).lowercased()
    if let key = SortOrder.Key(rawValue: name) {
      return .order(SortOrder(key, isReversed: isReversed))
    }
    let known = SortOrder.Key.allCases.map(\.rawValue)
    if isOpen(term), known.contains(where: { $0.hasPrefix(name) }) { return .nothing }
    return unknown(name, of: "sort", known)
  }

  private func unknown(_ name: String) -> Outcome {
    .problem("no field \"\(name)\"" + hint(name, QueryField.table.map(\.name), suffix: ":"))
  }

  /// What is meant comes first: the line that shows it may be short.
  private func unknown(_ value: String, of name: String, _ known: [String]) -> Outcome {
    let nearest = hint(value, known)
    return .problem(
      nearest.isEmpty
        ? "\(name): takes \(known.joined(separator: ", "))"
        : "\(name): has no \"\(value)\"" + nearest)
  }

  private func hint(_ value: String, _ known: [String], suffix: String = "") -> String {
    Spelling.nearest(to: value, among: known).map { "; did you mean \($0)\(suffix)?" } ?? ""
  }

  private func unfinished(_ term: Term, _ message: String) -> Outcome {
    isOpen(term) ? .nothing : .problem(message)
  }

  private func dateHelp(_ name: String) -> String {
    "\(name): takes a date, as in 2019-02, 2019-02-01..2019-03, >2019, last-month or 7d"
  }
}
