/// The paragraphs of 13.2.6.4.7 about start and end tags, by name: which one a tag falls under.
enum InBodyRules {
  enum StartTag: UInt8 {
    case ordinary
    case html
    /// `base`, `link`, `script` and the others that are processed as in the head.
    case asInHead
    case body
    case frameset
    /// Closes an open paragraph.
    case block
    case heading
    case preformatted
    case form
    case listItem
    case description
    case plaintext
    case button
    case anchor
    case formatting
    case nobr
    /// `applet`, `marquee` and `object`.
    case object
    case table
    /// Void elements in running text.
    case void
    case input
    /// `param`, `source` and `track`.
    case voidParameter
    case horizontalRule
    case image
    case textarea
    case xmp
    case iframe
    case noembed
    case select
    case option
    case optgroup
    case selectedContent
    /// `rb` and `rtc`.
    case rubyBase
    /// `rp` and `rt`.
    case rubyText
    case math
    case svg
    /// Parts of tables and framesets out of place.
    case misplaced
  }

  enum EndTag: UInt8 {
    case ordinary
    case template
    case body
    case html
    case block
    case form
    case paragraph
    case listItem
    case description
    case heading
    case formatting
    case object
    case lineBreak
  }

  static let startTags: [StartTag] = table(.ordinary) { set in
    set(.html, [.html])
    set(
      .asInHead,
      [
        .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title,
      ])
    set(.body, [.body])
    set(.frameset, [.frameset])
    set(
      .block,
      [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
        .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
        .search, .section, .summary, .ul,
      ])
    set(.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
    set(.preformatted, [.pre, .listing])
    set(.form, [.form])
    set(.listItem, [.li])
    set(.description, [.dd, .dt])
    set(.plaintext, [.plaintext])
    set(.button, [.button])
    set(.anchor, [.a])
    set(
      .formatting,
      [.b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u])
    set(.nobr, [.nobr])
    set(.object, [.applet, .marquee, .object])
    set(.table, [.table])
    set(.void, [.area, .br, .embed, .img, .keygen, .wbr])
    set(.input, [.input])
    set(.voidParameter, [.param, .source, .track])
    set(.horizontalRule, [.hr])
    set(.image, [.image])
    set(.textarea, [.textarea])
    set(.xmp, [.xmp])
    set(.iframe, [.iframe])
    set(.noembed, [.noembed])
    set(.select, [.select])
    set(.option, [.option])
    set(.optgroup, [.optgroup])
    set(.selectedContent, [.selectedcontent])
    set(.rubyBase, [.rb, .rtc])
    set(.rubyText, [.rp, .rt])
    set(.math, [.math])
    set(.svg, [.svg])
    set(
      .misplaced,
      [.caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr])
  }

  static let endTags: [EndTag] = table(.ordinary) { set in
    set(.template, [.template])
    set(.body, [.body])
    set(.html, [.html])
    set(
      .block,
      [
        .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div,
        .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu,
        .nav, .ol, .pre, .search, .section, .select, .summary, .ul,
      ])
    set(.form, [.form])
    set(.paragraph, [.p])
    set(.listItem, [.li])
    set(.description, [.dd, .dt])
    set(.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
    set(
      .formatting,
      [
        .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
      ])
    set(.object, [.applet, .marquee, .object])
    set(.lineBreak, [.br])
  }

  private static func table<Rule>(
    _ other: Rule, _ fill: ((Rule, [HTMLName]) -> Void) -> Void
  ) -> [Rule] {
    var rules = [Rule](repeating: other, count: Int(HTMLName.knownCount))
    fill { rule, names in
      for name in names { rules[Int(name.rawValue)] = rule }
    }
    return rules
  }
}
