import ArticleModel
import GRDB

extension ArticleStore {
  /// Changes the state of articles, all or none.
  public func apply(_ change: StateChange, to ids: [ArticleID]) throws(StoreError) {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE article SET \(change.assignment) WHERE id = ?")
      for id in ids { try statement.execute(arguments: [id.rawValue]) }
    }
  }

  /// Changes the state of articles, all or none, and returns those that had another before.
  public func changing(_ change: StateChange, of ids: [ArticleID]) throws(StoreError)
    -> [ArticleID]
  {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE article SET \(change.assignment) WHERE id = ? AND \(change.condition)")
      return try ids.filter { id in
        try statement.execute(arguments: [id.rawValue])
        return database.changesCount > 0
      }
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

extension StateChange {
  /// What the change sets.
  fileprivate var assignment: String {
    switch self {
    case .read(true): "is_read = 1, read_at = unixepoch()"
    case .read(false): "is_read = 0"
    case .starred(let isStarred): "is_starred = \(isStarred ? 1 : 0)"
    case .archived(let isArchived): "is_archived = \(isArchived ? 1 : 0)"
    case .deleted(true): "deleted_at = coalesce(deleted_at, unixepoch())"
    case .deleted(false): "deleted_at = NULL"
    }
  }

  /// What holds for articles that the change changes.
  fileprivate var condition: String {
    switch self {
    case .read(let isRead): "is_read = \(isRead ? 0 : 1)"
    case .starred(let isStarred): "is_starred = \(isStarred ? 0 : 1)"
    case .archived(let isArchived): "is_archived = \(isArchived ? 0 : 1)"
    case .deleted(let isDeleted): "deleted_at IS \(isDeleted ? "" : "NOT ")NULL"
    }
  }
}
