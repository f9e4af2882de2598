import Testing

@testable import QueryLanguage

@Suite struct EnglishFormsTests {
  @Test(
    arguments: [
      ("ferry", ["ferries"]), ("ferries", ["ferry"]), ("pilots", ["pilot"]),
      ("plan", ["plans", "planned", "planning"]), ("planned", ["plan", "planning"]),
      ("hope", ["hopes", "hoped", "hoping"]), ("hop", ["hops", "hopped", "hopping"]),
      ("boxes", ["box"]), ("cities", ["city"]), ("taxes", ["tax", "taxed", "taxing"]),
      ("use", ["used", "using", "uses"]), ("agreed", ["agree", "agrees"]),
      ("decide", ["decided", "deciding"]), ("states", ["state", "stated", "stating"]),
      ("men", ["man"]), ("woman", ["women"]), ("went", []), ("said", ["say", "says", "saying"]),
      ("wrote", ["write", "written"]), ("lies", ["lie"]), ("played", ["play", "plays", "playing"]),
    ])
  func aWordHasItsOtherForms(_ word: String, _ forms: [String]) {
    let others = EnglishForms.others(of: word)
    for form in forms { #expect(others.contains(form), "\(word): \(others)") }
    #expect(!others.contains(word))
    #expect(Set(others).count == others.count)
  }

  @Test(
    arguments: [
      ("used", "us"), ("hoped", "hop"), ("hopping", "hope"), ("nation", "national"),
      ("news", "new"), ("ring", "r"), ("gas", "ga"), ("bus", "bu"), ("king", "k"),
      ("organ", "organization"), ("red", "r"), ("species", "specy"),
    ])
  func anotherWordIsNoForm(_ word: String, _ other: String) {
    #expect(!EnglishForms.others(of: word).contains(other))
  }

  @Test(arguments: ["", "a", "is", "42", "müller", "x-ray", "東京"])
  func whatIsNoEnglishWordHasNoForms(_ word: String) {
    #expect(EnglishForms.others(of: word).isEmpty)
  }

  /// Else one of two articles would find the other, and not the other way round.
  @Test(arguments: [
    "ferry", "plan", "hope", "hop", "tax", "use", "decide", "state", "play", "write",
  ])
  func formsHaveEachOther(_ word: String) {
    for form in EnglishForms.others(of: word) {
      #expect(EnglishForms.others(of: form).contains(word), "\(form)")
    }
  }

  @Test func onlyWholeWordsThatAreWantedAreExpanded() {
    func forms(_ text: String) -> Query { QueryParser.parse(text).query.inEnglishForms }
    #expect(forms("ferry -boats").contains { $0 == .text(TextCondition(["ferries"])) })
    #expect(!forms("ferry -boats").contains { $0 == .text(TextCondition(["boat"])) })
    #expect(forms("\"ferry pilots\"") == QueryParser.parse("\"ferry pilots\"").query)
    #expect(forms("ferr*") == QueryParser.parse("ferr*").query)
    #expect(forms("title:ferry").contains { $0 == .text(TextCondition(["ferries"], in: .title)) })
  }
}
