import Testing

@testable import Entities

@Suite struct TaggedTextTests {
  @Test func everyLineStaysAndTokensGetTags() throws {
    let text = "-DOCSTART- one\n\nAngela\nMerkel\nspoke\n.\n\n\nParis\tx\r\nwaits\n-DOCSTART-\nno"
    let out = TaggedText.tagged(Array(text.utf8), by: try EntityRecognizer.shared())
    let lines = String(decoding: out, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 13)
    #expect(lines[0] == "-DOCSTART- one")
    #expect(lines[2] == "Angela\tB-PER")
    #expect(lines[3] == "Merkel\tI-PER")
    #expect(lines[4] == "spoke\tO")
    #expect(lines[6].isEmpty && lines[7].isEmpty)
    #expect(lines[8] == "Paris\tB-LOC")
    #expect(lines[10] == "-DOCSTART-")
  }

  @Test(arguments: ["", "\n", "\n\n\n", "-DOCSTART-", "\r\n", "\t"])
  func textWithoutTokensHasNoTags(_ text: String) throws {
    let out = TaggedText.tagged(Array(text.utf8), by: try EntityRecognizer.shared())
    #expect(!out.contains(0x09))
  }

  @Test func sentencesWithoutDocumentsStandAlone() {
    let alone = TaggedText.documents(Array("a\nb\n\n\nc\n".utf8))
    #expect(alone.map(\.count) == [2, 1])
    let together = TaggedText.documents(Array("-DOCSTART-\n\na\nb\n\nc\n-DOCSTART-\nd".utf8))
    #expect(together.map(\.count) == [3, 1])
    #expect(together.map { $0.sentences.count } == [2, 1])
  }
}
