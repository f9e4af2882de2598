import ArticleModel
import GRDB

extension ArticleStore {
  /// Changes the state of articles, all or none.
  public func apply(_ change: StateChange, to ids: [ArticleID]) throws(StoreError) {
    let assignment =
      switch change {
      case .read(true): "is_read = 1, read_at = unixepoch()"
      case .read(false): "is_read = 0"
      case .starred(let isStarred): "is_starred = \(isStarred ? 1 : 0)"
      case .archived(let isArchived): "is_archived = \(isArchived ? 1 : 0)"
      case .deleted(true): "deleted_at = coalesce(deleted_at, unixepoch())"
      case .deleted(false): "deleted_at = NULL"
      }
    try write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE article SET \(assignment) WHERE id = ?")
      for id in ids { try statement.execute(arguments: [id.rawValue]) }
    }
  }

  /// Remembers where reading stopped, and when.
  public func setPosition(_ position: ReadingPosition, of id: ArticleID) throws(StoreError) {
    try write { database in
      try database.cachedStatement(
        sql: """
          UPDATE article SET position_block = ?, position_offset = ?,
            read_at = CASE WHEN is_read THEN unixepoch() ELSE read_at END
          WHERE id = ?
          """
      ).execute(arguments: [position.block, position.offset.rawValue, id.rawValue])
    }
  }
}
