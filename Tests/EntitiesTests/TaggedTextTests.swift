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
}
