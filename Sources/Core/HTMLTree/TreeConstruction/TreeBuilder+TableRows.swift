// 13.2.6.4.13 to 13.2.6.4.15: the insertion modes of table bodies, rows and cells.

extension TreeBuilder {
  /// 13.2.6.4.13 The "in table body" insertion mode.
  mutating func inTableBody(_ token: TokenKind) -> Outcome {
    switch token {
    case .startTag:
      switch tokenizer.tagName {
      case .tr:
        clearStack(to: .tbody, .tfoot, .thead, .template, .html)
        insertElement()
        mode = .inRow
        return .done
      case .th, .td:
        parseError()
        clearStack(to: .tbody, .tfoot, .thead, .template, .html)
        insertImplied(.tr)
        mode = .inRow
        return .reprocess
      case .caption, .col, .colgroup, .tbody, .tfoot, .thead: return leaveTableBody()
      default: return inTable(token)
      }
    case .endTag:
      switch tokenizer.tagName {
      case .tbody, .tfoot, .thead:
        guard hasInTableScope(tokenizer.tagName) else {
          parseError()
          return .done
        }
        clearStack(to: .tbody, .tfoot, .thead, .template, .html)
        pop()
        mode = .inTable
        return .done
      case .table: return leaveTableBody()
      case .body, .caption, .col, .colgroup, .html, .td, .th, .tr:
        parseError()
        return .done
      default: return inTable(token)
      }
    default: return inTable(token)
    }
  }

  private mutating func leaveTableBody() -> Outcome {
    guard hasInTableScope(.tbody) || hasInTableScope(.thead) || hasInTableScope(.tfoot) else {
      parseError()
      return .done
    }
    clearStack(to: .tbody, .tfoot, .thead, .template, .html)
    pop()
    mode = .inTable
    return .reprocess
  }

  /// 13.2.6.4.14 The "in row" insertion mode.
  mutating func inRow(_ token: TokenKind) -> Outcome {
    switch token {
    case .startTag:
      switch tokenizer.tagName {
      case .th, .td:
        clearStack(to: .tr, .template, .html)
        insertElement()
        mode = .inCell
        pushMarker()
        return .done
      case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
        return closeRow() ? .reprocess : .done
      default: return inTable(token)
      }
    case .endTag:
      switch tokenizer.tagName {
      case .tr:
        closeRow()
        return .done
      case .table: return closeRow() ? .reprocess : .done
      case .tbody, .tfoot, .thead:
        guard hasInTableScope(tokenizer.tagName) else {
          parseError()
          return .done
        }
        return closeRow() ? .reprocess : .done
      case .body, .caption, .col, .colgroup, .html, .td, .th:
        parseError()
        return .done
      default: return inTable(token)
      }
    default: return inTable(token)
    }
  }

  @discardableResult
  private mutating func closeRow() -> Bool {
    guard hasInTableScope(.tr) else {
      parseError()
      return false
    }
    clearStack(to: .tr, .template, .html)
    pop()
    mode = .inTableBody
    return true
  }

  /// 13.2.6.4.15 The "in cell" insertion mode.
  mutating func inCell(_ token: TokenKind) -> Outcome {
    switch token {
    case .endTag:
      switch tokenizer.tagName {
      case .td, .th:
        guard hasInTableScope(tokenizer.tagName) else {
          parseError()
          return .done
        }
        generateImpliedEndTags()
        if !isCurrent(tokenizer.tagName) { parseError() }
        popUntil(tokenizer.tagName)
        clearFormattingToLastMarker()
        mode = .inRow
        return .done
      case .body, .caption, .col, .colgroup, .html:
        parseError()
        return .done
      case .table, .tbody, .tfoot, .thead, .tr:
        guard hasInTableScope(tokenizer.tagName) else {
          parseError()
          return .done
        }
        closeCell()
        return .reprocess
      default: return inBody(token)
      }
    case .startTag where isTablePart:
      guard hasInTableScope(.td) || hasInTableScope(.th) else {
        parseError()
        return .done
      }
      closeCell()
      return .reprocess
    default: return inBody(token)
    }
  }

  private mutating func closeCell() {
    generateImpliedEndTags()
    if !isCurrent(.td) && !isCurrent(.th) { parseError() }
    popUntil(where: { $0.isHTML(.td) || $0.isHTML(.th) })
    clearFormattingToLastMarker()
    mode = .inRow
  }
}
