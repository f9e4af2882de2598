import ArticleModel
import QueryLanguage

/// A line for each article as `--format` gives it: text with the names of values in braces.
struct OutputTemplate {
  /// What is wrong with a template, as a sentence.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private enum Piece {
    case text(String)
    case value(Value)
  }

  /// The values that can be asked for.
  enum Value: String, CaseIterable {
    case id
    case title
    case site
    case date
    case published
    case words
    case minutes
    case source
    case state
    case snippet
  }

  private let pieces: [Piece]

  /// Reads a template: `{title}` is a value, `{{` and `}}` are braces, `\t` and `\n` are what they are
  /// in C, and `\\` is a backslash.
  init(_ text: String) throws(Problem) {
    var pieces: [Piece] = []
    var plain: [UInt8] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let next: UInt8 = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch (bytes[position], next) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "}"), UInt8(ascii: "}")),
        (UInt8(ascii: "\\"), UInt8(ascii: "\\")):
        plain.append(bytes[position])
        position += 2
      case (UInt8(ascii: "\\"), UInt8(ascii: "t")):
        plain.append(9)
        position += 2
      case (UInt8(ascii: "\\"), UInt8(ascii: "n")):
        plain.append(10)
        position += 2
      case (UInt8(ascii: "{"), _):
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
          throw Problem(description: "A { of the format is not closed; {{ is a brace.")
        }
        pieces.append(.text(String(decoding: plain, as: UTF8.self)))
        plain = []
        pieces.append(
          .value(try Self.value(String(decoding: bytes[position + 1..<end], as: UTF8.self))))
        position = end + 1
      default:
        plain.append(bytes[position])
        position += 1
      }
    }
    pieces.append(.text(String(decoding: plain, as: UTF8.self)))
    self.pieces = pieces
  }

  private static func value(_ name: String) throws(Problem) -> Value {
    if let value = Value(rawValue: name) { return value }
    let known = Value.allCases.map(\.rawValue)
    let hint =
      Spelling.nearest(to: name, among: known).map { "Did you mean {\($0)}?" }
      ?? "There are " + known.map { "{\($0)}" }.joined(separator: ", ") + "."
    throw Problem(description: "The format has no {\(name)}. \(hint)")
  }

  /// The line of an article. Values stand on one line, whatever they hold.
  func line(_ row: ListRow) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let value): RowText.oneLine(Self.text(of: value, row))
      }
    }.joined()
  }

  private static func text(of value: Value, _ row: ListRow) -> String {
    let summary = row.summary
    return switch value {
    case .id: "\(summary.id)"
    case .title: summary.title
    case .site: summary.site ?? ""
    case .date: summary.published.map { String($0.iso8601.prefix(10)) } ?? ""
    case .published: summary.published?.iso8601 ?? ""
    case .words: "\(summary.wordCount)"
    case .minutes: "\(summary.readingMinutes)"
    case .source: summary.source.rawValue
    case .state: states(summary.state).joined(separator: " ")
    case .snippet: row.snippet?.text ?? ""
    }
  }

  private static func states(_ state: ReadingState) -> [String] {
    [
      state.isRead ? "read" : "unread", state.isStarred ? "starred" : nil,
      state.isArchived ? "archived" : nil, state.isDeleted ? "deleted" : nil,
    ].compactMap(\.self)
  }
}
