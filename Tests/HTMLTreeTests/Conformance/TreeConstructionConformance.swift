import Foundation
import Testing

@testable import HTMLTree

extension Conformance {
  @Suite("Conformance: tree construction")
  struct TreeConstructionConformance {
    static let headings: Set<String> = [
      "#data", "#errors", "#new-errors", "#document-fragment", "#script-on", "#script-off",
      "#document",
    ]

    @Test(.enabled(if: SharedSuite.isPresent, Comment(rawValue: SharedSuite.absence)))
    func treeConstruction() throws {
      var score = Score()
      for file in try SharedSuite.files(in: "tree-construction", suffix: ".dat") {
        for (number, test) in try SharedSuite.cases(of: file, headings: Self.headings).enumerated()
        {
          guard let data = test.sections["#data"], test.sections["#script-on"] == nil else {
            continue
          }
          var expected = test.text("#document") ?? ""
          while expected.hasSuffix("\n") { expected.removeLast() }
          let tree: HTMLTree
          if let context = test.text("#document-fragment") {
            tree = HTMLTree(parsingFragment: data, in: Self.context(context))
          } else {
            tree = HTMLTree(parsing: data, encodingHint: "utf-8")
          }
          let actual = dump(tree)
          score.record(actual == expected) {
            """
            \(file.lastPathComponent) \(number) \(test.text("#document-fragment") ?? "")
            \(String(decoding: data, as: UTF8.self))
            expected
            \(expected)
            actual
            \(actual)
            """
          }
        }
      }
      print("conformance tree-construction \(score.passed)/\(score.total)")
      for failure in score.failures.prefix(12) { print(failure) }
      #expect(score.passed == score.total)
      #expect(score.total > 1000)
    }

    static func context(_ text: String) -> HTMLTree.FragmentContext {
      let parts = text.split(separator: " ").map(String.init)
      let namespace: HTMLNamespace =
        parts.count < 2 ? .html : parts[0] == "svg" ? .svg : .mathML
      return HTMLTree.FragmentContext(
        HTMLName(spelling: parts.last ?? "div") ?? .div, namespace: namespace)
    }
  }
}
