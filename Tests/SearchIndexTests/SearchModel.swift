@testable import SearchIndex

/// An index that looks at every article, to compare with.
struct SearchModel {
  private var documents: [IndexedDocument] = []

  init(_ documents: [IndexedDocument]) {
    self.documents = documents.sorted { $0.key > $1.key }
  }

  func keys(_ expression: SearchExpression, _ direction: SearchDirection, from start: Int64?)
    -> [Int64]
  {
    let keys = documents.filter { holds(expression, $0) }.map(\.key)
    switch direction {
    case .newestFirst: return keys.filter { $0 <= start ?? .max }
    case .oldestFirst: return keys.reversed().filter { $0 >= start ?? .min }
    }
  }

  private func holds(_ expression: SearchExpression, _ document: IndexedDocument) -> Bool {
    switch expression {
    case .all: true
    case .phrase(let phrase, let part):
      texts(of: part, document).contains { stands(phrase, in: Self.words($0)) }
    case .similar(let word, let part):
      texts(of: part, document).contains { text in
        Self.words(text).contains { Self.isWithinOneEdit($0, word) }
      }
    case .label(let kind, let text):
      document.labels.contains { $0.kind == kind && $0.value.lowercased().contains(text) }
    case .listed(let lister): (lister as? ListedKeys)?.keys.contains(document.key) ?? false
    case .not(let inner): !holds(inner, document)
    case .and(let parts): parts.allSatisfy { holds($0, document) }
    case .or(let parts): parts.contains { holds($0, document) }
    }
  }

  private func texts(of part: SearchPart, _ document: IndexedDocument) -> [String] {
    switch part {
    case .anywhere: [document.title, document.byline, document.body]
    case .title: [document.title]
    case .byline: [document.byline]
    case .body: [document.body]
    }
  }

  static func words(_ text: String) -> [[UInt8]] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
  }

  private func stands(_ phrase: SearchPhrase, in words: [[UInt8]]) -> Bool {
    guard let last = phrase.words.last, words.count >= phrase.words.count else { return false }
    return (0...words.count - phrase.words.count).contains { start in
      let end = start + phrase.words.count - 1
      return words[start..<end].elementsEqual(phrase.words.dropLast())
        && (phrase.endsInPrefix ? words[end].starts(with: last) : words[end] == last)
    }
  }

  private static func isWithinOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    let short = a.count < b.count ? a : b
    let long = a.count < b.count ? b : a
    guard long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    if long.count > short.count { return short[same...].elementsEqual(long[(same + 1)...]) }
    if short[(same + 1)...].elementsEqual(long[(same + 1)...]) { return true }
    return same + 1 < short.count && short[same] == long[same + 1] && short[same + 1] == long[same]
      && short[(same + 2)...].elementsEqual(long[(same + 2)...])
  }
}

/// Keys that somebody else lists.
final class ListedKeys: KeyLister {
  let keys: Set<Int64>
  private let sorted: [Int64]

  init(_ keys: [Int64], _ direction: SearchDirection) {
    self.keys = Set(keys)
    sorted = direction == .newestFirst ? keys.sorted(by: >) : keys.sorted()
    isNewestFirst = direction == .newestFirst
  }

  private let isNewestFirst: Bool
  var cost: Int { sorted.count }

  func next(from key: Int64) -> Int64? {
    sorted.first { isNewestFirst ? $0 <= key : $0 >= key }
  }
}
