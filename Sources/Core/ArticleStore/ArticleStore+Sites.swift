import Foundation
import GRDB

/// What is known of the sites that articles came from: bytes by the site's host, whose meaning the
/// store does not know.
extension ArticleStore {
  /// The memories of these sites; those of which nothing is known are left out.
  public func siteMemories(of sites: some Sequence<String>) throws(StoreError)
    -> [String: [UInt8]]
  {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT memory FROM site WHERE host = ?")
      var memories: [String: [UInt8]] = [:]
      for site in sites {
        if let memory = try Data.fetchOne(statement, arguments: [site]) {
          memories[site] = Array(memory)
        }
      }
      return memories
    }
  }

  /// Puts memories in the place of those that are there.
  public func setSiteMemories(_ memories: [String: [UInt8]]) throws(StoreError) {
    guard !memories.isEmpty else { return }
    try write { try Self.setSiteMemories(memories, in: $0) }
  }

  static func setSiteMemories(_ memories: [String: [UInt8]], in database: Database) throws {
    for (site, memory) in memories.sorted(by: { $0.key < $1.key }) {
      try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO site(host, memory) VALUES (?, ?)"
      ).execute(arguments: [site, Data(memory)])
    }
  }
}
