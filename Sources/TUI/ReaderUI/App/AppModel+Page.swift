import ArticleModel
import Screen

extension AppModel {
  /// Shows the page as it came in, or leaves it.
  mutating func togglePage() -> [Effect] {
    guard page == nil else {
      page = nil
      return []
    }
    guard let id = text?.id else { return [] }
    page = PageModel(id)
    return [.loadPageView(id)]
  }

  mutating func take(_ view: PageView?, of id: ArticleID) {
    guard page?.id == id else { return }
    guard let view else {
      page = nil
      notice = Notice(text: "Every word of it is kept.", isError: false)
      return
    }
    let area = pageArea
    page?.take(view, measure: area.columns, height: area.rows)
  }

  /// What a page can be set in: all but the bottom line and the margins.
  var pageArea: Size {
    Size(columns: max(8, min(measure, size.columns - 6)), rows: max(1, size.rows - 1))
  }

  mutating func moveInPage(_ command: Command) -> [Effect] {
    let rows = pageArea.rows
    switch command {
    case .down: page?.move(by: 1)
    case .up: page?.move(by: -1)
    case .halfPageDown: page?.scroll(by: rows / 2)
    case .halfPageUp: page?.scroll(by: -rows / 2)
    case .pageDown: page?.scroll(by: rows)
    case .pageUp: page?.scroll(by: -rows)
    case .start: page?.select(0)
    case .end: page?.select(.max)
    default: break
    }
    return []
  }

  mutating func stepDropped(forward: Bool) -> [Effect] {
    if page?.selectDropped(forward: forward) != true {
      notice = Notice(
        text: forward ? "Nothing dropped further on." : "Nothing dropped before.", isError: false)
    }
    return []
  }

  /// Keeps the picked piece where it is dropped, and drops it where it is kept, for all pages of the
  /// site.
  mutating func choosePiece() -> [Effect] {
    guard let page, let piece = page.piece, let view = page.view else { return [] }
    guard view.canChoose else {
      notice = Notice(
        text: "Only of web pages with an address can it be said what to keep.", isError: false)
      return []
    }
    guard !piece.reason.hasPrefix("the ") else {
      notice = Notice(text: "It is \(piece.reason), whatever the text is.", isError: false)
      return []
    }
    awaitsAnswer = true
    return [.choosePiece(page.selected, keeps: !piece.isKept, of: page.id)]
  }

  /// Takes in that a piece was chosen: the article is read anew.
  mutating func takeChoice(_ view: PageView?, keeps: Bool, of id: ArticleID) -> [Effect] {
    awaitsAnswer = false
    guard let view else {
      notice = Notice(text: "That could not be kept in mind for this site.", isError: true)
      return []
    }
    take(view, of: id)
    let words = keeps ? "Kept on all pages of this site." : "Left out on all pages of this site."
    notice = Notice(text: words + " Again takes it back.", isError: false)
    return text?.id == id ? [.reloadArticle(id)] : []
  }

  /// Shows an article that was extracted anew, at the place where it was.
  mutating func refresh(_ stored: StoredArticle) {
    guard let old = text, old.id == stored.summary.id else { return }
    let area = textArea
    var stored = stored
    stored.summary.state.position = old.position
    text = TextModel(
      stored, measure: area.columns, height: area.rows, glyphs: glyphs,
      style: textStyle(language: stored.article.metadata.language), dating: dating)
    refillNames()
  }
}
