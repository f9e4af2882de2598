import Foundation
import Importing

/// What a page's text should be, as a file beside it has it.
enum ExpectedText {
  /// The text of a file: all of it, or for JSON what the object holds, in the form that
  /// `lectern extract --output json` prints or as one string.
  static func read(_ path: String) throws(ImportFiles.Failure) -> String {
    let bytes = try ImportFiles.read(path)
    let text = TextDecoding.decode(bytes).utf8
    guard path.hasSuffix(".json") else { return String(decoding: text, as: UTF8.self) }
    guard let object = try? JSONDecoder().decode(ExpectedJSON.self, from: Data(text)),
      let body = object.text
    else {
      throw ImportFiles.Failure(
        path: path, reason: "\(path) holds no object with blocks, or with a string body or text")
    }
    return body
  }
}

/// The parts of an expected article that are scored.
private struct ExpectedJSON: Decodable {
  struct Block: Decodable {
    var type: String?
    var text: String?
    var ordinal: Int?
    var rows: [[String]]?
  }

  var blocks: [Block]?
  var body: String?
  var articleBody: String?
  private var plain: String?

  private enum CodingKeys: String, CodingKey {
    case blocks, body, articleBody
    case plain = "text"
  }

  /// Captions are no part of what is scored.
  var text: String? {
    guard let blocks else { return body ?? articleBody ?? plain }
    return blocks.filter { $0.type != "figure" }.map { block in
      let cells = (block.rows ?? []).map { $0.joined(separator: "\t") }.joined(separator: "\n")
      return (block.ordinal.map { "\($0). " } ?? "") + (block.text ?? cells)
    }.joined(separator: "\n\n")
  }
}
