/// The signs of the reader's own chrome, with stand-ins for terminals that show ASCII alone.
public struct Glyphs: Equatable, Sendable {
  /// Not read yet.
  public let unread: String
  /// Starred.
  public let star: String
  /// A token list.
  public let tokens: String
  /// Perhaps no whole article.
  public let doubtful: String
  /// Marked, to be changed with others.
  public let marked: String
  /// Left out of the article.
  public let dropped: String
  /// In the margin of a highlight that has a text.
  public let note: String
  /// A thin line from left to right.
  public let horizontal: String
  /// A thin line from top to bottom.
  public let vertical: String
  /// The bar before quoted matter.
  public let quoteBar: String
  /// Left of a table that goes on there.
  public let moreLeft: String
  /// Right of a table that goes on there.
  public let moreRight: String
  /// Bullets by depth.
  public let bullets: [String]
  /// Between pieces of metadata.
  public let separator: String
  /// For what is not known.
  public let unknown: String
  /// Where text was cut.
  public let ellipsis: String
  /// A bar's steps from an eighth of a cell to a whole one.
  public let bar: [String]
  /// Columns of a small chart, from the lowest to the highest.
  public let columns: [String]

  /// For terminals that show Unicode.
  public static let unicode = Glyphs(
    unread: "●", star: "★", tokens: "≡", doubtful: "?", marked: "▌", dropped: "×", note: "✎",
    horizontal: "─", vertical: "│",
    quoteBar: "▎", moreLeft: "‹", moreRight: "›",
    bullets: ["•", "◦", "▪"], separator: " · ", unknown: "—", ellipsis: "…",
    bar: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    columns: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

  /// For terminals that do not.
  public static let ascii = Glyphs(
    unread: "*", star: "+", tokens: "=", doubtful: "?", marked: ">", dropped: "x", note: "#",
    horizontal: "-", vertical: "|",
    quoteBar: "|", moreLeft: "<", moreRight: ">",
    bullets: ["*", "-", "*"], separator: " - ", unknown: "-", ellipsis: "~", bar: ["#"],
    columns: [".", ":", "|"])

  /// For programs that read the screen out: words and punctuation, and nothing that is only drawn.
  public static let spoken = Glyphs(
    unread: "unread", star: "starred", tokens: "words alone", doubtful: "perhaps not whole",
    marked: "marked", dropped: "x", note: "#", horizontal: "", vertical: "",
    quoteBar: "", moreLeft: "<", moreRight: ">",
    bullets: ["-"], separator: ", ", unknown: "unknown", ellipsis: "...", bar: [], columns: [])
}
