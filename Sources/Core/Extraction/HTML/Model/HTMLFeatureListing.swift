import HTMLTree

/// Lists what the models see of a page, for training.
@_spi(Training)
public enum HTMLFeatureListing {
  /// The blocks of a page and the words of the names of the elements that hold them.
  public struct Outline: Sendable {
    /// The text of each block.
    public var texts: [String] = []
    /// Whether each block is a caption.
    public var captions: [Bool] = []
    /// The innermost element of each block.
    public var holders: [Int] = []
    /// The words of the inline elements that each block begins within.
    public var inlineWords: [[String]] = []
    /// The parent of each element; that of the first is the element itself.
    public var parents: [Int] = []
    /// The words of the names of each element.
    public var words: [[String]] = []
    /// The elements whose names are those of the page as a whole.
    public var roots: [Int] = []
  }

  private static func page(
    _ bytes: [UInt8], _ segmenter: inout Segmenter, upTo passes: [any HTMLPass.Type]
  ) -> HTMLPage {
    var page = HTMLPage(segmenter.tree, url: nil)
    segmenter.run()
    SegmentPage.take(&segmenter, into: &page)
    for pass in passes { pass.apply(to: &page) }
    return page
  }

  private static let passes: [any HTMLPass.Type] = [
    MarkCaptions.self, FindMainContainer.self, ReadTitle.self,
  ]

  /// The outline of a page.
  public static func outline(_ bytes: [UInt8]) -> Outline {
    var segmenter = Segmenter(HTMLTree(parsing: bytes))
    segmenter.wordLog = [[]]
    segmenter.inlineWordLog = []
    let page = page(bytes, &segmenter, upTo: passes)
    let spellings = spellings(in: page.tree)
    var outline = Outline()
    for index in page.blocks.indices {
      outline.texts.append(page.string(index))
      outline.captions.append(page.blocks[index].isCaption)
      outline.holders.append(page.blocks[index].container)
    }
    outline.inlineWords = (segmenter.inlineWordLog ?? []).map { $0.compactMap { spellings[$0] } }
    outline.words = (segmenter.wordLog ?? []).map { $0.compactMap { spellings[$0] } }
    outline.parents = page.containers.map(\.parent)
    outline.roots = page.containers.indices.filter { index in
      let name = page.containers[index].name
      return name == .html || name == .body
    }
    return outline
  }

  /// The words of all names on the page by their hashes.
  private static func spellings(in tree: HTMLTree) -> [UInt64: String] {
    var spellings: [UInt64: String] = [:]
    for node in tree.descendants(of: tree.document) where tree.kind(of: node) == .element {
      for attribute in tree.attributes(of: node) {
        var word: [UInt8] = []
        func take() {
          if !word.isEmpty { spellings[FNV1a.hash(word)] = String(decoding: word, as: UTF8.self) }
          word = []
        }
        var isLower = false
        for byte in attribute.valueBytes.prefix(512) {
          guard Bytes.isLetter(byte) else {
            take()
            isLower = false
            continue
          }
          if Bytes.isUpper(byte), isLower { take() }
          isLower = Bytes.isLower(byte)
          word.append(byte | 0x20)
        }
        take()
      }
    }
    return spellings
  }

  /// The rows of the first model, or with `scores` those of the second, one behind the other.
  ///
  /// - Parameters:
  ///   - weights: the table of class weights to use.
  ///   - scores: what the first model said of each block.
  public static func rows(
    _ bytes: [UInt8], weights: ClassWeights?, scores: [Float]? = nil
  ) -> [Float] {
    var segmenter = Segmenter(HTMLTree(parsing: bytes), weights: weights ?? .shared)
    let page = page(bytes, &segmenter, upTo: passes)
    var view = PageView(page)
    if let scores { view.addScores(scores, page) }
    var features = BlockFeatures(page, view)
    let further = scores.map { ScoreFeatures(page, view, $0) }
    var rows: [Float] = []
    for index in page.blocks.indices {
      features.read(index)
      var row = features.row
      further?.append(index, to: &row)
      rows += row
    }
    return rows
  }

  /// The article of a page by scores from elsewhere, such as from models trained without the page.
  public static func extract(_ bytes: [UInt8], scores: [Float]) -> Extraction {
    HTMLExtractor.extract(bytes, encodingHint: nil, url: nil, scores: scores)
  }
}
