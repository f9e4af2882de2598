import Importing
import Testing

@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 3, 8])
  func resultsComeInOrder(_ jobs: Int) {
    var taken: [Int] = []
    OrderedWork.run(Array(0..<1000), jobs: jobs) { item in
      // Items take unequal time.
      (0..<item % 7 * 500).reduce(item) { $0 ^ $1 ^ $1 }
    } take: {
      taken.append($0)
    }
    #expect(taken == Array(0..<1000))
  }

  @Test func nothingIsDoneForNothing() {
    OrderedWork.run([Int](), jobs: 4) {
      $0
    } take: { _ in
      Issue.record("there is nothing to take")
    }
  }

  private struct Full: Error {}

  @Test(arguments: [1, 4])
  func aFailureToTakeEndsTheWork(_ jobs: Int) {
    var taken = 0
    #expect(throws: Full.self) {
      try OrderedWork.run(Array(0..<5000), jobs: jobs) {
        $0
      } take: { value in
        taken += 1
        if value == 300 { throw Full() }
      }
    }
    #expect(taken == 301)
  }
}
