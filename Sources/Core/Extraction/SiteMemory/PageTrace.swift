/// What one page shows of its site: its blocks of text and where they stand, as hashes.
public struct PageTrace: Equatable, Sendable {
  /// A text on the page; the same text twice is one block.
  struct Block: Equatable, Sendable {
    /// A hash of the letters and digits.
    var text: UInt64
    /// The signature of the elements that hold it.
    var path: UInt64
    /// In letters, as ``BlockLook`` counts them.
    var length: Int32
    /// Whether the models kept it, before any memory was asked.
    var isKept: Bool
  }

  /// Pages of more blocks are cut: their end teaches nothing.
  static let mostBlocks = 1000
  /// Shorter texts come back by chance: numbers, names, days.
  static let leastLength: Int32 = 12

  /// The host of the page's address, lower case, without "www.".
  public let site: String
  /// Tells the page from others of its site: a hash of its address.
  let page: UInt64
  /// In the order of the page.
  let blocks: [Block]
  /// The signature of the element that holds most of what was kept; 0 where there is none.
  let body: UInt64

  init(site: String, page: UInt64, blocks: [Block], body: UInt64) {
    self.site = site
    self.page = page
    self.blocks = blocks
    self.body = body
  }

  /// The page in a few bits: enough to tell apart the pages on which a text was seen first.
  var tag: UInt32 { UInt32(truncatingIfNeeded: page ^ page >> 32) }
}

/// Reads the site and the page out of an address.
enum SiteAddress {
  /// The host in lower case without "www." and port; empty where there is none.
  static func site(of url: String) -> String {
    let bytes = Array(url.utf8.prefix(2000))
    guard let start = hostStart(bytes) else { return "" }
    var host = bytes[start...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x3A }
      .map(Bytes.lowered)
    if host.starts(with: "www.".utf8) { host.removeFirst(4) }
    guard host.count <= 255, !host.contains(where: Bytes.isBlank) else { return "" }
    return String(decoding: host, as: UTF8.self)
  }

  /// A hash of the address without scheme and fragment.
  static func page(of url: String) -> UInt64 {
    let bytes = Array(url.utf8.prefix(4000))
    guard let start = hostStart(bytes) else { return 0 }
    var rest = bytes[start...].prefix { $0 != 0x23 }
    if rest.last == 0x2F { rest.removeLast() }
    return FNV1a.hash(rest.map(Bytes.lowered))
  }

  /// Where the host starts behind "//".
  private static func hostStart(_ bytes: [UInt8]) -> Int? {
    guard let slash = bytes.firstIndex(of: 0x2F), slash + 1 < bytes.count, slash <= 8,
      bytes[slash + 1] == 0x2F
    else { return nil }
    return slash + 2
  }
}
