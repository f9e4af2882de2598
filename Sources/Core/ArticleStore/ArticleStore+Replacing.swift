import ArticleModel
import GRDB
import SearchIndex

extension ArticleStore {
  /// Puts a better extraction in the place of an article's title, metadata and body.
  ///
  /// State, tags and the original stay; the reading position moves with the words it stood at, where
  /// they are still there, and else stays in the same block.
  public func replace(_ id: ArticleID, with incoming: IncomingArticle) throws(StoreError) {
    try write { database in
      guard
        let oldKey = try Int64.fetchOne(
          database, sql: "SELECT sort_key FROM article WHERE id = ?", arguments: [id.rawValue])
      else { return }
      let before = try Self.blocks(of: id, in: database)
      try Self.removeFromIndex([oldKey], headers, in: database)
      try Self.removeEntities(of: id.rawValue, key: oldKey, in: database)
      let key = try Self.freeSortKey(
        for: id, published: incoming.article.metadata.published, in: database)
      try Self.setMetadata(incoming, of: id, sortKey: key, in: database)
      let body = try incoming.body.get()
      try database.execute(
        sql: "UPDATE body SET text = ?, structure = ? WHERE article_id = ?",
        arguments: [body.text, body.structure, id.rawValue])
      try database.execute(
        sql: "UPDATE original SET encoding = ? WHERE article_id = ?",
        arguments: [incoming.encoding, id.rawValue])
      try Self.movePosition(of: id, from: before, to: incoming.article.blocks, in: database)
      try Self.setEntities(incoming, of: id, key: key, in: database)
      try Self.addToIndex([IndexedDocument(key: key, incoming)], headers, in: database)
    }
  }

  /// The blocks as they are, or none where they cannot be read back.
  private static func blocks(of id: ArticleID, in database: Database) throws -> [Block] {
    let row = try Row.fetchOne(
      database, sql: "SELECT text, structure FROM body WHERE article_id = ?",
      arguments: [id.rawValue])
    guard let row else { return [] }
    return (try? StoredBody(text: row["text"], structure: row["structure"]).blocks()) ?? []
  }

  private static func movePosition(
    of id: ArticleID, from before: [Block], to after: [Block], in database: Database
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT position_block, position_offset FROM article WHERE id = ?",
      arguments: [id.rawValue])
    guard let row, !after.isEmpty else { return }
    let old: (block: Int, offset: Int) = (row["position_block"], row["position_offset"])
    var new = (block: min(max(0, old.block), after.count - 1), offset: max(0, old.offset))
    if before.indices.contains(old.block),
      let same = nearest(to: old.block, in: after, where: { $0.text == before[old.block].text })
    {
      new.block = same
    } else {
      new.offset = min(new.offset, after[new.block].text.utf8.count)
    }
    try database.execute(
      sql: "UPDATE article SET position_block = ?, position_offset = ? WHERE id = ?",
      arguments: [new.block, new.offset, id.rawValue])
  }

  private static func nearest(to index: Int, in blocks: [Block], where holds: (Block) -> Bool)
    -> Int?
  {
    blocks.indices.filter { holds(blocks[$0]) }.min { abs($0 - index) < abs($1 - index) }
  }
}
