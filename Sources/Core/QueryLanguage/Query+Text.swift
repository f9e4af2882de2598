extension ParsedQuery: CustomStringConvertible {
  /// The query and its order as text that parses to the same.
  public var description: String {
    let text = query.description
    guard order != .standard else { return text }
    let sort = "sort:" + (order.isReversed ? "-" : "") + order.key.rawValue
    return text.isEmpty ? sort : text + " " + sort
  }
}

extension Query: CustomStringConvertible {
  /// The query as text that parses to the same; "" for everything.
  public var description: String { text(isNested: false) }

  /// The tree is no deeper than parentheses nest, so recursion is bounded.
  private func text(isNested: Bool) -> String {
    switch self {
    case .all: return ""
    case .term(let condition): return condition.description
    case .not(let inner): return "-" + inner.text(isNested: true)
    case .and(let parts):
      return parenthesized(parts.map { $0.text(isNested: true) }.joined(separator: " "), isNested)
    case .or(let parts):
      return parenthesized(
        parts.map { $0.text(isNested: true) }.joined(separator: " OR "), isNested)
    }
  }

  private func parenthesized(_ text: String, _ isNested: Bool) -> String {
    isNested ? "(" + text + ")" : text
  }
}

extension Condition: CustomStringConvertible {
  /// The condition as text that parses to the same.
  public var description: String {
    switch self {
    case .text(let text): text.description
    case .state(let state): "is:" + state.rawValue
    case .feature(let feature): "has:" + feature.rawValue
    case .tag(let name): "tag:" + Self.quoted(name)
    case .metadata(let field, let value): field.rawValue + ":" + Self.quoted(value)
    case .date(let field, let range): field.rawValue + ":" + range.text
    case .number(let field, let range): field.rawValue + ":" + range.text
    case .entity(let field, let name): field.rawValue + ":" + Self.quoted(name)
    }
  }

  /// A value in quotes, unless it is of plain letters, digits and the signs of addresses.
  private static func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
        || [0x2D, 0x2E, 0x2F, 0x5F, 0x2A, 0x3A].contains(byte)
    }
    return isPlain && !value.isEmpty ? value : "\"" + value + "\""
  }
}

extension TextCondition: CustomStringConvertible {
  /// The condition as text that parses to the same.
  public var description: String {
    let field = part.map { $0.rawValue + ":" } ?? ""
    let star = match == .prefix ? "*" : ""
    if match == .similar { return field + "~" + words.joined(separator: " ") }
    let isBare = words.count == 1 && words.first != "OR"
    let text = words.joined(separator: " ") + star
    return field + (isBare ? text : "\"" + text + "\"")
  }
}
