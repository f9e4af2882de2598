extension SegmentSearch {
  /// The documents with a phrase in a part.
  func phrase(_ phrase: SearchPhrase, in part: SearchPart) throws -> any DocumentIterator {
    guard let last = phrase.words.last else { return NoDocuments() }
    var words: [PhraseIterator.Word] = []
    for (offset, word) in phrase.words.dropLast().enumerated() {
      guard let list = try list([part.kind] + word) else { return NoDocuments() }
      words.append(PhraseIterator.Word(offset: offset, alternatives: [list]))
    }
    if phrase.endsInPrefix {
      return try phraseOfPrefix(phrase, last, after: words, in: part)
    }
    guard let list = try list([part.kind] + last) else { return NoDocuments() }
    return try exact(phrase.words, words + [.init(offset: words.count, alternatives: [list])], part)
  }

  private func exact(
    _ texts: [[UInt8]], _ words: [PhraseIterator.Word], _ part: SearchPart
  ) throws -> any DocumentIterator {
    if words.count == 1, part != .body { return words[0].alternatives[0] }
    let lists = try holders(of: texts, words, in: part)
    if words.count == 2, part == .anywhere, lists.count == 1 { return lists[0] }
    return try inOrder(try all(of: lists), words, part)
  }

  /// Lists whose common documents have all words of a phrase: those of neighbors where both are
  /// frequent, and of the words that have no such neighbor.
  private func holders(
    of texts: [[UInt8]], _ words: [PhraseIterator.Word], in part: SearchPart
  ) throws -> [any DocumentIterator] {
    var isCovered = [Bool](repeating: false, count: words.count)
    var lists: [any DocumentIterator] = []
    if part == .anywhere || part == .body {
      for index in words.indices.dropLast() where isFrequentPair(texts[index], texts[index + 1]) {
        lists.append(try pair(texts[index], texts[index + 1]) ?? NoDocuments())
        isCovered[index] = true
        isCovered[index + 1] = true
      }
    }
    for (index, word) in words.enumerated() where !isCovered[index] {
      lists.append(word.alternatives[0])
    }
    return lists
  }

  private func isFrequentPair(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    segment.isFrequent(first) && segment.isFrequent(second)
  }

  private func pair(_ first: [UInt8], _ second: [UInt8]) throws -> PostingIterator? {
    try list([TermKey.pair] + first + [TermKey.separator] + second)
  }

  private func inOrder(
    _ candidates: any DocumentIterator, _ words: [PhraseIterator.Word], _ part: SearchPart
  ) throws -> any DocumentIterator {
    guard candidates.current != exhausted else { return NoDocuments() }
    let places = part == .body ? 0..<WordPosition.title : nil
    return try PhraseIterator(candidates, words: words, within: places)
  }

  private func phraseOfPrefix(
    _ phrase: SearchPhrase, _ beginning: [UInt8], after words: [PhraseIterator.Word],
    in part: SearchPart
  ) throws -> any DocumentIterator {
    let group = try list([part.kind] + beginning + [TermKey.end])
    if words.isEmpty, let group, part != .body { return group }
    let alternatives = try entries([part.kind] + beginning)
    guard let alternatives else {
      // Too many words begin so: any of them, anywhere in the part's list.
      guard let group else { return NoDocuments() }
      if words.isEmpty { return group }
      return try all(of: [exact(phrase.words.dropLast(), words, part), group])
    }
    if words.isEmpty, part != .body {
      return union(try alternatives.map { try PostingIterator($0, in: segment, direction) })
    }
    return try anyOf(alternatives, phrase, after: words, in: part)
  }

  /// The words that begin so; nil where they are too many.
  private func entries(_ prefix: [UInt8]) throws -> [DictionaryEntry]? {
    var entries: [DictionaryEntry] = []
    var areTooMany = false
    try segment.forEachEntry(startingWith: prefix) { entry in
      if entry.key.last != TermKey.end { entries.append(entry) }
      areTooMany = entries.count > Self.maximumAlternatives
      return !areTooMany
    }
    return areTooMany ? nil : entries
  }

  /// The documents with the words and, after them, any of the alternatives: where two neighbors are
  /// frequent by the lists of pairs, and else by places.
  private func anyOf(
    _ alternatives: [DictionaryEntry], _ phrase: SearchPhrase, after words: [PhraseIterator.Word],
    in part: SearchPart
  ) throws -> any DocumentIterator {
    let before = Array(phrase.words.dropLast())
    var pairs: [any DocumentIterator] = []
    var rest: [PostingIterator] = []
    var all: [PostingIterator] = []
    for entry in alternatives {
      let word = Array(entry.key.dropFirst())
      let list = try PostingIterator(entry, in: segment, direction)
      all.append(list)
      if let last = before.last, part == .anywhere || part == .body, isFrequentPair(last, word) {
        if let pair = try pair(last, word) { pairs.append(pair) }
      } else {
        rest.append(list)
      }
    }
    let holders = try holders(of: before, words, in: part)
    if words.count == 1, part == .anywhere {
      let last = [PhraseIterator.Word(offset: words.count, alternatives: rest)]
      let placed = try inOrderOrNear(self.all(of: holders + [union(rest)]), words + last, part)
      return union(pairs + [placed])
    }
    let candidates = try self.all(of: holders + [union(pairs + rest)])
    return try inOrderOrNear(
      candidates, words + [.init(offset: words.count, alternatives: all)], part)
  }

  /// The words in order, or anywhere where there are too many articles to look into while the last word is
  /// being typed.
  private func inOrderOrNear(
    _ candidates: any DocumentIterator, _ words: [PhraseIterator.Word], _ part: SearchPart
  ) throws -> any DocumentIterator {
    let isMuch = segment.count > Self.smallSegment && candidates.cost > Self.maximumPlaced
    return isMuch ? candidates : try inOrder(candidates, words, part)
  }
}
