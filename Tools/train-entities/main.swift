import Entities
import Foundation

// Fits the model of names: train-entities DATA LISTS VECTORS OUTPUT [--setting value]...
let started = Date()
func say(_ text: String) {
  let time = String(format: "%6.1f s  ", -started.timeIntervalSinceNow)
  FileHandle.standardOutput.write(Data((time + text + "\n").utf8))
}
let (data, output) = (CommandLine.arguments[1], CommandLine.arguments[4])
let settings = Settings(CommandLine.arguments)

var reader = ListReader(folder: CommandLine.arguments[2])
try reader.read()
var contents = reader.contents
let vectors = try VectorCodes(folder: CommandLine.arguments[3], limit: Int(settings.vectors))
contents.vectors = vectors.entries
contents.codebook = vectors.codebook
let lists = try EntityModel(bytes: ModelWriter.bytes(contents, buckets: 1)).lists
say("\(contents.lists.count) words in lists, \(contents.vectors.count) with vectors")

var trainer = Trainer(lists: lists)
let sources: [(Source, Float)] = [
  (.worldwide, 1), (.wikigold, settings.wikigold), (.tweets, settings.tweets),
  (.emerging, settings.emerging),
]
for (source, weight) in sources where weight > 0 {
  let samples = try source.read("\(data)/train/\(source.file).conll")
  trainer.add(samples, weight: weight, lowered: settings.lowered)
}
trainer.chooseFeatures(atLeast: Int(settings.cutoff))
say("\(trainer.kept.count) features, \(trainer.set.sentences.count) sentences")

let features = FeatureWeights(count: trainer.kept.count, settings: settings)
for walk in 0..<Int(settings.walks) {
  features.walk(trainer.set, rate: settings.rate * (1 - Float(walk) / settings.walks))
  say("features, walk \(walk + 1)")
}
contents.rows = trainer.rows(of: features)

let network = NetworkTrainer(settings: settings)
let dev = try Source.worldwide.read("\(data)/dev/worldwide.conll")
let report = Report(
  news: dev, lower: dev.map(\.lowercased),
  wiki: try Source.wikigold.read("\(data)/dev/wikigold.conll"))
for walk in 0..<max(1, Int(settings.networkWalks)) {
  let (part, whole) = (Float(walk), settings.networkWalks)
  if whole > 0 { network.walk(trainer.windows, from: 1 - part / whole, to: 1 - (part + 1) / whole) }
  contents.network = network.quantized
  contents.network[contents.network.count - 1].step *= settings.networkShare
  contents.transitions = zip(features.paths.transitions, network.paths.transitions).map {
    Int16(max(-2000, min(2000, (($0 + $1) * settings.transitionShare * EntityModel.scale).rounded())))
  }
  let bytes = ModelWriter.bytes(contents, buckets: Int(settings.buckets))
  report.show(try EntityModel(bytes: bytes), "network, walk \(walk + 1)")
  if walk + 1 >= Int(whole) {
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    say("\(contents.rows.count) rows, \(bytes.count) bytes")
  }
}
