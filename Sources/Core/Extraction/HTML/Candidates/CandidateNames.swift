import HTMLTree

/// What the class and the id of an element are worth to a candidate, after the word lists of
/// Mozilla's Readability (Apache-2.0).
struct CandidateNames: Sendable {
  private static let unlikely: UInt32 = 1
  private static let likely: UInt32 = 2
  private static let positive: UInt32 = 4
  private static let negative: UInt32 = 8
  private static let sharing: UInt32 = 16
  private static let comments: UInt32 = 32

  /// Anything that is not a letter is written `-`.
  private static let automaton = NeedleAutomaton([
    (
      unlikely,
      [
        "-ad-", "ai-html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap",
        "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
        "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
        "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote",
      ]
    ),
    (likely, ["and", "article", "body", "column", "content", "main", "mathjax", "shadow"]),
    (
      positive,
      [
        "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination",
        "post", "text", "blog", "story",
      ]
    ),
    (
      negative,
      [
        "-ad-", "hidden", "-hid-", "banner", "combx", "comment", "com-", "contact", "footer",
        "gdpr", "masthead", "media", "meta", "outbrain", "promo", "related", "scroll", "share",
        "shoutbox", "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget",
      ]
    ),
    (sharing, ["-share-", "-sharedaddy-"]),
    (comments, ["comment", "disqus", "replies", "kommentar"]),
  ])

  /// Whether the names or the role are those of chrome.
  var isUnlikely = false
  /// Whether the names are those of readers' comments.
  var isComments = false
  /// Whether the names are those of buttons for sharing.
  var isSharing = false
  /// 25 for each of class and id that speaks of text, and as much less for one that speaks of
  /// chrome.
  var weight: Float = 0

  init(_ node: HTMLTree.NodeID, in tree: HTMLTree) {
    var all: UInt32 = 0
    for name in [HTMLName.class, .id] {
      guard let value = tree.attributeBytes(name, of: node), !value.isEmpty else { continue }
      let masks = Self.automaton.masks(in: value.prefix(512))
      all |= masks
      if masks & Self.positive != 0 { weight += 25 }
      if masks & Self.negative != 0 { weight -= 25 }
    }
    isComments = all & Self.comments != 0 && all & Self.likely == 0
    isSharing = all & Self.sharing != 0
    isUnlikely = all & Self.unlikely != 0 && all & Self.likely == 0
    if !isUnlikely, let role = tree.attributeBytes(.role, of: node) {
      for name: StaticString in ["menu", "complementary", "navigation", "alert", "dialog"]
      where ContainerReader.holds(role, name) {
        isUnlikely = true
      }
    }
  }
}
