import Testing

@testable import HTMLTree

extension Conformance {
  @Suite("Conformance: encoding")
  struct EncodingConformance {
    @Test(.enabled(if: SharedSuite.isPresent, Comment(rawValue: SharedSuite.absence)))
    func encodings() throws {
      var score = Score()
      for file in try SharedSuite.files(in: "encoding", suffix: ".dat") {
        for test in try SharedSuite.cases(of: file, headings: ["#data", "#encoding"]) {
          guard let data = test.sections["#data"], let label = test.sections["#encoding"] else {
            continue
          }
          let lines = label.split(separator: 0x0A)
          let expected = EncodingLabels.name(for: lines.first ?? [])
          let decision = HTMLTree(parsing: data).encoding
          // The suite knows no guessing: where nothing is declared it expects the fallback.
          let actual = decision.reason == .validUTF8 ? "windows-1252" : decision.name
          score.record(actual == expected) {
            "\(file.lastPathComponent) \(expected ?? "nil") \(decision) "
              + String(decoding: data.prefix(300), as: UTF8.self)
          }
        }
      }
      print("conformance encoding \(score.passed)/\(score.total)")
      for failure in score.failures.prefix(12) { print(failure) }
      #expect(score.passed == score.total)
      #expect(score.total > 70)
    }
  }
}
