import ArticleStore
import Extraction

extension ArticleStore {
  /// What the library knows of these sites.
  public func memories(of sites: some Sequence<String>) throws(StoreError) -> SiteMemories {
    SiteMemories(try siteMemories(of: sites).mapValues { SiteMemory(encoded: $0) })
  }
}

extension SiteMemories {
  /// The memories that differ from those in `before`, as the library keeps them.
  public func encodedChanges(since before: SiteMemories) -> [String: [UInt8]] {
    sites.filter { before.sites[$0.key] != $0.value }.mapValues(\.encoded)
  }

  /// Whether the page of this trace may be read better with what is known now.
  func concerns(_ trace: PageTrace) -> Bool {
    sites[trace.site]?.concerns(trace) ?? false
  }
}
