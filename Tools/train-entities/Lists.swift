import Entities
import Foundation

/// Reads the word lists and clusters.
struct ListReader {
  let folder: String
  private(set) var words: [UInt32: UInt32] = [:]
  private(set) var phrases: [UInt32: UInt32] = [:]
  private(set) var brown: [UInt32: UInt32] = [:]
  private(set) var paths: [UInt32] = []

  private func rows(_ name: String) throws -> [[Substring]] {
    try String(contentsOfFile: "\(folder)/\(name).tsv", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  private mutating func add(_ name: Substring, _ list: WordEntry.Lists) {
    let tokens = TokenSplitter.tokens(Array(name.utf8))
    let hashes = tokens.map { PhraseHash.lowercased($0) }
    guard let first = hashes.first, hashes.count <= 6 else { return }
    if hashes.count == 1 {
      words[first, default: 0] |= UInt32(list.rawValue)
    } else {
      words[first, default: 0] |= UInt32(WordEntry.Lists.startsPhrase.rawValue)
      var hash = first
      for word in hashes.dropFirst() { hash = PhraseHash.adding(word, to: hash) }
      phrases[hash, default: 0] |= UInt32(list.rawValue)
    }
  }

  mutating func read() throws {
    for row in try rows("cities") {
      add(row[0], .city)
      if Int(row[1]) ?? 0 >= 100_000 { add(row[0], .greatCity) }
    }
    for row in try rows("countries") { add(row[0], .country) }
    for row in try rows("subdivisions") { add(row[0], .subdivision) }
    for row in try rows("nationalities") { add(row[0], .nationality) }
    for row in try rows("listed-companies") { add(row[0], .company) }
    for row in try rows("company-suffixes") { add(row[0], .companySuffix) }
    for row in try rows("first-names") where !row[0].contains(" ") {
      add(row[0], .firstName)
      if Int(row[1]) ?? 0 >= 3 { add(row[0], .commonFirstName) }
    }
    for row in try rows("surnames") where !row[0].contains(" ") {
      add(row[0], .surname)
      if Int(row[1]) ?? 0 >= 3 { add(row[0], .commonSurname) }
    }
    for row in try rows("us-census-first") {
      add(row[0], .firstName)
      if Double(row[1]) ?? 0 >= 0.02 { add(row[0], .commonFirstName) }
    }
    for row in try rows("us-census-last") where Double(row[1]) ?? 0 > 0 {
      add(row[0], .surname)
      if Double(row[1]) ?? 0 >= 0.005 { add(row[0], .commonSurname) }
    }
    try readBrown()
  }

  private mutating func readBrown() throws {
    var known: [Substring: UInt32] = [:]
    for row in try rows("brown1000") {
      let index: UInt32
      if let found = known[row[1]] {
        index = found
      } else {
        index = UInt32(paths.count)
        guard index < 1024 else { continue }
        known[row[1]] = index
        var path: UInt32 = 1
        for bit in row[1].utf8.prefix(30) { path = path << 1 | UInt32(bit & 1) }
        paths.append(path)
      }
      let step = max(1, min(15, Int(16 + (Double(row[2]) ?? -20))))
      let key = PhraseHash.written(row[0].utf8)
      if brown[key] == nil { brown[key] = 1 << 15 | UInt32(step) << 10 | index }
    }
  }

  /// The lists as the model keeps them, sorted by key.
  var contents: ModelContents {
    func sorted(_ table: [UInt32: UInt32]) -> [(key: UInt32, value: UInt32)] {
      table.map { (key: $0.key, value: $0.value) }.sorted { $0.key < $1.key }
    }
    var contents = ModelContents()
    contents.lists = sorted(words)
    contents.brown = sorted(brown)
    contents.phrases = sorted(phrases)
    contents.brownPaths = paths
    return contents
  }
}
