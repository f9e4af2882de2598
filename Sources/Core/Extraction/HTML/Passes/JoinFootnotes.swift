import ArticleModel
import HTMLTree

/// A note at the foot of a text.
struct PageNote: Sendable {
  /// The mark as it stands in the text, without brackets: "1", "*".
  var label: String
  /// The note's blocks, half-open.
  var blocks: Range<Int>
}

/// Finds the notes that marks in the kept text lead to, and takes them out of the run of the text:
/// they come behind it, in the order of their marks.
enum JoinFootnotes: HTMLPass {
  static let name = "footnotes"

  private static let longestLabel = 4
  /// More letters than this are a section, not a note.
  private static let longestNote: Float = 4000
  private static let mostNotes = 2000

  static func apply(to page: inout HTMLPage) {
    let marks = marks(page)
    guard !marks.isEmpty else { return }
    let targets = targets(page, Set(marks.keys))
    var taken: Set<Int> = []
    for target in targets.sorted(by: { $0.container < $1.container }) {
      guard let mark = marks[target.id], page.notes.count < mostNotes,
        taken.insert(target.container).inserted, isNote(page, target.container, mark)
      else { continue }
      let blocks = page.containers[target.container].blocks
      page.notes.append(PageNote(label: mark.label, blocks: blocks))
      for index in blocks { page.blocks[index].verdict = .dropped(.note) }
    }
    page.noteMarks = Set(
      marks.values.filter { mark in page.notes.contains { $0.label == mark.label } }.map(\.span))
  }

  private struct Mark {
    var label: String
    /// The link's place in the page's spans, and the block it stands in.
    var span: Int
    var block: Int
    var isRaised: Bool
  }

  /// Short links of the kept text to places on the page, by the place's name; the first of each.
  private static func marks(_ page: HTMLPage) -> [[UInt8]: Mark] {
    var marks: [[UInt8]: Mark] = [:]
    for (number, block) in page.blocks.enumerated() where block.verdict.isKept {
      for index in block.spans where page.spans[index].kind == .link {
        let span = page.spans[index]
        guard span.end - span.start <= 8,
          let target = page.tree.attributeBytes(.href, of: span.node),
          let hash = target.firstIndex(of: UInt8(ascii: "#")), hash + 1 < target.endIndex,
          hash == target.startIndex || holdsOwnAddress(page, target[..<hash]),
          let label = label(page.text[Int(span.start)..<Int(span.end)])
        else { continue }
        let id = Array(target[(hash + 1)...])
        if marks[id] == nil {
          marks[id] = Mark(
            label: label, span: index, block: number, isRaised: isRaised(page, span.node))
        }
      }
    }
    return marks
  }

  private static func holdsOwnAddress(_ page: HTMLPage, _ target: ArraySlice<UInt8>) -> Bool {
    page.address.map { target.elementsEqual($0.utf8) } ?? false
  }

  /// The digits, or signs such as * and †, or letter between the brackets of a mark.
  private static func label(_ text: ArraySlice<UInt8>) -> String? {
    let brackets = Set("[]() ".utf8)
    let inner = text.filter { !brackets.contains($0) }
    guard !inner.isEmpty, inner.count <= longestLabel else { return nil }
    let isNumber = inner.allSatisfy(Bytes.isDigit)
    let isSign = inner.allSatisfy { $0 == UInt8(ascii: "*") || $0 >= 0x80 }
    guard isNumber || isSign || inner.count == 1 && Bytes.isLetter(inner[0]) else { return nil }
    return String(decoding: inner, as: UTF8.self)
  }

  private static func isRaised(_ page: HTMLPage, _ node: HTMLTree.NodeID) -> Bool {
    page.tree.ancestors(of: node).prefix(2).contains { page.tree.isElement($0, .sup) }
      || page.tree.children(of: node).contains { page.tree.isElement($0, .sup) }
  }

  /// The block elements that have one of the names, or hold an inline element near their start that
  /// has it.
  private static func targets(_ page: HTMLPage, _ ids: Set<[UInt8]>) -> [(
    id: [UInt8], container: Int
  )] {
    var numbers: [HTMLTree.NodeID: Int] = [:]
    for (index, container) in page.containers.enumerated() { numbers[container.node] = index }
    var found: [(id: [UInt8], container: Int)] = []
    for node in page.tree.descendants(of: page.tree.document)
    where page.tree.kind(of: node) == .element {
      for name in [HTMLName.id, .name] {
        guard let value = page.tree.attributeBytes(name, of: node), ids.contains(Array(value))
        else { continue }
        let holder = numbers[node] ?? page.tree.ancestors(of: node).firstNonNil { numbers[$0] }
        if let holder { found.append((Array(value), holder)) }
        break
      }
    }
    return found
  }

  /// Whether the element is a note to the mark: it stands behind it, is no section, and either leads
  /// back or is named or marked as notes are.
  private static func isNote(_ page: HTMLPage, _ index: Int, _ mark: Mark) -> Bool {
    let container = page.containers[index]
    guard !container.blocks.isEmpty, container.blocks.lowerBound > mark.block,
      container.sums.length > 0, container.sums.length <= longestNote, container.blocks.count <= 12,
      container.headingLevel == 0
    else { return false }
    if mark.isRaised || container.pathClasses.contains(.note) { return true }
    return container.blocks.contains { number in
      page.spans[page.blocks[number].spans].contains { span in
        span.kind == .link
          && page.tree.attributeBytes(.href, of: span.node)?.first == UInt8(ascii: "#")
      }
    }
  }
}

extension Sequence {
  /// The first result that is not nil.
  func firstNonNil<Value>(_ transform: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = transform(element) { return value }
    }
    return nil
  }
}
