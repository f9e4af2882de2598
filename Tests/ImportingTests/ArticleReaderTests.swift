import ArticleModel
import ArticleStore
import Importing
import TestSupport
import Testing

@Suite struct ArticleReaderTests {
  private func read(_ text: String, _ format: SourceFormat? = nil) throws -> IncomingArticle {
    try ArticleReader.read(Array(text.utf8), name: "input", format: format)
  }

  private func refusal(_ bytes: [UInt8], _ format: SourceFormat? = nil) -> String? {
    let refusal = #expect(throws: ArticleReader.Refusal.self) {
      _ = try ArticleReader.read(bytes, name: "input", format: format)
    }
    return refusal?.reason
  }

  @Test func aPageBecomesAnArticle() throws {
    let text = SavedPages.page(7)
    let incoming = try read(text)
    #expect(incoming.article.source == .pageDump)
    #expect(incoming.article.metadata.title == SavedPages.title(7))
    #expect(incoming.article.metadata.authors == ["Clara Winterhalt"])
    #expect(incoming.article.metadata.published?.iso8601 == "2019-02-08")
    #expect(incoming.article.metadata.language == "en")
    #expect(incoming.original.bytes() == Array(text.utf8))
    #expect(incoming.name == "input")
    #expect((150...400).contains(incoming.wordCount))
    #expect(incoming.readingMinutes == 1 || incoming.readingMinutes == 2)
  }

  @Test func aListOfWordsBecomesAnArticle() throws {
    let incoming = try read(SavedPages.tokens(7))
    #expect(incoming.article.source == .tokenList)
    #expect(!incoming.article.blocks.isEmpty)
    #expect(incoming.wordCount >= 110)
  }

  @Test func theFormThatIsAskedForWins() throws {
    let words = SavedPages.tokens(3, count: 60)
    #expect(try read(words, .tokenList).article.source == .tokenList)
    let page = SavedPages.page(3)
    #expect(try read(page, .pageDump).article.source == .pageDump)
    #expect(try read(page, .tokenList).article.source == .tokenList)
  }

  @Test(arguments: [SourceFormat.pageDump, .tokenList, nil])
  func nothingIsRefused(_ format: SourceFormat?) {
    #expect(refusal([], format)?.contains("empty") == true)
    #expect(refusal(Array("  \n\t\r\n ".utf8), format) != nil)
  }

  @Test func otherFilesAreRefusedByWhatTheyAre() {
    let noise = [UInt8](repeating: 0, count: 600)
    #expect(refusal(Array("%PDF-1.7\n".utf8) + noise)?.contains("PDF") == true)
    #expect(refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])?.contains("PNG") == true)
    #expect(refusal(Array("{\"a\": 1, \"b\": [2]}".utf8))?.contains("JSON") == true)
    #expect(refusal(noise) != nil)
  }

  @Test func refusalsAreWordsForThePersonNotTheProgram() {
    for bytes in [[], Array("%PDF-1.7".utf8), [UInt8](repeating: 1, count: 99)] {
      let reason = refusal(bytes) ?? ""
      #expect(!reason.isEmpty && !reason.hasSuffix(".") && !reason.contains("Error"))
    }
  }

  @Test func anyBytesAreReadOrRefused() throws {
    var random = SeededGenerator(seed: 61)
    let seeds = [SavedPages.page(1), SavedPages.tokens(1)].map { Array($0.utf8) }
    for round in 0..<150 {
      var bytes = seeds[round % 2]
      for _ in 0..<Int.random(in: 1..<40, using: &random) {
        guard !bytes.isEmpty else { break }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default: bytes.insert(contentsOf: bytes[place...].prefix(50), at: place)
        }
      }
      let format = [SourceFormat.pageDump, .tokenList, nil].randomElement(using: &random) ?? nil
      guard
        let incoming = try? ArticleReader.read(bytes, name: "input", format: format)
      else { continue }
      #expect(!incoming.article.blocks.isEmpty)
      #expect(incoming.original.bytes() == bytes)
    }
  }
}
