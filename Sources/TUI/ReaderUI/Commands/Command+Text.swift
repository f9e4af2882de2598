extension Command {
  /// The commands for what stands in the text that is read.
  static let inText: [CommandEntry] = [
    .init(
      .openLink, .links, in: [.text], keys: "l", hint: "links",
      "Open a link by the letters laid over it"),
    .init(
      .copyLink, .links, in: [.text], sequence: "y l", "Copy a link by the letters laid over it"),
    .init(
      .copyParagraph, .links, in: [.text], sequence: "y p",
      "Copy the paragraph at the top, or of the match"),
    .init(.copyArticle, .links, in: [.text], sequence: "y a", "Copy the article as text"),
    .init(.copyAddress, .links, in: [.text], sequence: "y u", "Copy the article's address"),
    .init(.tableRight, .moving, in: [.text], keys: ">", "Show more of a wide table at the right"),
    .init(.tableLeft, .moving, in: [.text], keys: "<", "Show more of a wide table at the left"),
    .init(.outline, .links, in: [.text], keys: "o", hint: "outline", "Go to a heading"),
    .init(.setMark, .links, in: [.text], keys: "m", "Mark the place with the letter that follows"),
    .init(
      .goToMark, .links, in: [.text], keys: "'", "Go to the mark of the letter; '' goes back"),
    .init(.jumpBack, .links, in: [.text], "Go back to before the last jump"),
  ]

  /// The commands for the page as it came in.
  static let onPage: [CommandEntry] = [
    .init(
      .showPage, .page, in: [.text, .page], keys: "x", hint: "page",
      "Show the page as it came in, with what was dropped"),
    .init(
      .keepPiece, .page, in: [.page], keys: "<enter>", hint: "keep or drop",
      "Keep what was dropped, or drop it, on all pages of the site"),
    .init(.nextDropped, .page, in: [.page], keys: "n", hint: "next", "Go to what was dropped next"),
    .init(.previousDropped, .page, in: [.page], keys: "N", "Go to what was dropped before"),
  ]
}
