/// Takes apart what pages give as the names of authors.
enum NameList {
  /// Words before a name, in lower case, beside those of ``BylineReader``.
  static let openings: [StaticString] = [
    "erstellt von ", "text von ", "text & fotos: ", "text und fotos: ", "fotos: ", "vom ",
    "blog beitrag von ", "eine kolumne von ", "ein interview von ", "alles von ", "published by: ",
    "geschrieben: ", "posted by ", "verfasst von: ", "geschrieben von ", "veröffentlicht von ",
    "ein beitrag von ",
    "ein artikel von ",
    "ein gastbeitrag von ", "gastbeitrag von ", "gastautor: ", "eingestellt von ", "verfasst von ",
    "gepostet von ", "von: ", "view all posts by ", "view all articles by ", "posts by ",
    "alle beiträge von ", "zeige alle beiträge von ", "alle artikel von ", "mehr von ",
    "more from ",
    "article by ", "article written by ", "posted by: ", "published by ", "redaktion: ",
    "autoren: ",
    "autor: ", "autorin: ", "auteur: ", "auteur : ", "zum profil von ", "artikel von ",
    "pressemitteilung von ", "rezept von ", "by ", "by: ", "von ", "par ",
    "por ",
    "publié par ", "publicado por ", "escrito por ", "di ", "scritto da ", "door ", "af ", "av ",
    "автор: ", "автор ", "Автор: ", "Автор ", "Текст: ", "текст: ", "文/", "作者：", "作者:", "記者 ",
    "记者 ", "文・", "بقلم ", "بقلم: ", "लेखक: ",
  ]

  private static let joints: Set<String> = ["and", "und", "&", "et", "ve", "y", "/"]
  /// Words that a name does not go on with.
  private static let ends: Set<String> = [
    "follow", "folgen", "am", "on", "anzeigen", "→", "»", "für", "for", "in", "-", "–", "—", "um",
    "at", "view", "all", "shares", "archiv", "under", "unter", "@", "|", "·", "•", "tagged", "said",
    "illustration", "fotos:", "photos:", "foto:", "juin", "januar", "november",
    "photography",
    "sagt:", "says:", "datum:", "mit", "with", "aus", "published", "updated", "veröffentlicht",
  ]
  /// Titles behind a name.
  private static let degrees: Set<String> = [
    "phd", "ph.d.", "md", "m.d.", "rd", "ms", "mph", "jr.", "cpt", "rn", "pt", "dds", "mba", "dpt",
  ]

  /// The names in a text, without words before them, roles in brackets, handles and degrees.
  static func names(_ text: String) -> [String] {
    var bytes = Array(text.utf8.prefix { $0 != 0x0A })
    for _ in 0..<2 {
      for opening in openings + BylineReader.openings
      where Bytes.hasPrefix(bytes, 0..<bytes.count, opening) {
        bytes.removeFirst(opening.utf8CodeUnitCount)
        break
      }
    }
    var parts: [String] = []
    var words: [Substring] = []
    /// Whether words belong to the name, and not to something in brackets behind it.
    var isOpen = true
    func take() {
      if words.count > 1, words.last?.lowercased() == "le" { words.removeLast() }
      let name = trimmed(words.joined(separator: " "))
      if name.utf8.count >= 2, !degrees.contains(name.lowercased()) { parts.append(name) }
      words.removeAll()
      isOpen = true
    }
    for word in String(decoding: bytes, as: UTF8.self).split(separator: " ") {
      let lowered = word.lowercased()
      let isNumber = word.utf8.first.map(Bytes.isDigit) == true
      if ends.contains(lowered) || isNumber {
        if words.isEmpty { continue }
        break
      }
      if joints.contains(lowered) {
        take()
      } else if word.hasPrefix("@") || word.hasPrefix("(") {
        isOpen = word.hasSuffix("),")
        if isOpen { take() }
      } else if word.hasSuffix(",") || word.hasSuffix(";") {
        if isOpen { words.append(word.dropLast()) }
        take()
      } else if isOpen, lowered != "alle", lowered != "beiträge" {
        words.append(word)
      }
    }
    take()
    return parts
  }

  /// The name without brackets, colons and the like at its ends.
  private static func trimmed(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let isSign: (UInt8) -> Bool = { byte in
      "()[]:|/\"".utf8.contains(byte)
    }
    let start = bytes.firstIndex { !isSign($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isSign($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}
