import ArticleModel
import HTMLTree

/// A page on its way through the passes.
struct HTMLPage: Sendable {
  let tree: HTMLTree
  /// Where the page was saved from, if the caller knows.
  let givenURL: String?
  /// The text of all blocks, white space folded, as UTF-8.
  var text: [UInt8] = []
  var spans: [PageSpan] = []
  var blocks: [PageBlock] = []
  var marks: [PageMark] = []
  /// Parents stand before their children; the first is the document.
  var containers: [PageContainer] = []
  /// The element that holds most of the prose, and the one that the page calls its article or -1.
  var mainContainer = 0
  var semanticContainer = -1
  /// The blocks that show the title.
  var titleBlocks: [Int] = []
  /// What the page says of itself in its head and in data for machines.
  var facts = PageFacts()
  /// Scores to use in place of the models', in training.
  var givenScores: [Float]?
  var metadata = Metadata(title: "")
  /// The text of structured data, where it is to be the body.
  var structuredBody: [UInt8]?
  /// The notes that marks in the text lead to, in order, and the spans of those marks.
  var notes: [PageNote] = []
  var noteMarks: Set<Int> = []
  /// Headings that the page has not: the time of a live blog's entry, by the block they stand above.
  var entryHeads: [Int: String] = [:]
  /// What is known of sites; nil where it is not to be asked.
  var memories: SiteMemories?
  /// What the page shows of its site, and by block on how many other pages of it the text was seen.
  var trace: PageTrace?
  var siteShowings: [Int] = []
  /// Whether comments are to stand behind the article.
  var keepsComments = false
  /// The finished body.
  var body: [Block] = []
  /// Why it may be no whole article.
  var doubt: Doubt?
  var report = ExtractionReport()

  init(_ tree: HTMLTree, url: String?) {
    self.tree = tree
    givenURL = url
  }

  /// What the names of an element and the three above it say. Names further up are too often those
  /// of the whole page.
  func nearClasses(_ container: Int) -> ClassKinds {
    var kinds: ClassKinds = []
    var index = container
    for _ in 0..<4 where containers[index].name != .body && containers[index].name != .html {
      kinds.formUnion(containers[index].classes)
      index = containers[index].parent
    }
    return kinds
  }

  /// The texts of the page's JSON-LD; walks the whole tree.
  var structuredScripts: [ArraySlice<UInt8>] {
    tree.descendants(of: tree.document).compactMap { node in
      guard tree.isElement(node, .script), let type = tree.attributeBytes(.type, of: node),
        ContainerReader.holds(type, "ld+json"), let child = tree.firstChild(of: node)
      else { return nil }
      return tree.textBytes(of: child)
    }
  }

  /// The block's text.
  func string(_ block: Int) -> String {
    String(decoding: text[blocks[block].text], as: UTF8.self)
  }
}

/// A step of the extraction from a page.
protocol HTMLPass: Sendable {
  /// The name under which reports and explanations list what the pass did.
  static var name: String { get }
  /// Does the step's work.
  static func apply(to page: inout HTMLPage)
}
