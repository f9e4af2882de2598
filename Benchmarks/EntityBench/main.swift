import Entities
import Foundation

// Words a second of the recognizer on one core: EntityBench FILE.conll, the best of five walks.
let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
let start = Date()
let recognizer =
  try CommandLine.arguments.count > 2
  ? EntityRecognizer(
    bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2]))))
  : EntityRecognizer.shared()
print(String(format: "model read in %.1f ms", -start.timeIntervalSinceNow * 1000))
let documents = TaggedText.documents(Array(text.utf8))
let words = documents.reduce(0) { $0 + $1.count }
var best = Double.infinity
for _ in 0..<5 {
  let start = Date()
  for document in documents { _ = recognizer.tags(document) }
  best = min(best, -start.timeIntervalSinceNow)
}
print("\(words) words, \(Int(Double(words) / best)) a second")
