import ArticleModel
import QueryLanguage

@testable import ReaderUI

/// The names of the test's library, with what was corrected.
struct NamesHarness {
  private var hidden: Set<EntityID> = []
  private var renamed: [EntityID: String] = [:]
  private var merged: [EntityID: EntityID] = [:]

  func corrected(_ stored: StoredArticle) -> StoredArticle {
    var stored = stored
    var entities: [NamedEntity] = []
    for var entity in stored.entities.entities {
      guard let own = entity.id else { continue }
      let id = merged[own] ?? own
      if hidden.contains(id) { continue }
      entity.id = id
      if let name = renamed[id] { entity.name = name }
      if let same = entities.firstIndex(where: { $0.id == id }) {
        entities[same].mentions = (entities[same].mentions + entity.mentions).sorted()
      } else {
        entities.append(entity)
      }
    }
    stored.entities.entities = entities
    return stored
  }

  mutating func answer(_ effect: Effect, _ articles: [ArticleID: StoredArticle]) -> Message? {
    switch effect {
    case .loadNames(let id):
      return articles[id].map { .namesLoaded(id, corrected($0).entities) }
    case .loadLibraryNames(let order): return .libraryNamesLoaded(order, all(articles))
    case .loadNameTargets(let id): return .nameTargetsLoaded(id, all(articles))
    case .loadPage(let id): return .pageLoaded(id, page(of: id, articles))
    case .changeName(let change, let words):
      return .nameChanged(back: apply(change), words: words)
    default: return nil
    }
  }

  private mutating func apply(_ change: EntityChange) -> EntityChange? {
    switch change {
    case .hide(let id, let isHidden):
      if isHidden { hidden.insert(id) } else { hidden.remove(id) }
      return .hide(id, !isHidden)
    case .rename(let id, let name):
      defer { renamed[id] = name }
      return .restoreName(id, renamed[id] ?? "", isChosen: false)
    case .restoreName(let id, let name, _):
      renamed[id] = name.isEmpty ? nil : name
      return .rename(id, name)
    case .merge(let id, let other):
      merged[id] = other
      return .move([id.rawValue: id])
    case .move(let owners):
      for id in owners.values { merged[id] = nil }
      return .move(owners)
    case .setKind, .split: return nil
    }
  }

  private func all(_ articles: [ArticleID: StoredArticle]) -> [LibraryEntity] {
    var found: [EntityID: LibraryEntity] = [:]
    for stored in articles.values {
      for entity in corrected(stored).entities.entities {
        guard let id = entity.id else { continue }
        found[id, default: .init(id: id, kind: entity.kind, name: entity.name, articles: 0)]
          .articles += 1
      }
    }
    return found.values.sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
  }

  private func page(of id: EntityID, _ articles: [ArticleID: StoredArticle]) -> EntityPage? {
    let library = all(articles)
    guard let entity = library.first(where: { $0.id == id }) else { return nil }
    var page = EntityPage(entity: entity)
    page.companions = library.filter { $0.id != id }.prefix(3).map(\.self)
    for (articleID, stored) in articles.sorted(by: { $0.key < $1.key }) {
      let entities = corrected(stored).entities
      guard let own = entities.entities.first(where: { $0.id == id }) else { continue }
      page.role = page.role ?? own.role
      page.articles.append(
        EntityPage.Appearance(
          id: articleID, title: stored.summary.title, site: stored.summary.site,
          published: stored.summary.published, mentions: own.mentions.count, sentence: nil))
    }
    return page
  }
}
