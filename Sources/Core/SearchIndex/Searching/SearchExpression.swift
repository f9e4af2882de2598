/// What articles are looked for, in terms of the index.
public indirect enum SearchExpression {
  /// Every article.
  case all
  /// Those with a phrase, or a word, in a part.
  case phrase(SearchPhrase, in: SearchPart)
  /// Those with a word that is, or is within one edit of, a word.
  case similar([UInt8], in: SearchPart)
  /// Those with a label of the kind whose value has this text in it.
  case label(kind: UInt8, containing: String)
  /// Those that somebody else lists.
  case listed(any KeyLister)
  /// Those that are not.
  case not(SearchExpression)
  /// Those that are all of these.
  case and([SearchExpression])
  /// Those that are any of these.
  case or([SearchExpression])
}

extension SearchExpression {
  /// Whether somebody else lists the articles, or those that it is not.
  var isListed: Bool {
    switch self {
    case .listed, .not(.listed): true
    default: false
    }
  }
}

/// The parts of an article that words can be looked for in.
public enum SearchPart: Sendable {
  /// Title, byline and body.
  case anywhere
  case title
  case byline
  case body

  /// The kind of the words' keys.
  var kind: UInt8 {
    switch self {
    case .anywhere, .body: TermKey.word
    case .title: TermKey.titleWord
    case .byline: TermKey.bylineWord
    }
  }
}

/// Lists keys of articles in the order of the search; made for one search, whose segments ask it by
/// turns, and so not in order.
public protocol KeyLister: AnyObject {
  /// The first listed key at `key` or after it in the direction of the search.
  func next(from key: Int64) throws -> Int64?
  /// About how many keys there are.
  var cost: Int { get }
}
