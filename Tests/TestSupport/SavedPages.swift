/// Made-up inputs, as many as are wanted and no two alike.
public enum SavedPages {
  private static let words = [
    "the", "ferry", "pilots", "of", "harbor", "wrote", "a", "letter", "to", "council", "about",
    "winter", "timetable", "which", "nobody", "had", "read", "since", "spring", "and", "then",
    "water", "rose", "over", "quay", "while", "old", "chart", "lay", "under", "lantern", "in",
    "reading", "room", "where", "they", "met", "on", "tuesday", "evening", "with", "candles",
  ]

  /// The headline of ``page(_:paragraphs:)``.
  public static func title(_ number: Int) -> String {
    "How village number \(number) counted its own springs"
  }

  /// A page as text, with a menu above and a footer below the article.
  public static func page(_ number: Int, paragraphs: Int = 5) -> String {
    var random = SeededGenerator(seed: UInt64(truncatingIfNeeded: number))
    let body = (0..<paragraphs).map { _ in paragraph(&random) }
    let day = 1 + number % 28
    return """
      \(title(number)) | The Lantern

         Skip to main content

         The Lantern

           * Home
           * Reportage
           * Essays
           * Archive

      \(title(number))

         By Clara Winterhalt

         \(day) February 2019

      \(body.joined(separator: "\n\n"))

         Share this:
           * Post
           * Print

         Newsletter

         © 2019 The Lantern. All rights reserved.

      """
  }

  /// A list of lower-case words, one a line.
  public static func tokens(_ number: Int, count: Int = 120) -> String {
    var random = SeededGenerator(seed: UInt64(truncatingIfNeeded: number) &+ 1_000_003)
    let list = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
    return (["springs", "of", "village"] + list).joined(separator: "\n") + "\n"
  }

  private static func paragraph(_ random: inout SeededGenerator) -> String {
    let sentences = (0..<4).map { _ in
      let count = Int.random(in: 9..<19, using: &random)
      let list = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      let sentence = list.joined(separator: " ")
      return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }
    return wrapped(sentences.joined(separator: " "))
  }

  /// Lines of at most 72 columns behind an indent of three.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var line = "  "
    for word in text.split(separator: " ") {
      if line.utf8.count + 1 + word.utf8.count > 72 {
        lines.append(line)
        line = "  "
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
