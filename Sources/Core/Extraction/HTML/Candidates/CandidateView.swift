import HTMLTree

/// A second opinion of which elements hold the article, in the manner of Mozilla's Readability:
/// paragraphs give points to the elements that hold them, the element with the most points is
/// joined by siblings that look like it, and what is made of links or named like chrome goes.
///
/// The models see what it says of each block. Inline elements are not looked at.
struct CandidateView: Sendable {
  /// How far a block came.
  struct Standing: Sendable {
    var isUnlikely = false
    /// Left by the strictest attempt.
    var isStrict = false
    /// In the best candidate, in it or in a sibling that joined it, and left there by the cleaning.
    var isInBest = false
    var isInArticle = false
    var isKept = false
  }

  /// What is counted over the live blocks of an element.
  struct Counts: Sendable {
    var length: Float = 0
    var linkLength: Float = 0
    var commas: Float = 0
    var heading: Float = 0
    var listed: Float = 0
    /// Text in elements that commonly hold some: list items, cells, divisions.
    var textish: Float = 0
    var paragraphs: Float = 0
    var images: Float = 0
    var items: Float = 0
    var controls: Float = 0

    var linkDensity: Float { length > 0 ? linkLength / length : 0 }

    mutating func add(_ other: Counts) {
      length += other.length
      linkLength += other.linkLength
      commas += other.commas
      heading += other.heading
      listed += other.listed
      textish += other.textish
      paragraphs += other.paragraphs
      images += other.images
      items += other.items
      controls += other.controls
    }
  }

  /// What an attempt leaves out when those before found too little.
  struct Strictness: Sendable {
    var dropsUnlikely = true
    var dropsComments = true
    var weighsNames = true
    var cleans = true
  }

  private(set) var standings: [Standing] = []
  /// By container: its points over those of the best candidate, times its share of plain text.
  private(set) var points: [Float] = []
  /// The best candidate.
  private(set) var best = 0
  /// How many attempts were given up.
  private(set) var failures: Float = 0

  /// Texts shorter than this are tried again with less strictness.
  private static let enough: Float = 500

  init(_ page: HTMLPage) {
    let ground = CandidateGround(page)
    let attempts = [
      Strictness(), Strictness(dropsUnlikely: false),
      Strictness(dropsUnlikely: false, weighsNames: false),
      Strictness(dropsUnlikely: false, weighsNames: false, cleans: false),
      Strictness(dropsUnlikely: false, dropsComments: false, weighsNames: false, cleans: false),
    ]
    var longest: Float = -1
    // Comments are text only where there is no other.
    for (number, strictness) in attempts.enumerated() where strictness.dropsComments || longest <= 0
    {
      var attempt = CandidateAttempt(page, ground, strictness)
      attempt.run()
      if number == 0 { takeUnlikely(attempt, page) }
      if attempt.length > longest {
        longest = attempt.length
        take(attempt, page)
        failures = Float(number)
      }
      if longest >= Self.enough { break }
    }
  }

  private mutating func takeUnlikely(_ attempt: CandidateAttempt, _ page: HTMLPage) {
    standings = page.blocks.map { block in
      Standing(
        isUnlikely: !attempt.isLive[block.container], isStrict: attempt.isKept[block.container])
    }
  }

  private mutating func take(_ attempt: CandidateAttempt, _ page: HTMLPage) {
    best = attempt.best
    points = attempt.points
    let top = max(1, points[best])
    for index in points.indices { points[index] = max(-9, points[index] / top) }
    for (index, block) in page.blocks.enumerated() {
      standings[index].isInBest = attempt.isInBest[block.container]
      standings[index].isInArticle = attempt.isInArticle[block.container]
      standings[index].isKept = attempt.isKept[block.container]
    }
    for index in attempt.strayBlocks {
      standings[index].isInArticle = true
      standings[index].isKept = true
    }
  }
}

/// What all attempts on a page share.
struct CandidateGround: Sendable {
  let names: [CandidateNames]
  /// By container: what stands in it directly.
  private(set) var own: [CandidateView.Counts]
  /// By container: whether block elements stand in it.
  private(set) var hasChildren: [Bool]
  /// By container: whether it is a table of data.
  private(set) var isData: [Bool]
  /// By block: length in letters, roughly with white space, and what of it is linked, links
  /// within the page counting less.
  private(set) var lengths: [Float] = []
  private(set) var links: [Float] = []

  init(_ page: HTMLPage) {
    names = page.containers.map { CandidateNames($0.node, in: page.tree) }
    own = Array(repeating: CandidateView.Counts(), count: page.containers.count)
    hasChildren = Array(repeating: false, count: page.containers.count)
    isData = page.containers.indices.map {
      page.containers[$0].name == .table && TableReader.isData(page, $0)
    }
    for index in page.containers.indices.dropFirst() {
      hasChildren[page.containers[index].parent] = true
    }
    for (index, container) in page.containers.enumerated() {
      if container.name == .li { own[index].items = 1 }
      if container.name == .p { own[index].paragraphs = 1 }
      if container.name == .div, !hasChildren[index] { own[index].paragraphs = 1 }
      if container.name == .button { own[index].controls = 1 }
    }
    for mark in page.marks where mark.kind == .image { own[mark.container].images += 1 }
    for block in page.blocks { add(block, page) }
  }

  /// `BlockLook.length` leaves out white space, about a seventh of a text.
  private static let withSpace: Float = 7 / 6
  /// What links within the page count.
  private static let localLink: Float = 0.3

  private mutating func add(_ block: PageBlock, _ page: HTMLPage) {
    let container = page.containers[block.container]
    let length = Float(block.look.length) * Self.withSpace
    var link = Float(block.look.linkLength) * Self.withSpace
    for span in page.spans[block.spans] where span.kind == .link {
      if page.tree.attributeBytes(.href, of: span.node)?.first == UInt8(ascii: "#") {
        link -= (1 - Self.localLink) * Float(span.end - span.start)
      }
    }
    link = max(0, link)
    lengths.append(length)
    links.append(link)
    var counts = CandidateView.Counts()
    counts.length = length
    counts.linkLength = link
    counts.commas = Float(block.look.commas)
    if container.headingLevel > 0 { counts.heading = length }
    if container.listDepth > 0 { counts.listed = length }
    if container.item >= 0 || container.cell >= 0 || container.name == .p
      || container.name == .div || container.name == .blockquote
    {
      counts.textish = length
    }
    own[block.container].add(counts)
    if container.name == .div, hasChildren[block.container] { own[block.container].paragraphs += 1 }
  }
}
