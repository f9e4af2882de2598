/// What a byline says.
struct Byline: Equatable, Sendable {
  /// The names, without roles; empty where the line only says "by".
  var names: [String]
  /// Whether it starts with "by" or the like.
  var isMarked: Bool
}

/// Reads the names out of lines such as "By Ada Quill and Tom Reed, science editor".
enum BylineReader {
  /// Words that open a byline, in lower case, with the space or colon that follows them.
  static let openings: [StaticString] = [
    "by ", "by: ", "by:", "written by ", "written by: ", "words by ", "words: ", "reported by ",
    "story by ", "posted by ", "published by ", "author: ", "authors: ", "author:", "von ",
    "von: ", "autor: ", "autorin: ", "par ", "por ", "di ", "door ", "yazan: ", "yazan ",
    "yazar: ", "haber: ", "text: ", "texte: ", "testo: ",
  ]

  /// Parts of a byline that are a role or a desk, told by one of their words.
  private static let roleWords: Set<String> = [
    "correspondent", "correspondents", "reporter", "editor", "writer", "staff", "special",
    "columnist", "contributor", "contributing", "desk", "bureau", "senior", "chief", "freelance",
    "producer", "photographer", "journalist", "analyst", "director", "professor", "lecturer",
    "published", "updated", "posted", "redakteur", "redakteurin", "redaktion", "korrespondent",
    "korrespondentin", "muhabir", "muhabiri", "editör", "min", "minutes", "comments", "comment",
    "read", "share", "editorial", "team", "newsroom", "reporters", "editors", "manager",
  ]

  private static let particles: Set<String> = [
    "de", "da", "del", "della", "di", "do", "dos", "du", "der", "den", "la", "le", "van", "von",
    "vom", "zu", "zum", "zur", "bin", "ibn", "al", "el", "ter", "ten", "y", "e", "af", "av", "st.",
  ]

  private static let joints: Set<String> = ["and", "und", "ve", "et", "y", "e", "with", "&", "mit"]

  /// The byline in a line, or nil where it neither starts like one nor consists of names.
  static func read(_ text: [UInt8], _ range: Range<Int>) -> Byline? {
    var range = Bytes.trimmed(text, range)
    var isMarked = isBare(text, range)
    if isMarked { return Byline(names: [], isMarked: true) }
    for opening in openings where Bytes.hasPrefix(text, range, opening) {
      isMarked = true
      range = Bytes.trimmed(
        text, range.lowerBound + opening.utf8CodeUnitCount..<range.upperBound)
      break
    }
    let dates = DateReader.all(in: text, range)
    if !isMarked, let name = nameAfterBy(text, range, dates) {
      isMarked = true
      range = name
    } else if let first = dates.first {
      let (before, after) = (
        Bytes.trimmed(text, range.lowerBound..<max(range.lowerBound, first.range.lowerBound)),
        Bytes.trimmed(text, min(first.range.upperBound, range.upperBound)..<range.upperBound)
      )
      range = before.count >= 4 || !isMarked ? before : after
      if range.count < 4 { return isMarked ? Byline(names: [], isMarked: true) : nil }
    }
    guard range.count <= 200 else { return nil }
    let names = names(in: Bytes.string(text, range), isMarked: isMarked)
    if names.isEmpty { return nil }
    return Byline(names: names, isMarked: isMarked)
  }

  /// What follows " by " in "Posted on May 4, 2021 by Ada Quill".
  private static func nameAfterBy(
    _ text: [UInt8], _ range: Range<Int>, _ dates: [DateMatch]
  ) -> Range<Int>? {
    let isPosted = (["posted", "published", "written", "submitted"] as [StaticString]).contains {
      Bytes.hasPrefix(text, range, $0)
    }
    guard isPosted || !dates.isEmpty, range.count >= 8 else { return nil }
    for index in range.dropLast(4) where text[index] == 0x20 {
      guard Bytes.hasPrefix(text, index..<range.upperBound, " by ") else { continue }
      var end = range.upperBound
      for date in dates where date.range.lowerBound > index {
        end = min(end, date.range.lowerBound)
      }
      return Bytes.trimmed(text, index + 4..<end)
    }
    return nil
  }

  /// Whether the line is "by" and nothing more.
  static func isBare(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    ["by", "by:", "von", "par", "por", "yazan", "yazan:", "author", "author:"].contains {
      Bytes.equals(text, range, $0)
    }
  }

  /// Splits at commas, bars and words for "and", and keeps the parts that look like names.
  private static func names(in line: String, isMarked: Bool) -> [String] {
    var names: [String] = []
    var part: [Substring] = []
    var isOpen = true
    func take() {
      if !part.isEmpty, isOpen {
        let name = part.joined(separator: " ")
        if isName(part), !names.contains(name) {
          names.append(name)
        } else if !isMarked || names.isEmpty, !part.isEmpty {
          isOpen = isMarked && isRole(part)
        }
      }
      part.removeAll()
    }
    for word in line.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }) {
      let lowered = word.lowercased()
      if joints.contains(lowered), !part.isEmpty, lowered != "y" && lowered != "e" || part.count > 1
      {
        take()
        continue
      }
      if ["|", "•", "·", "/", "-", "–", "—", "*", "»", "in", "for", "on", "at"].contains(lowered) {
        take()
        if !names.isEmpty { isOpen = false }
        continue
      }
      if word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix("|") {
        part.append(word.dropLast())
        take()
      } else {
        part.append(word)
      }
    }
    take()
    return isOpen || isMarked || !names.isEmpty ? names : []
  }

  private static func isRole(_ words: [Substring]) -> Bool {
    words.contains { roleWords.contains($0.lowercased()) }
  }

  /// Two to five words with capitals, particles apart, and no digits.
  private static func isName(_ words: [Substring]) -> Bool {
    guard (2...5).contains(words.count), !isRole(words) else { return false }
    var capitalized = 0
    for word in words {
      if particles.contains(word.lowercased()) { continue }
      guard let first = word.first, first.isUppercase, !word.contains(where: \.isNumber),
        word.utf8.count <= 24, !word.contains(where: { ":@()[]?!\"“”/".contains($0) })
      else { return false }
      if word.count > 3, word.hasSuffix(".") { return false }
      capitalized += 1
    }
    return capitalized >= 2
  }
}
