import ArticleModel

/// Sets texts as pages rendered to text: menus, teasers and a footer around the article.
struct DumpMaker: Sendable {
  let texts: TextMaker

  private static let chromeSize = 8 << 10

  /// The page of the text with this number; about 8 KiB of it are not the article.
  func dump(of text: TextMaker.Text, number: Int) -> String {
    var random = texts.generator(-1 - number)
    var page = head(text)
    page += "\n# \(text.title)\n\nBy \(text.author)\n\nPublished \(Self.day(text.published))\n\n"
    page += "Share this article\n\n  * Copy link\n  * Email\n  * Print\n\n"
    for (place, paragraph) in text.paragraphs.enumerated() {
      page += paragraph + "\n\n"
      if place == 1 { page += "Advertisement\n\n" }
    }
    let bodySize = text.paragraphs.reduce(0) { $0 + $1.utf8.count + 2 }
    let foot = foot(text)
    // What is read next, by title and place.
    while page.utf8.count + foot.utf8.count < Self.chromeSize + bodySize {
      page += "Related\n\n\(texts.headline(&random))\n\n\(text.site)\n\n3 min read\n\n"
    }
    return page + foot
  }

  private static let sections = [
    "News", "World", "Business", "Culture", "Sport", "Weather", "Opinion", "Travel", "Science",
    "Education", "Health", "Property", "Motoring", "Farming", "Fishing", "Obituaries",
  ]

  /// A menu of two levels; a page has it at its head and again at its foot.
  private static let menu = sections.map { section in
    let parts = ["Latest", "Analysis", "Pictures", "Letters", "Archive", "Most read", "Podcasts"]
    return "  * \(section)\n" + parts.map { "    * \(section) \($0)\n" }.joined()
  }.joined()

  private func head(_ text: TextMaker.Text) -> String {
    "Skip to content\n\n\(text.site)\n\nMenu\n\n\(Self.menu)\nSearch\n\nSubscribe\n\nLog in\n"
  }

  private func foot(_ text: TextMaker.Text) -> String {
    """
    More from \(text.site)

    \(Self.menu)
    About us

    Contact

    Terms of use

    Privacy policy

    © 2024 \(text.site). All rights reserved.

    """
  }

  private static func day(_ date: PublicationDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }
}
