/// What is known of a site from the pages that came before: which texts come back on several of its
/// pages, and in which elements its articles had their text.
///
/// A value without I/O. It is bounded: what was seen on one page only, longest ago, is forgotten
/// first.
public struct SiteMemory: Equatable, Sendable {
  /// A text that pages of the site showed.
  struct Text: Equatable, Sendable {
    /// On how many pages, and on how many of them the models kept it.
    var pages: UInt16
    var kept: UInt16
    /// The page that showed it first.
    var first: UInt32
    /// The number of the page that showed it last.
    var last: UInt32
  }

  /// A place in the site's templates.
  struct Path: Equatable, Sendable {
    var pages: UInt16
    /// How many texts stood there, and how many of them other pages had shown before.
    var texts: UInt32
    var returns: UInt32
    var last: UInt32
  }

  /// A place in which articles had their text.
  struct Body: Equatable, Sendable {
    var pages: UInt16
    var last: UInt32
  }

  static let mostTexts = 2000
  static let mostPaths = 400
  static let mostBodies = 16
  static let mostPages = 256

  /// How many pages taught it.
  public internal(set) var pageCount: UInt32 = 0
  /// The latest of those pages, oldest first.
  var pages: [UInt64] = []
  var texts: [UInt64: Text] = [:]
  var paths: [UInt64: Path] = [:]
  var bodies: [UInt64: Body] = [:]
  /// What the user said; it is never forgotten.
  var choices = SiteChoices()

  /// Nothing is known yet.
  public init() {}

  /// The memory with a page added; the same if it is of a page that is known.
  public func learned(from trace: PageTrace) -> SiteMemory {
    guard !isKnown(trace) else { return self }
    var memory = self
    memory.add(trace)
    memory.forget()
    return memory
  }

  /// Whether the page was learned from already, maybe under another address.
  func isKnown(_ trace: PageTrace) -> Bool {
    pages.contains(trace.page) || firstShowing(of: trace) != nil
  }

  /// The page that showed nearly all of the kept texts first: the same article elsewhere.
  private func firstShowing(of trace: PageTrace) -> UInt32? {
    var lengths: [UInt32: Int] = [:]
    var total = 0
    for block in trace.blocks where block.isKept {
      total += Int(block.length)
      if let text = texts[block.text] { lengths[text.first, default: 0] += Int(block.length) }
    }
    return lengths.first { 10 * $0.value > 8 * total }?.key
  }

  private mutating func add(_ trace: PageTrace) {
    pageCount &+= 1
    pages.append(trace.page)
    var touched: Set<UInt64> = []
    for block in trace.blocks {
      var path = paths[block.path] ?? Path(pages: 0, texts: 0, returns: 0, last: 0)
      if touched.insert(block.path).inserted { path.pages = path.pages.next }
      path.texts &+= 1
      path.last = pageCount
      var text = texts[block.text] ?? Text(pages: 0, kept: 0, first: trace.tag, last: 0)
      // Also where the page itself is forgotten, it is not taken for two.
      if text.pages == 0 || text.first != trace.tag {
        if text.pages > 0 { path.returns &+= 1 }
        text.pages = text.pages.next
        if block.isKept { text.kept = text.kept.next }
      }
      text.last = pageCount
      texts[block.text] = text
      paths[block.path] = path
    }
    guard trace.body != 0 else { return }
    let known = bodies[trace.body]?.pages ?? 0
    bodies[trace.body] = Body(pages: known.next, last: pageCount)
  }

  private mutating func forget() {
    if pages.count > Self.mostPages { pages.removeFirst(pages.count - Self.mostPages) }
    // A text on many pages stays long after those on one.
    Self.cut(&texts, to: Self.mostTexts) { ($0.pages > 1 ? 1 : 0, $0.last) }
    Self.cut(&paths, to: Self.mostPaths) { ($0.pages > 1 ? 1 : 0, $0.last) }
    Self.cut(&bodies, to: Self.mostBodies) { ($0.pages > 1 ? 1 : 0, $0.last) }
  }

  /// Forgets the entries of least worth; of equal ones those of greater hash.
  private static func cut<Value>(
    _ table: inout [UInt64: Value], to most: Int, worth: (Value) -> (Int, UInt32)
  ) {
    guard table.count > most else { return }
    let ordered = table.map { (key: $0.key, worth: worth($0.value)) }.sorted {
      $0.worth == $1.worth ? $0.key < $1.key : $0.worth > $1.worth
    }
    for entry in ordered[most...] { table[entry.key] = nil }
  }

  // MARK: Questions

  /// On how many other pages of the site the text was seen.
  func others(_ text: UInt64, than trace: PageTrace, isKnown: Bool) -> Int {
    guard let known = texts[text] else { return 0 }
    return max(0, Int(known.pages) - (isKnown || known.first == trace.tag ? 1 : 0))
  }

  /// Whether what stands at the path is mostly texts that come back.
  func isChrome(path: UInt64) -> Bool {
    guard let path = paths[path], path.pages >= 3, path.texts >= 4 else { return false }
    return 100 * UInt64(path.returns) >= 35 * UInt64(path.texts)
  }

  /// Whether extraction of the page with this memory may differ from that without one.
  public func concerns(_ trace: PageTrace) -> Bool {
    if !choices.isEmpty { return true }
    guard pageCount > 1 else { return false }
    let isKnown = isKnown(trace)
    return trace.blocks.contains { block in
      let isReturn = others(block.text, than: trace, isKnown: isKnown) > 0
      return block.isKept ? isReturn || isChrome(path: block.path) : !isReturn
    }
  }
}

extension UInt16 {
  /// One more, or the same at the end of the range.
  fileprivate var next: UInt16 { self == .max ? self : self + 1 }
}

/// The memories of several sites.
public struct SiteMemories: Equatable, Sendable {
  /// By site, as ``PageTrace/site`` names it.
  public var sites: [String: SiteMemory]

  /// Memories by site.
  public init(_ sites: [String: SiteMemory] = [:]) { self.sites = sites }

  /// The site of an address: its host in lower case without "www."; empty where there is none.
  public static func site(of url: String) -> String { SiteAddress.site(of: url) }

  /// Learns from a page.
  public mutating func learn(from trace: PageTrace) {
    sites[trace.site] = (sites[trace.site] ?? SiteMemory()).learned(from: trace)
  }
}
