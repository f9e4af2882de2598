import Foundation
import Screen
import Testing

/// A screen as text that a person can read: the characters, then the styles as letters, then what the
/// letters mean.
public struct GoldenScreen: Equatable {
  /// The whole text.
  public let text: String

  /// Writes a surface down; the cursor's cell is named below.
  public init(_ surface: Surface, cursor: Point?) {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    var characters: [String] = []
    var styles: [String] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for row in 0..<surface.size.rows {
      var text = ""
      var letterRow = ""
      for column in 0..<surface.size.columns {
        let cell = surface[Row(row), Column(column)]
        if !cell.isContinuation { text += cell.text }
        if letters[cell.style] == nil {
          let letter = letters.count < alphabet.count ? alphabet[letters.count] : "?"
          letters[cell.style] = letter
          legend.append("\(letter) \(Self.describe(cell.style))")
        }
        letterRow.append(letters[cell.style] ?? "?")
      }
      characters.append(Self.trimmed(text))
      styles.append(Self.runs(letterRow))
    }
    let place = cursor.map { "\($0.row.rawValue),\($0.column.rawValue)" } ?? "hidden"
    text =
      (characters + ["=== styles"] + styles + ["=== legend"] + legend + ["=== cursor", place])
      .joined(separator: "\n") + "\n"
  }

  /// Compares with the file of that name beside the test, or writes it when recording.
  public func expect(
    _ name: String, at file: String = #filePath, location: SourceLocation = #_sourceLocation
  ) {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Screens")
    let url = folder.appending(path: name + ".screen")
    if Project.isRecording {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try? text.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? "(no such file)"
    if expected != text {
      Issue.record(
        "Screen \(name) differs.\n--- expected\n\(expected)\n--- seen\n\(text)",
        sourceLocation: location)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A row of letters with long runs shortened: "aaaaaaa" as "a*7".
  private static func runs(_ letters: String) -> String {
    var result: [String] = []
    var rest = Substring(letters)
    while let letter = rest.first {
      let count = rest.prefix { $0 == letter }.count
      result.append("\(letter)*\(count)")
      rest = rest.dropFirst(count)
    }
    return result.joined(separator: " ")
  }

  private static func describe(_ style: Style) -> String {
    var parts = ["\(name(style.foreground)) on \(name(style.background))"]
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"), (.strikethrough, "strikethrough"),
    ]
    parts += names.filter { style.attributes.contains($0.0) }.map(\.1)
    return parts.joined(separator: " ")
  }

  private static func name(_ color: Color?) -> String {
    switch color {
    case nil: "nothing"
    case .terminalDefault: "default"
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue):
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
