extension HTMLPage {
  /// Where the page lives: what the caller gave, else what the page says.
  var address: String? {
    let own = [facts.canonical, facts.meta("og:url"), facts.article.url]
    for url in own {
      if let url, url.utf8.starts(with: "http".utf8) { return url }
    }
    return givenURL
  }

  /// Resolves references against the page's base.
  var references: URLReference {
    let outer = givenURL ?? address
    guard let base = facts.base else { return URLReference(base: outer) }
    return URLReference(base: URLReference(base: outer).resolve(Array(base.utf8)[...]) ?? outer)
  }
}
