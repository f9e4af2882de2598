import ArticleModel
import GRDB

extension ArticleStore {
  /// Changes the state of articles, all or none.
  public func apply(_ change: StateChange, to ids: [ArticleID]) throws(StoreError) {
    let column: String
    let value: Bool
    switch change {
    case .read(let isRead): (column, value) = ("is_read", isRead)
    case .starred(let isStarred): (column, value) = ("is_starred", isStarred)
    case .archived(let isArchived): (column, value) = ("is_archived", isArchived)
    }
    try write { database in
      let readAt = change == .read(true) ? ", read_at = unixepoch()" : ""
      let statement = try database.cachedStatement(
        sql: "UPDATE article SET \(column) = ?\(readAt) WHERE id = ?")
      for id in ids { try statement.execute(arguments: [value, id.rawValue]) }
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
