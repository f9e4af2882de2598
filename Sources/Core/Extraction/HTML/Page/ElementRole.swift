import HTMLTree

/// What an element means for cutting a page into blocks.
enum ElementRole: UInt8, Sendable {
  /// Runs on with the text around it.
  case inline
  /// Parts the text before and after it.
  case block
  /// Never holds text of an article.
  case skipped
  /// A line break.
  case lineBreak
  /// A break between parts.
  case rule
  case image
  case link
  case emphasis
  case strong
  case code
  /// Text for those who cannot run scripts: only its pictures count.
  case noscript
  /// A button or the like: its text is a block of its own.
  case control
  /// Says something of the page as a whole; holds no text.
  case fact

  private static let roles: [ElementRole] = {
    var roles = [ElementRole](repeating: .inline, count: 1024)
    func set(_ names: [HTMLName], _ role: ElementRole) {
      for name in names where Int(name.rawValue) < roles.count {
        roles[Int(name.rawValue)] = role
      }
    }
    set(
      [
        .html, .body, .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir,
        .div, .dl, .dd, .dt, .fieldset, .figcaption, .figure, .footer, .form, .header, .hgroup,
        .h1, .h2, .h3, .h4, .h5, .h6, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre,
        .search, .section, .summary, .ul, .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th,
        .legend, .xmp,
      ], .block)
    set(
      [
        .style, .template, .iframe, .object, .applet, .embed, .svg, .select,
        .datalist, .textarea, .input, .canvas, .audio, .video, .map, .frameset, .noframes, .noembed,
        .rp, .rt, .rtc, .meter, .progress, .annotation, .annotationXML, .marquee,
      ], .skipped)
    set([.br], .lineBreak)
    set([.hr], .rule)
    set([.img, .image, .ampImg], .image)
    set([.a], .link)
    set([.em, .i, .cite, .dfn, .`var`], .emphasis)
    set([.strong, .b], .strong)
    set([.code, .kbd, .samp, .tt], .code)
    set([.noscript], .noscript)
    set([.button], .control)
    set([.meta, HTMLName.link, .base, .title, .script], .fact)
    return roles
  }()

  /// The role of an element by its name; names of a page's own are inline.
  @inline(__always)
  static func of(_ name: HTMLName) -> ElementRole {
    let index = Int(name.rawValue)
    return index < roles.count ? roles[index] : .inline
  }

  /// The level of a heading's name, or 0.
  static func headingLevel(_ name: HTMLName) -> UInt8 {
    switch name {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
