import Foundation

/// What is tried, with what is shipped as it stands; `--name value` sets another.
struct Settings {
  var seed: UInt64 = 7
  /// How often each source counts, and the lower-cased copies.
  var wikigold: Float = 1
  var tweets: Float = 0.2
  var emerging: Float = 0.2
  var lowered: Float = 0.5
  /// Features: texts with the feature at least, walks, rate, first square, per cent left out.
  var cutoff: Float = 2
  var walks: Float = 5
  var rate: Float = 0.1
  var start: Float = 0.3
  var dropout: UInt32 = 30
  /// The network: walks, rates of Adam and AdaGrad, per cent of inputs, words and units left out.
  var networkWalks: Float = 4
  var networkRate: Float = 0.001
  var rowRate: Float = 0.05
  var inputDropout: UInt32 = 20
  var wordDropout: UInt32 = 40
  var unitDropout: UInt32 = 40
  /// How much the network's scores count beside the features', and the transitions of both, which
  /// were fitted one by one.
  var networkShare: Float = 0.8
  var transitionShare: Float = 0.65
  /// Words with vectors, and buckets of four features.
  var vectors: Float = 205_000
  var buckets: Float = 42_000

  /// Sets what the arguments say.
  init(_ arguments: [String]) {
    func number(_ name: String) -> Float? {
      guard let at = arguments.firstIndex(of: "--" + name), at + 1 < arguments.count else {
        return nil
      }
      return Float(arguments[at + 1])
    }
    let floats: [(String, WritableKeyPath<Settings, Float>)] = [
      ("wikigold", \.wikigold), ("tweets", \.tweets), ("emerging", \.emerging),
      ("lowered", \.lowered), ("cutoff", \.cutoff), ("walks", \.walks), ("rate", \.rate),
      ("start", \.start), ("network-walks", \.networkWalks), ("network-rate", \.networkRate),
      ("row-rate", \.rowRate), ("vectors", \.vectors), ("buckets", \.buckets),
      ("network-share", \.networkShare), ("transition-share", \.transitionShare),
    ]
    for (name, path) in floats { number(name).map { self[keyPath: path] = $0 } }
    let percents: [(String, WritableKeyPath<Settings, UInt32>)] = [
      ("dropout", \.dropout), ("input-dropout", \.inputDropout),
      ("word-dropout", \.wordDropout), ("unit-dropout", \.unitDropout),
    ]
    for (name, path) in percents { number(name).map { self[keyPath: path] = UInt32($0) } }
    number("seed").map { seed = UInt64($0) }
  }
}
