import ArticleModel
import GRDB

/// What the user corrects: it holds for all articles at once, and for those to come.
extension ArticleStore {
  /// Makes a correction, and returns the one that takes it back; nil where nothing had to be done.
  public func change(_ change: EntityChange) throws(StoreError) -> EntityChange? {
    try write { database in
      switch change {
      case .rename(let id, let name): try Self.rename(id, name, isChosen: true, in: database)
      case .restoreName(let id, let name, let isChosen):
        try Self.rename(id, name, isChosen: isChosen, in: database)
      case .setKind(let id, let kind): try Self.setKind(id, kind, in: database)
      case .hide(let id, let isHidden): try Self.hide(id, isHidden, in: database)
      case .merge(let id, let other): try Self.merge(id, into: other, in: database)
      case .split(let name): try Self.split(name, in: database)
      case .move(let owners): try Self.move(owners, in: database)
      }
    }
  }

  private static func rename(
    _ id: EntityID, _ name: String, isChosen: Bool, in database: Database
  ) throws -> EntityChange? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT name, is_renamed FROM entity WHERE id = ?", arguments: [id.rawValue]),
      row[0] != name || row[1] != isChosen
    else { return nil }
    try database.execute(
      sql: "UPDATE entity SET name = ?, is_renamed = ? WHERE id = ?",
      arguments: [name, isChosen, id.rawValue])
    return .restoreName(id, row[0], isChosen: row[1])
  }

  private static func setKind(_ id: EntityID, _ kind: EntityKind, in database: Database) throws
    -> EntityChange?
  {
    guard
      let old = try String.fetchOne(
        database, sql: "SELECT kind FROM entity WHERE id = ?", arguments: [id.rawValue]),
      old != kind.rawValue, kind.isNamed
    else { return nil }
    try database.execute(
      sql: "UPDATE entity SET kind = ? WHERE id = ?", arguments: [kind.rawValue, id.rawValue])
    return EntityKind(rawValue: old).map { .setKind(id, $0) }
  }

  private static func hide(_ id: EntityID, _ isHidden: Bool, in database: Database) throws
    -> EntityChange?
  {
    try database.execute(
      sql: "UPDATE entity SET is_hidden = ? WHERE id = ? AND is_hidden <> ?",
      arguments: [isHidden, id.rawValue, isHidden])
    return database.changesCount > 0 ? .hide(id, !isHidden) : nil
  }

  private static func merge(_ id: EntityID, into other: EntityID, in database: Database) throws
    -> EntityChange?
  {
    guard id != other, try exists(other, in: database) else { return nil }
    let names = try Int64.fetchAll(
      database, sql: "SELECT id FROM entity_name WHERE entity = ?", arguments: [id.rawValue])
    return try move(
      Dictionary(uniqueKeysWithValues: names.map { ($0, other) }), in: database)
  }

  private static func split(_ name: Int64, in database: Database) throws -> EntityChange? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT entity_name.name, entity.kind,
            (SELECT count(*) FROM entity_name AS other WHERE other.entity = entity.id)
          FROM entity_name JOIN entity ON entity.id = entity_name.entity WHERE entity_name.id = ?
          """, arguments: [name]), row[2] > 1
    else { return nil }
    try database.execute(
      sql: "INSERT INTO entity(kind, name) VALUES (?, ?)",
      arguments: [row[1] as String, row[0] as String])
    return try move([name: EntityID(rawValue: database.lastInsertedRowID)], in: database)
  }

  private static func move(_ owners: [Int64: EntityID], in database: Database) throws
    -> EntityChange?
  {
    var before: [Int64: EntityID] = [:]
    for (name, owner) in owners {
      guard
        let old = try Int64.fetchOne(
          database, sql: "SELECT entity FROM entity_name WHERE id = ?", arguments: [name]),
        old != owner.rawValue, try exists(owner, in: database)
      else { continue }
      try database.execute(
        sql: "UPDATE entity_name SET entity = ? WHERE id = ?", arguments: [owner.rawValue, name])
      before[name] = EntityID(rawValue: old)
    }
    return before.isEmpty ? nil : .move(before)
  }

  private static func exists(_ id: EntityID, in database: Database) throws -> Bool {
    try Row.fetchOne(
      database, sql: "SELECT 1 FROM entity WHERE id = ?", arguments: [id.rawValue]) != nil
  }
}
