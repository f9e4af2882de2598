import Foundation
import Testing

@testable import HTMLTree

extension Conformance {
  @Suite("Conformance: tokenizer")
  struct TokenizerConformance {
    @Test(.enabled(if: SharedSuite.isPresent, Comment(rawValue: SharedSuite.absence)))
    func tokenizer() throws {
      var score = Score()
      for file in try SharedSuite.files(in: "tokenizer", suffix: ".test") {
        // Asks for an optional mode for the sake of XML.
        if file.lastPathComponent == "xmlViolation.test" { continue }
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        for test in (object as? [String: Any])?["tests"] as? [[String: Any]] ?? [] {
          let states = test["initialStates"] as? [String] ?? ["Data state"]
          for state in states {
            let (isRight, report) = Self.run(test, state: state)
            score.record(isRight) { "\(file.lastPathComponent): \(report)" }
          }
        }
      }
      print("conformance tokenizer \(score.passed)/\(score.total)")
      for failure in score.failures.prefix(12) { print(failure) }
      #expect(score.passed == score.total)
      #expect(score.total > 5000)
    }

    static func run(_ test: [String: Any], state: String) -> (Bool, String) {
      let isEscaped = test["doubleEscaped"] as? Bool ?? false
      func text(_ string: String) -> String { isEscaped ? unescaped(string) : string }
      let input = text(test["input"] as? String ?? "")
      var expected: [String] = []
      for token in test["output"] as? [[Any]] ?? [] {
        append(describe(token, text: text), to: &expected)
      }
      let source = normalizingNewlines(Array(input.utf8))
      let actual = tokens(source, state: state, lastStartTag: test["lastStartTag"] as? String)
      return (
        actual == expected,
        "\(test["description"] ?? "") [\(state)] \(input.debugDescription)\n  \(expected)\n  \(actual)"
      )
    }

    /// Joins runs of characters.
    static func append(_ token: String, to tokens: inout [String]) {
      if token.hasPrefix("Character "), let last = tokens.last, last.hasPrefix("Character ") {
        tokens[tokens.count - 1] = last + token.dropFirst("Character ".count)
      } else {
        tokens.append(token)
      }
    }

    static func describe(_ token: [Any], text: (String) -> String) -> String {
      let kind = token[0] as? String ?? ""
      func string(_ index: Int) -> String {
        index < token.count ? (token[index] as? String).map { text($0) } ?? "nil" : "nil"
      }
      switch kind {
      case "StartTag":
        let attributes = (token[2] as? [String: String] ?? [:])
          .map { "\(text($0.key))=\(text($0.value))" }.sorted()
        return "StartTag \(string(1)) \(attributes) \(token.count > 3)"
      case "DOCTYPE":
        return "DOCTYPE \(string(1)) \(string(2)) \(string(3)) \(token[4] as? Bool ?? false)"
      default: return "\(kind) \(string(1))"
      }
    }

    static func tokens(_ source: [UInt8], state: String, lastStartTag: String?) -> [String] {
      source.withUnsafeBufferPointer { buffer in
        var tokenizer = Tokenizer(source: ByteView(buffer))
        switch state {
        case "RCDATA state": tokenizer.state = .rcdata
        case "RAWTEXT state": tokenizer.state = .rawtext
        case "Script data state": tokenizer.state = .scriptData
        case "PLAINTEXT state": tokenizer.state = .plaintext
        case "CDATA section state": tokenizer.state = .cdataSection
        default: tokenizer.state = .data
        }
        tokenizer.lastStartTagName = lastStartTag.flatMap { HTMLName(spelling: $0) } ?? .none
        var result: [String] = []
        while let token = describe(tokenizer.next(), &tokenizer) { append(token, to: &result) }
        return result
      }
    }

    static func describe(_ kind: TokenKind, _ tokenizer: inout Tokenizer) -> String? {
      func string(_ run: TextRun) -> String {
        String(decoding: tokenizer.bytes(of: run), as: UTF8.self)
      }
      func spelling(_ name: HTMLName) -> String {
        if name.isKnown {
          return String(decoding: KnownNames.shared.spellings[Int(name.rawValue)], as: UTF8.self)
        }
        let source = Array(tokenizer.source.slice(0..<tokenizer.source.count))
        let index = Int(name.rawValue - HTMLName.knownCount)
        return String(
          decoding: tokenizer.names.spellings.bytes(at: index, source: source), as: UTF8.self)
      }
      switch kind {
      case .endOfFile: return nil
      case .text: return "Character " + string(tokenizer.text)
      case .null: return "Character \0"
      case .comment: return "Comment " + string(tokenizer.text)
      case .endTag: return "EndTag " + spelling(tokenizer.tagName)
      case .startTag:
        let attributes = tokenizer.attributes[tokenizer.attributeStart...].map {
          let value = TextRun(start: $0.valueStart, end: $0.valueStart + $0.valueCount)
          return "\(spelling($0.name))=\(string(value))"
        }.sorted()
        return "StartTag \(spelling(tokenizer.tagName)) \(attributes) \(tokenizer.isSelfClosing)"
      case .doctype:
        let parts = [
          tokenizer.doctype.name, tokenizer.doctype.publicIdentifier,
          tokenizer.doctype.systemIdentifier,
        ].map { $0.map(string) ?? "nil" }.joined(separator: " ")
        return "DOCTYPE \(parts) \(!tokenizer.doctype.forcesQuirks)"
      }
    }

    /// Replaces each `\uXXXX`; halves of pairs that stand alone become U+FFFD, as in decoding.
    static func unescaped(_ string: String) -> String {
      let units = Array(string.utf16)
      var result: [UInt16] = []
      var index = 0
      while index < units.count {
        if units[index] == 0x5C, index + 5 < units.count, units[index + 1] == 0x75,
          let code = UInt16(
            String(decoding: units[(index + 2)...(index + 5)], as: UTF16.self), radix: 16)
        {
          result.append(code)
          index += 6
        } else {
          result.append(units[index])
          index += 1
        }
      }
      return String(decoding: result, as: UTF16.self)
    }
  }
}
