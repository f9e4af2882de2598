/// What the names that a page gives to an element say about it.
struct ClassKinds: OptionSet, Sendable {
  let rawValue: UInt32

  static let comment = ClassKinds(rawValue: 1 << 0)
  static let sidebar = ClassKinds(rawValue: 1 << 1)
  static let related = ClassKinds(rawValue: 1 << 2)
  static let share = ClassKinds(rawValue: 1 << 3)
  static let newsletter = ClassKinds(rawValue: 1 << 4)
  static let advertisement = ClassKinds(rawValue: 1 << 5)
  static let navigation = ClassKinds(rawValue: 1 << 6)
  static let footer = ClassKinds(rawValue: 1 << 7)
  static let header = ClassKinds(rawValue: 1 << 8)
  static let author = ClassKinds(rawValue: 1 << 9)
  static let caption = ClassKinds(rawValue: 1 << 10)
  static let meta = ClassKinds(rawValue: 1 << 11)
  static let consent = ClassKinds(rawValue: 1 << 12)
  static let bodyText = ClassKinds(rawValue: 1 << 13)
  static let content = ClassKinds(rawValue: 1 << 14)
  static let title = ClassKinds(rawValue: 1 << 15)
  static let lead = ClassKinds(rawValue: 1 << 16)
  static let quote = ClassKinds(rawValue: 1 << 17)
  static let product = ClassKinds(rawValue: 1 << 18)
  static let form = ClassKinds(rawValue: 1 << 19)
  static let hidden = ClassKinds(rawValue: 1 << 20)
  static let media = ClassKinds(rawValue: 1 << 21)
  static let note = ClassKinds(rawValue: 1 << 22)
  static let teaser = ClassKinds(rawValue: 1 << 23)

  /// How many kinds there are.
  static let count = 24

  /// Names by kind. Between words stands `-`, which also stands for the ends of a name.
  static let needles: [(ClassKinds, [String])] = [
    (
      .comment,
      [
        "comment", "disqus", "-reply", "-respond", "discussion", "kommentar", "leserbrief",
        "commentaire", "yorum", "livefyre",
      ]
    ),
    (
      .sidebar,
      ["sidebar", "side-bar", "-rail", "widget", "secondary", "complementary", "-aside", "infobox"]
    ),
    (
      .related,
      [
        "related", "recommend", "recirc", "read-more", "readmore", "outbrain", "taboola", "popular",
        "trending", "most-read", "mostread", "similar", "up-next", "read-also", "also-like",
        "verwandt", "weiterlesen", "latest", "more-from", "zergnet", "plista", "ilgili", "-next-",
        "mehr-zum", "further", "crosslink", "lesen-sie",
      ]
    ),
    (
      .share,
      [
        "share", "sharing", "social", "addthis", "-follow", "facebook", "twitter", "whatsapp",
        "shariff", "pinterest", "-like", "heateor", "addtoany", "teilen", "paylas",
      ]
    ),
    (
      .newsletter,
      [
        "newsletter", "subscri", "signup", "sign-up", "paywall", "-regist", "-abo-", "mailchimp",
        "premium", "donat", "-cta", "call-to-action", "piano", "mailing",
      ]
    ),
    (
      .advertisement,
      [
        "advert", "sponsor", "banner", "adsense", "-ad-", "-ads-", "-dfp", "promo", "anzeige",
        "werbung", "affiliate", "reklam", "publicid", "vgwort",
      ]
    ),
    (
      .navigation,
      [
        "-nav", "menu", "breadcrumb", "paginat", "pager", "toolbar", "-toc-", "table-of-contents",
        "-skip", "navi", "-tabs", "sitemap", "-jump",
      ]
    ),
    (
      .footer,
      ["footer", "copyright", "legal", "imprint", "impressum", "colophon", "disclaimer", "-foot-"]
    ),
    (.header, ["header", "masthead", "topbar", "-top-", "-logo", "branding"]),
    (
      .author,
      [
        "author", "byline", "-bio-", "contributor", "vcard", "avatar", "autor", "-writer",
        "profile",
      ]
    ),
    (
      .caption,
      [
        "caption", "credit", "bildunterschrift", "bildtext", "legend", "imagetext", "copyright-",
        "-byline-image", "attribution", "photographer", "bildnachweis",
      ]
    ),
    (
      .meta,
      [
        "-meta", "-date", "time-", "timestamp", "publish", "-info-", "categor", "-tag-", "-tags",
        "topic", "keyword", "postmetadata", "dateline", "byline", "-hashtag", "reading-time",
        "schlagwort",
      ]
    ),
    (
      .consent,
      ["cookie", "consent", "gdpr", "modal", "popup", "pop-up", "overlay", "lightbox", "-notice"]
    ),
    (
      .bodyText,
      [
        "article-body", "articlebody", "entry-content", "post-content", "post-body", "story-body",
        "article-content", "article-text", "body-text", "storybody", "bodytext", "article-main",
        "articletext", "post-text", "entry-body", "content-body", "story-text", "text-block",
        "paragraph", "rich-text", "richtext", "postbody", "entrycontent", "body-copy",
        "article-copy", "story-content", "article-page", "news-text", "detail-text", "td-post",
        "text-formatted", "content-text", "post-entry", "article-section", "markdown",
      ]
    ),
    (.content, ["content", "article", "-entry", "story", "-post-", "-body-", "-text-", "main"]),
    (.title, ["title", "headline", "heading", "ueberschrift", "kicker", "-hed-", "dachzeile"]),
    (
      .lead,
      [
        "-lead", "standfirst", "intro", "summary", "-deck-", "-dek-", "excerpt", "subtitle",
        "abstract", "subhead", "sub-head", "vorspann", "description", "tagline", "chapo",
      ]
    ),
    (.quote, ["quote", "pullquote", "-pull-", "zitat", "highlight"]),
    (.product, ["product", "-price", "-shop", "-buy", "-cart", "deal", "amazon", "checkout"]),
    (.form, ["login", "log-in", "search", "-form", "account", "-input", "captcha", "rating"]),
    (
      .hidden,
      [
        "-hidden", "screen-reader", "sr-only", "visually-hidden", "visuallyhidden", "invisible",
        "-hide-", "-noprint", "no-print", "offscreen", "noindex", "print-only",
      ]
    ),
    (
      .media,
      ["video", "player", "-embed", "audio", "gallery", "-image", "photo", "slideshow", "picture"]
    ),
    (.note, ["footnote", "reference", "-source", "-note", "fussnote", "correction", "bibliogra"]),
    (.teaser, ["teaser", "-card", "-item-", "-list-", "-grid", "carousel", "slider", "-box-"]),
  ]
}
