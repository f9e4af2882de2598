import ArticleModel
import ArticleStore
import Foundation

/// An article as a Markdown file: the headline, what is known of the article, the text, and the user's notes.
struct ArticleFile {
  /// The file's name: the article's number, then words of the headline.
  let name: String
  let text: String

  init(_ stored: StoredArticle) {
    let metadata = stored.article.metadata
    let facts = [
      metadata.site, metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "),
      metadata.published?.iso8601, metadata.url,
      stored.tags.isEmpty ? nil : "tagged " + stored.tags.joined(separator: ", "),
    ].compactMap(\.self).map(ArticleText.escaped)
    var parts = [ArticleText.title(stored.article)]
    if let subtitle = metadata.subtitle { parts.append("*" + ArticleText.escaped(subtitle) + "*") }
    if !facts.isEmpty { parts.append(facts.joined(separator: " · ")) }
    parts.append(ArticleText.body(stored.article))
    if !stored.notes.isEmpty {
      parts.append(NoteMarkdown.text(title: "Notes", notes: stored.notes))
    }
    text =
      parts.filter { !$0.isEmpty }.map { $0.trimmingCharacters(in: .newlines) }
      .joined(separator: "\n\n") + "\n"
    name = Self.name(stored.summary.id, metadata.title)
  }

  private static let longestName = 60

  private static func name(_ id: ArticleID, _ title: String) -> String {
    var words: [String] = []
    var length = 0
    for word in title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      length += word.utf8.count + 1
      if length > longestName { break }
      words.append(String(word))
    }
    return ([String(id.rawValue)] + words).joined(separator: "-") + ".md"
  }
}

/// Writes articles into a folder, a file each.
enum ArticleExport {
  /// Writes the articles and says how many files there are; those that are gone by now are left out.
  ///
  /// A file of an earlier export is written anew; each is there as a whole or not at all.
  ///
  /// - Parameter folder: made where there is none; `~` is the user's home.
  /// - Throws: ``ExportError`` and `StoreError`.
  static func write(_ ids: [ArticleID], of store: ArticleStore, to folder: String) throws -> Int {
    let folder = (folder as NSString).expandingTildeInPath
    var count = 0
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ExportError(path: folder, cause: error)
    }
    for id in ids {
      guard let stored = try store.article(id) else { continue }
      let file = ArticleFile(stored)
      let path = folder + "/" + file.name
      do {
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw ExportError(path: path, cause: error)
      }
      count += 1
    }
    return count
  }
}

/// Why an article could not be written.
struct ExportError: Error, CustomStringConvertible {
  let path: String
  let description: String

  init(path: String, cause: any Error) {
    self.path = path
    let reason =
      (cause as NSError).userInfo[NSUnderlyingErrorKey].map { ($0 as? NSError)?.code ?? 0 }
      .flatMap { $0 == 0 ? nil : String(cString: strerror(Int32($0))) }
    description = "\(path) could not be written: \(reason ?? cause.localizedDescription)"
  }
}
