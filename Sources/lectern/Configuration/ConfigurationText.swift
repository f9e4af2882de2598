/// The configuration as text: the effective one, a sample, and a section of the manual page.
enum ConfigurationText {
  /// What holds, as a file that would set it, with comments.
  static func effective(_ configuration: Configuration) -> String {
    var text = "# What holds for the reader now.\n# \(Paths.configuration)\n"
    for setting in Setting.table {
      text += "\n" + comment(setting.summary) + "# \(origin(of: setting, in: configuration))\n"
      switch (setting.written(configuration), setting.standard) {
      case (let value?, _) where setting.isTable:
        // The tables of keys have their heads in them.
        text += value.hasPrefix("[") ? value : "[\(setting.name)]\n\(value)"
      case (let value?, _), (nil, .value(let value)): text += "\(setting.name) = \(value)\n"
      case (nil, .words(let words)): text += "# \(setting.name): \(words)\n"
      }
    }
    return text
  }

  private static func origin(of setting: Setting, in configuration: Configuration) -> String {
    if configuration.remembered.contains(setting.name) { return "Chosen in the reader." }
    return configuration.given.contains(setting.name) ? "Set in the file." : "Not set."
  }

  /// A file in which everything is explained and nothing is set.
  static var sample: String {
    var text = """
      # The configuration of lectern: TOML, read when it is saved, also while the reader runs.
      # Take the # away from a line to set something. `lectern config check` says what is wrong.

      """
    for setting in Setting.table {
      text += "\n" + comment(setting.summary) + comment("Takes \(setting.form).")
      switch setting.standard {
      case .value(let value): text += "# \(setting.name) = \(value)\n"
      case .words(let words): text += "# Unless set: \(words).\n" + commented(example(of: setting))
      }
    }
    return text
  }

  /// A sentence as lines of a comment, no wider than they have to be.
  private static func comment(_ sentence: String) -> String {
    var lines: [String] = ["#"]
    for word in sentence.split(separator: " ") {
      if lines[lines.count - 1].utf8.count + 1 + word.utf8.count > widestComment {
        lines.append("#")
      }
      lines[lines.count - 1] += " " + word
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let widestComment = 88

  private static func example(of setting: Setting) -> String {
    if !setting.isTable { return "\(setting.name) = \(setting.example)\n" }
    let head = setting.example.hasPrefix("[") ? "" : "[\(setting.name)]\n"
    return head + setting.example + "\n"
  }

  private static func commented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
  }

  /// The lines of the manual page, in the macros of man.
  static func manual(escaping escaped: (String) -> String) -> [String] {
    let lead = [
      ".SH CONFIGURATION",
      escaped("What is set in the file $XDG_CONFIG_HOME/lectern/config.toml, in TOML, holds:")
        + " also in a reader that runs, as soon as the file is saved.",
      escaped(
        "A line that cannot be understood is named with its place, and the rest holds; "
          + "`lectern config check` names all of them, `lectern config init` writes a sample."),
    ]
    return lead
      + Setting.table.flatMap { setting in
        let standard = setting.standard.text
        let example = example(of: setting).split(separator: "\n").map { escaped(String($0)) }
        return [
          ".TP", ".B \(escaped(setting.name))", escaped(setting.summary),
          escaped("It takes \(setting.form). Unless set: \(standard). For example:"),
          ".RS", ".nf", example.joined(separator: "\n"), ".fi", ".RE",
        ]
      }
  }
}
