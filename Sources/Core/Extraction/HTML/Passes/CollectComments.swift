import ArticleModel

/// Puts the readers' comments behind the article, as a section of their own, where they are asked
/// for.
enum CollectComments: HTMLPass {
  static let name = "comments"

  private static let longestName: Int32 = 60
  private static let chrome: ClassKinds = [
    .share, .form, .navigation, .newsletter, .advertisement, .meta, .hidden,
  ]

  static func apply(to page: inout HTMLPage) {
    guard page.keepsComments else { return }
    let inliner = InlineBuilder(references: page.references)
    var comments: [Block] = []
    for (index, block) in page.blocks.enumerated() where !block.verdict.isKept {
      switch part(page, block) {
      case .none: break
      case .name:
        let name = page.string(index)
        comments.append(
          .paragraph(Inline(name, spans: [Inline.Span(0..<name.utf8.count, .strong)])))
      case .text: comments.append(.paragraph(inliner.inline(page, block)))
      }
    }
    let hasText = comments.contains { block in
      if case .paragraph(let inline) = block { inline.spans.first?.kind != .strong } else { false }
    }
    if hasText { page.body += [.heading(level: 2, "Comments")] + comments }
  }

  private enum Part {
    case none, name, text
  }

  /// What the block is of a comment.
  private static func part(_ page: HTMLPage, _ block: PageBlock) -> Part {
    let main = page.containers[page.mainContainer]
    let container = page.containers[block.container]
    let kinds = container.pathClasses.subtracting(main.pathClasses)
    guard kinds.contains(.comment) || container.traits.contains(.comment),
      container.traits.isDisjoint(with: [.control, .form, .hidden, .nav])
    else { return .none }
    let near = container.classes.union(block.inlineClasses)
      .union(page.containers[container.parent].classes)
    if near.contains(.author), block.look.length <= longestName { return .name }
    guard near.isDisjoint(with: chrome), container.headingLevel == 0 else { return .none }
    // Buttons and the like: "Reply", "Report", "3 likes".
    let isLink = 2 * block.look.linkLength > block.look.length
    if isLink || block.look.length < 15 && !block.look.endsSentence { return .none }
    return .text
  }
}
