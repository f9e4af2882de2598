import Glibc

/// The patterns of libhyphen that are installed, as files `hyph_LANGUAGE.dic`.
struct HyphenationFiles {
  /// The folders that are looked through, in this order.
  var folders = Paths.hyphenationFolders

  /// The patterns of a language, an ISO 639 code; nil where there are none.
  ///
  /// Of several countries' the language's own comes first, as in `de_DE`, then the first by name.
  func path(for language: String) -> String? {
    guard (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    let (whole, start) = ("hyph_\(language).dic", "hyph_\(language)_")
    let own = start + language.uppercased() + ".dic"
    for folder in folders {
      let names = Self.names(in: folder)
      let found =
        [whole, own].first(where: names.contains)
        ?? names.filter { $0.hasPrefix(start) && $0.hasSuffix(".dic") }.min()
      if let found { return folder + "/" + found }
    }
    return nil
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
