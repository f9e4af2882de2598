import Entities
import Foundation

let started = Date()
func say(_ text: String) {
  let time = String(format: "%6.1f s  ", -started.timeIntervalSinceNow)
  FileHandle.standardOutput.write(Data((time + text + "\n").utf8))
}
func option(_ name: String, _ other: Float) -> Float {
  guard let at = CommandLine.arguments.firstIndex(of: "--" + name) else { return other }
  return Float(CommandLine.arguments[at + 1]) ?? other
}
let data = CommandLine.arguments[1]
let lists = CommandLine.arguments[2]
let output = CommandLine.arguments[3]

var reader = ListReader(folder: lists)
try reader.read()
let contents = reader.contents
let words = contents.words
say("\(contents.lists.count) words in lists, \(contents.phrases.count) phrases")

var trainer = Trainer(words: words)
let sources: [(Source, Float)] = [
  (.worldwide, 1), (.wikigold, option("wikigold", 1)), (.tweets, option("tweets", 0.5)),
  (.emerging, option("emerging", 0.5)),
]
for (source, weight) in sources where weight > 0 {
  let samples = try source.read("\(data)/train/\(source.file).conll")
  trainer.add(samples, weight: weight, lowered: option("lowered", 0.5))
}
trainer.chooseFeatures(atLeast: Int(option("cutoff", 2)))
say("\(trainer.featureCount) features, \(trainer.set.sentences.count) sentences")
let dev = try Source.worldwide.read("\(data)/dev/worldwide.conll")
let wiki = try Source.wikigold.read("\(data)/dev/wikigold.conll")
let lower = dev.map(\.lowercased)
let crf = CRF(featureCount: trainer.featureCount, start: option("start", 1))
crf.dropout = UInt32(option("dropout", 20))
crf.decay = option("decay", 1e-5)
let epochs = Int(option("epochs", 10))

func report(_ model: EntityModel) {
  let nine = Score.of(model, on: dev, isCoarse: false)
  let four = Score.of(model, on: dev, isCoarse: true)
  let small = Score.of(model, on: lower, isCoarse: true)
  let other = Score.of(model, on: wiki, isCoarse: true)
  say(
    String(
      format: "worldwide %.2f, 4 classes %.2f, lower %.2f, wikigold %.2f", nine.f1, four.f1,
      small.f1, other.f1))
}

let bits = Int(option("bits", 17))
for epoch in 0..<epochs {
  crf.rate = option("rate", 0.1) * (1 - Float(epoch) / Float(epochs))
  crf.epoch(trainer.set)
  say("epoch \(epoch + 1)")
  if epoch % 3 == 2 || epoch == epochs - 1 {
    let model = trainer.model(crf, contents: contents, bucketBits: bits)
    report(model)
    if epoch == epochs - 1 {
      let bytes = ModelWriter.bytes(contents, model)
      try Data(bytes).write(to: URL(fileURLWithPath: output))
      say("\(bytes.count) bytes")
      report(try EntityModel(bytes: bytes))
    }
  }
}
