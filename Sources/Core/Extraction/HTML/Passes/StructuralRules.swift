/// Tells text from chrome by structure alone.
enum StructuralRules {
  private static let chrome: ClassKinds = [
    .comment, .sidebar, .related, .share, .newsletter, .advertisement, .navigation, .footer,
    .author, .meta, .consent, .hidden, .form,
  ]

  /// 1 for blocks that are taken for text, 0 for the others.
  static func scores(_ page: HTMLPage) -> [Float] {
    let main = page.semanticContainer >= 0 ? page.semanticContainer : page.mainContainer
    let inherited = page.containers[main]
    return page.blocks.indices.map { index in
      inherited.blocks.contains(index) && isText(page, page.blocks[index], inherited) ? 1 : 0
    }
  }

  private static func isText(
    _ page: HTMLPage, _ block: PageBlock, _ main: PageContainer
  ) -> Bool {
    let container = page.containers[block.container]
    let kinds = container.pathClasses.subtracting(main.pathClasses).union(block.inlineClasses)
    if !kinds.isDisjoint(with: chrome), !kinds.contains(.bodyText) { return false }
    let traits = container.traits.subtracting(main.traits)
    if !traits.isDisjoint(with: [.nav, .aside, .footer, .form, .hidden, .control, .dialog]) {
      return false
    }
    return 2 * block.look.linkLength <= block.look.length
  }
}
