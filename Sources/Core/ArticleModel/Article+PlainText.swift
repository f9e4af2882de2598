extension Article {
  /// The body as plain text: blocks parted by empty lines, items of one list by line breaks.
  ///
  /// The title is not part of it.
  public var plainText: String {
    joined { block in
      switch block {
      case .listItem(let depth, let ordinal, let inline):
        Self.itemLead(depth: depth, ordinal: ordinal) + inline.text
      case .rule: "* * *"
      default: block.text
      }
    }
  }

  /// What stands before an item of a list in plain text: the indent, and a number or a dash.
  public static func itemLead(depth: Int, ordinal: Int?) -> String {
    let indent = String(repeating: "  ", count: min(max(depth, 0), 20))
    return indent + (ordinal.map { "\($0). " } ?? "- ")
  }

  /// The texts that `text` makes of the blocks, parted by empty lines, items of one list by line
  /// breaks.
  public func joined(_ text: (Block) -> String) -> String {
    var result = ""
    for (index, block) in blocks.enumerated() {
      if index > 0 { result += blocks[index - 1].isListItem && block.isListItem ? "\n" : "\n\n" }
      result += text(block)
    }
    return result
  }
}

extension Block {
  /// Whether the block is an item of a list.
  public var isListItem: Bool {
    if case .listItem = self { true } else { false }
  }
}
