import Extraction
import Testing

@Suite struct RunScoreTests {
  @Test func countsRunsOfFourWords() {
    let score = RunScore(found: "one two three four five", wanted: "One, two: three four five six.")
    #expect(score.found == 2 && score.wanted == 3 && score.shared == 1)
    #expect(score.precision == 0.5 && score.f1 == 0.4)
    #expect(!score.isExact)
  }

  @Test func signsAndWhiteSpaceDoNotCount() {
    let score = RunScore(found: "Été à la_mer – 1961!", wanted: "Été\n\nà\tla_mer (1961)")
    #expect(score.f1 == 1 && score.isExact && score.wanted == 1)
  }

  @Test func runsCountAsOftenAsTheyOccur() {
    let score = RunScore(found: "a a a a a a", wanted: "a a a a")
    #expect(score.found == 3 && score.wanted == 1 && score.shared == 1)
  }

  @Test func nothingHasNoPrecision() {
    #expect(RunScore(found: "", wanted: "a b").precision == nil)
    #expect(RunScore(found: "", wanted: "a b").f1 == 0)
    #expect(RunScore(found: "", wanted: "").f1 == 1)
    #expect(RunScore(found: "a b", wanted: "a b c").f1 == 0)
  }

  @Test func pagesWeighTheSame() {
    var scores = RunScores()
    scores.add(RunScore(found: "a b c d", wanted: "a b c d"))
    scores.add(RunScore(found: "", wanted: "a b c d e f g h"))
    #expect(scores.precision == 1 && scores.recall == 0.5 && scores.exactShare == 0.5)
    #expect(abs(scores.f1 - 2.0 / 3) < 1e-9)
  }
}
