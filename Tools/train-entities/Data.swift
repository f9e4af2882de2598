import Entities
import Foundation

/// A text with the tags each token may have.
struct Sample {
  var text = TokenizedText()
  /// A bit a tag.
  var masks: [UInt32] = []
  /// The names as the data have them, for scores.
  var gold: [(tokens: Range<Int>, kind: String)] = []
}

/// What a source of training data marks: its classes, as those of the model.
struct Source {
  let file: String
  /// Classes that a marked class may be.
  let kinds: [String: [EntityClass]]
  /// Classes that are not marked, and so may be where the data have no name.
  let unmarked: [EntityClass]
  var skipsUserNames = false

  static let worldwide = Source(
    file: "worldwide",
    kinds: Dictionary(uniqueKeysWithValues: EntityClass.allCases.map { ($0.name, [$0]) }),
    unmarked: [])
  static let wikigold = Source(
    file: "wikigold",
    kinds: [
      "PER": [.person], "ORG": [.organization], "LOC": [.location, .facility],
      "MISC": [.miscellaneous, .group, .product],
    ], unmarked: [.date, .money])
  static let tweets = Source(
    file: "btc-tweets",
    kinds: ["PER": [.person], "ORG": [.organization], "LOC": [.location, .facility]],
    unmarked: [.date, .money, .group, .miscellaneous, .product], skipsUserNames: true)
  static let emerging = Source(
    file: "wnut17",
    kinds: [
      "PER": [.person], "ORG": [.organization], "LOC": [.location, .facility],
      "WORK": [.miscellaneous], "PRODUCT": [.product, .miscellaneous],
    ], unmarked: [.date, .money, .group, .miscellaneous], skipsUserNames: true)

  /// Reads a file of the source; a file without documents is one document a sentence.
  func read(_ path: String) throws -> [Sample] {
    var samples: [Sample] = []
    var current = Sample()
    var words: [String] = []
    var tags: [String] = []
    var hasDocuments = false
    func endSentence() {
      defer {
        words = []
        tags = []
      }
      if words.isEmpty || skipsUserNames && words.contains(where: { $0.hasPrefix("@") }) { return }
      add(words, tags, to: &current)
      if !hasDocuments {
        samples.append(current)
        current = Sample()
      }
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let line = String(line)!
      if line.hasPrefix("-DOCSTART-") {
        endSentence()
        hasDocuments = true
        if current.text.count > 0 { samples.append(current) }
        current = Sample()
      } else if line.isEmpty {
        endSentence()
      } else {
        let columns = line.split(separator: "\t")
        words.append(String(columns[0]))
        tags.append(String(columns.last!))
      }
    }
    endSentence()
    if current.text.count > 0 { samples.append(current) }
    return samples
  }

  private func add(_ words: [String], _ tags: [String], to sample: inout Sample) {
    let start = sample.text.count
    for word in words { sample.text.append(word.utf8) }
    sample.text.endSentence()
    var masks = [UInt32](repeating: 1, count: words.count)
    for kind in unmarked {
      for tag in TagSet.tags(of: kind) { for token in masks.indices { masks[token] |= 1 << tag } }
    }
    var token = 0
    while token < tags.count {
      guard tags[token] != "O" else {
        token += 1
        continue
      }
      let name = String(tags[token].dropFirst(2))
      var end = token + 1
      while end < tags.count, tags[end] == "I-" + name { end += 1 }
      sample.gold.append((start + token..<start + end, name))
      for place in token..<end {
        masks[place] = 0
        for kind in kinds[name] ?? [] {
          masks[place] |= 1 << TagSet.tag(of: kind, at: place - token, in: end - token)
        }
      }
      token = end
    }
    sample.masks += masks
  }
}

extension Sample {
  /// The same in lower case.
  var lowercased: Sample {
    var result = self
    result.text = TokenizedText()
    var token = 0
    for end in text.sentenceEnds {
      while token < end {
        result.text.append(
          String(decoding: text.bytes[text.range(of: token)], as: UTF8.self).lowercased().utf8)
        token += 1
      }
      result.text.endSentence()
    }
    return result
  }
}
