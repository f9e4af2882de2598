import HTMLTree

/// A block element of a page, with what is known of everything below it.
struct PageContainer: Sendable {
  private var packedParent: UInt32
  var node: HTMLTree.NodeID
  var name: HTMLName
  var depth: Int32
  /// What the element's own class, id and role say.
  var classes: ClassKinds = []
  /// The same of the elements it lies in, down to itself, those of `body` left out.
  var pathClasses: ClassKinds = []
  /// Its structure and that of the elements it lies in.
  var traits: Traits = []
  /// The weight of its own class words, and the sum, the least and the greatest down to it.
  var weight: Float = 0
  var pathWeight: Float = 0
  var leastWeight: Float = 0
  var greatestWeight: Float = 0
  /// A hash of the name and the classes, and one of those down from the root.
  var looks: UInt64 = 0
  var pathLooks: UInt64 = 0
  /// How many lists it lies in, itself included.
  var listDepth: Int16 = 0
  var headingLevel: UInt8 = 0
  /// Of a list item its number in an ordered list; of a list the number of its next item.
  var ordinal: Int32 = 0
  /// The nearest list item, table, cell and figure that it lies in, itself included, or -1.
  var item: Int32 = -1
  var table: Int32 = -1
  var cell: Int32 = -1
  var figure: Int32 = -1
  private var packedBlocks: PackedRange
  /// Sums over the blocks below it.
  var sums = Sums()

  init(parent: Int, node: HTMLTree.NodeID, name: HTMLName, depth: Int32, blocks: Range<Int>) {
    packedParent = UInt32(truncatingIfNeeded: parent)
    packedBlocks = PackedRange(blocks)
    self.node = node
    self.name = name
    self.depth = depth
  }

  /// An index into the page's containers; the root is its own parent.
  var parent: Int { Int(packedParent) }

  /// The blocks below it, half-open.
  var blocks: Range<Int> {
    get { packedBlocks.range }
    set { packedBlocks = PackedRange(newValue) }
  }

  /// Sums over blocks.
  struct Sums: Sendable {
    var length: Float = 0
    var linkLength: Float = 0
    /// The length of blocks that read like sentences of a text.
    var prose: Float = 0
    var blocks: Float = 0
    var paragraphs: Float = 0
    var links: Float = 0
  }

  /// Structure that is handed down.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    static let article = Traits(rawValue: 1 << 0)
    static let main = Traits(rawValue: 1 << 1)
    static let nav = Traits(rawValue: 1 << 2)
    static let aside = Traits(rawValue: 1 << 3)
    static let header = Traits(rawValue: 1 << 4)
    static let footer = Traits(rawValue: 1 << 5)
    static let form = Traits(rawValue: 1 << 6)
    static let figure = Traits(rawValue: 1 << 7)
    static let list = Traits(rawValue: 1 << 8)
    static let table = Traits(rawValue: 1 << 9)
    static let quote = Traits(rawValue: 1 << 10)
    static let preformatted = Traits(rawValue: 1 << 11)
    static let articleBody = Traits(rawValue: 1 << 12)
    static let hidden = Traits(rawValue: 1 << 13)
    static let ariaHidden = Traits(rawValue: 1 << 14)
    static let caption = Traits(rawValue: 1 << 15)
    static let section = Traits(rawValue: 1 << 16)
    static let control = Traits(rawValue: 1 << 17)
    static let address = Traits(rawValue: 1 << 18)
    static let ordered = Traits(rawValue: 1 << 19)
    static let definition = Traits(rawValue: 1 << 20)
    static let nestedArticle = Traits(rawValue: 1 << 21)
    static let dialog = Traits(rawValue: 1 << 22)
    static let comment = Traits(rawValue: 1 << 23)
  }
}
