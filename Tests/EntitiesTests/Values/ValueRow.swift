import ArticleModel
import Testing

@testable import Entities

/// A line of a table of texts: what stands there, and what is to be found in it as "text = value".
struct ValueRow: CustomTestStringConvertible, Sendable {
  var language: String
  /// ISO 8601, or "" for none.
  var published: String
  var text: String
  var expected: [String]

  var testDescription: String { text }

  /// The rows of a table with "text -> found = value; found = value" a line.
  static func rows(_ language: String, published: String = "2019-02-27", _ table: String)
    -> [ValueRow]
  {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: "->", maxSplits: 1).map { $0.trimmed }
      let found = parts.count > 1 ? parts[1].split(separator: ";").map { $0.trimmed } : []
      return ValueRow(
        language: language, published: published, text: parts.first ?? "", expected: found)
    }
  }

  /// What is found, in the form of the table.
  var found: [String] {
    let bytes = Array(text.utf8)
    let reader = ValueReader(
      language: language, published: PublicationDate(iso8601: published))
    return reader.mentions(in: bytes, tokens: TokenSplitter.ranges(bytes[...])).map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self)) = \($0.value)"
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
