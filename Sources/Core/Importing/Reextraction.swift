import ArticleModel
import ArticleStore
import Extraction

/// Reads articles of a library again from what they came from.
public struct Reextraction: Sendable {
  private let store: ArticleStore

  /// For a library.
  public init(store: ArticleStore) { self.store = store }

  /// What became of an article.
  public enum Outcome: Equatable, Sendable {
    /// It was read; its site, where the page taught something of it.
    case read(hasChanged: Bool, site: String?)
    /// It stays as it was; a phrase says why.
    case failed(String)
  }

  /// Extracts an article again, with what is known of its site, and learns from its page.
  public func run(_ id: ArticleID) throws(StoreError) -> Outcome {
    guard let original = try store.original(of: id) else {
      return .failed("there is no such article")
    }
    let before = try store.article(id)?.article
    let known = try memories(for: before)
    let read: (incoming: IncomingArticle, trace: PageTrace?)
    do {
      read = try ArticleReader.read(
        original.bytes, name: original.name, format: original.format, memories: known)
    } catch {
      return .failed(error.reason)
    }
    var memories = known
    if let trace = read.trace { memories.learn(from: trace) }
    let changes = memories.encodedChanges(since: known)
    let hasChanged = read.incoming.article != before
    try store.setSiteMemories(changes)
    if hasChanged { try store.replace(id, with: read.incoming) }
    return .read(hasChanged: hasChanged, site: changes.keys.first)
  }

  /// The page of an article with what became of each piece; nil where there is none, or every
  /// word is kept.
  public func page(of id: ArticleID) throws(StoreError) -> PageView? {
    guard let original = try store.original(of: id) else { return nil }
    let known = try memories(for: store.article(id)?.article)
    guard
      let explanation = try? ArticleReader.explain(
        original.bytes, format: original.format, memories: known)
    else { return nil }
    let hasAddress = explanation.article.metadata.url.map { SiteMemories.site(of: $0) } ?? ""
    return PageView(
      pieces: explanation.pieces.map(PageView.Piece.init),
      canChoose: original.format == .html && !hasAddress.isEmpty)
  }

  /// Says of a piece of an article's page whether it belongs to the text, for all pages of the site,
  /// and reads the article again; returns whether that could be done.
  public func choose(_ piece: Int, keeps: Bool, of id: ArticleID) throws(StoreError) -> Bool {
    guard let original = try store.original(of: id), original.format == .html else { return false }
    let known = try memories(for: store.article(id)?.article)
    guard
      let chosen = HTMLExtractor.choosing(
        piece, keeps: keeps, in: original.bytes, memories: known)
    else { return false }
    try store.setSiteMemories(chosen.encodedChanges(since: known))
    _ = try run(id)
    return true
  }

  private func memories(for article: Article?) throws(StoreError) -> SiteMemories {
    let site = article?.metadata.url.map { SiteMemories.site(of: $0) } ?? ""
    return try store.memories(of: [site])
  }
}

extension PageView.Piece {
  fileprivate init(_ piece: Explanation.Piece) {
    switch piece.fate {
    case .kept: self.init(text: piece.text, isKept: true, reason: "kept")
    case .fact(let name): self.init(text: piece.text, isKept: true, reason: "the \(name)")
    case .dropped(let reason): self.init(text: piece.text, isKept: false, reason: reason)
    }
  }
}
