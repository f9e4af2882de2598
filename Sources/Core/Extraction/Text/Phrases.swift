/// Phrases by which pages announce what is not the text, in lower case.
enum Phrases {
  /// Openings of short lines that offer a newsletter, an account, a share button or the like.
  static let chrome = PhraseSet([
    "share this", "share on", "share via", "sign up", "subscribe", "follow us", "click here to",
    "click to ", "read more", "read also", "related:", "see also:", "advertisement",
    "related articles",
    "related stories", "related topics", "keep up to date", "you can unsubscribe",
    "all rights reserved",
    "copyright ", "©", "(c) ", "get our newsletter", "newsletter", "most read", "most popular",
    "recommended for you", "you may also like", "you might also like", "more on this story",
    "print this", "email this", "leave a comment", "leave a reply", "post a comment", "log in",
    "this site uses cookies", "we use cookies", "by continuing to use", "accept all cookies",
    "reading time", "lesezeit", "tempo de leitura", "temps de lecture", "okuma süresi",
    "continue reading", "story continues", "article continues", "scroll to continue", "advert",
    "anzeige", "werbung", "publicidade", "publicité", "reklam", "leave your",
    "mehr zum thema", "lesen sie auch", "newsletter abonnieren", "teilen", "diesen artikel teilen",
    "lire aussi", "à lire aussi", "leia também", "lea también", "te puede interesar",
    "ilgili haberler", "haberi paylaş", "bültenimize",
  ])

  /// Openings of lines that follow a picture or name who made it.
  static let credits = PhraseSet([
    "photo:", "photo by", "photograph:", "photograph by", "photo credit", "image:", "image credit",
    "(image:", "(photo:", "picture:", "credit:", "caption:", "foto:", "bild:", "fotoğraf:",
    "illustration:", "photos:", "file photo",
  ])

  /// Words in the closing parenthesis of a caption.
  static let creditWords = PhraseSet([
    "photo", "foto", "file", "image", "picture", "courtesy", "getty", "credit", "archive", "bild",
    "illustration", "fotoğraf", "arşiv", "archiv", "shutterstock", "reuters", "afp", "photograph",
    "photographer",
  ])

  /// Lines that announce topics or keywords, without a colon.
  static let topics = PhraseSet([
    "related topics", "topics", "tags", "tag", "filed under", "keywords", "themen", "schlagwörter",
    "schlagworte", "etiketler", "konular", "mots-clés", "etiquetas", "temas", "more on", "tagged",
    "posted in", "in this article", "tagged with", "topics in this article", "story topics",
  ])

  /// Headings of what follows a text, with or without a number after them.
  private static let tails = PhraseSet([
    "related stories", "related articles", "related posts", "related news", "related content",
    "related", "comments", "you may also like", "you might also like", "recommended", "read next",
    "more stories", "more news", "latest", "most read", "most popular", "latest news", "trending",
    "leave a reply", "leave a comment", "kommentare", "lesen sie auch", "newsletter",
    "mehr zum thema", "ähnliche artikel",
    "das könnte sie auch interessieren", "yorumlar", "ilgili haberler", "commentaires",
    "articles liés", "comentarios", "comentários", "artículos relacionados",
  ])

  private static let tailOpenings = PhraseSet([
    "more about ", "more on ", "more from ", "follow us", "read more ", "see more ",
    "you may also", "you might also", "recommended for", "sign up for", "subscribe to",
  ])

  /// Whether the range is the heading of what follows a text.
  static func isTail(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var range = range
    while let last = range.last {
      let byte = text[last]
      let isPart =
        Bytes.isDigit(byte) || byte == 0x20 || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":")
      if !isPart { break }
      range = range.dropLast()
    }
    return isOne(of: tails, text, range) || anyPrefix(tailOpenings, text, range)
  }

  /// Lines that announce who wrote the text, at its end.
  static let aboutAuthor = PhraseSet([
    "about the author", "about the writer", "about the authors", "über den autor",
    "über die autorin", "zum autor", "zur autorin", "yazar hakkında", "à propos de l'auteur",
    "sobre el autor", "sobre o autor",
  ])

  /// Whether the range starts with one of the phrases.
  static func anyPrefix(_ phrases: PhraseSet, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    phrases.prefixLength(text, range) != nil
  }

  /// Whether the range is one of the phrases, a colon at its end apart.
  static func isOne(of phrases: PhraseSet, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    var range = range
    if let last = range.last, text[last] == UInt8(ascii: ":") { range = range.dropLast() }
    return phrases.prefixLength(text, range) == range.count
  }
}

/// Phrases in lower case, found by their first byte.
struct PhraseSet: Sendable {
  /// By first byte; the longest first.
  private var phrases = [[[UInt8]]](repeating: [], count: 256)

  init(_ list: [String]) {
    for phrase in list {
      let bytes = Array(phrase.utf8)
      guard let first = bytes.first else { continue }
      phrases[Int(first)].append(bytes)
    }
    for index in phrases.indices { phrases[index].sort { $0.count > $1.count } }
  }

  /// The length in bytes of the longest phrase that the range starts with, letters of ASCII compared
  /// without case, or nil.
  func prefixLength(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let start = range.first else { return nil }
    for phrase in phrases[Int(Bytes.lowered(text[start]))] where phrase.count <= range.count {
      var index = 1
      while index < phrase.count, Bytes.lowered(text[start + index]) == phrase[index] { index += 1 }
      if index == phrase.count { return index }
    }
    return nil
  }
}
