import Glibc
import ReaderUI
import TOMLKit

/// The themes in the folders for them.
struct ThemeFiles {
  private let folders: [String]

  /// Themes of the user come before those of the installation.
  init(folders: [String] = Paths.themeFolders) {
    self.folders = folders
  }

  /// The names of all themes, sorted, the one that needs no file among them.
  var names: [String] {
    Set(folders.flatMap(Self.names)).union([Theme.standard.name]).sorted()
  }

  /// Reads a theme and those that it inherits from.
  func load(_ name: String) throws(FileProblem) -> Theme {
    var chain: [(file: TOMLFile, definition: ThemeDefinition)] = []
    var next: String? = name
    while let wanted = next {
      guard let path = path(of: wanted) else {
        // The standard theme is at hand without its file.
        if chain.isEmpty && wanted == Theme.standard.name { return .standard }
        throw missing(wanted, askedForBy: chain.last?.file)
      }
      let file = try TOMLFile(path: path)
      let definition = try Self.definition(wanted, file)
      if chain.contains(where: { $0.definition.name == wanted }) {
        throw file.problem(at: "inherits", in: "", "themes inherit from each other in a circle")
      }
      chain.append((file, definition))
      next = definition.inherits
    }
    let definition = chain.dropFirst().reduce(chain[0].definition) { $0.laid(over: $1.definition) }
    do {
      return try definition.resolved()
    } catch {
      throw Self.place(error, in: chain.map(\.file))
    }
  }

  private func missing(_ name: String, askedForBy file: TOMLFile?) -> FileProblem {
    let known = names.joined(separator: ", ")
    return file?.problem(
      at: "inherits", in: "", "there is no theme \"\(name)\"; there are \(known)")
      ?? FileProblem(path: "theme \(name)", reason: "there is no such theme; there are \(known)")
  }

  /// The file of the chain that has the wrong entry, the theme's own first.
  private static func place(_ problem: ThemeProblem, in files: [TOMLFile]) -> FileProblem {
    let isPalette = problem.key.hasPrefix("palette.")
    let section = isPalette ? "palette" : "scopes"
    let key = isPalette ? String(problem.key.dropFirst("palette.".count)) : problem.key
    for file in files {
      let found = file.problem(at: key, in: section, "\(problem.key): \(problem.reason)")
      if found.line != nil { return found }
    }
    return FileProblem(path: files[0].path, reason: "\(problem.key): \(problem.reason)")
  }

  private func path(of name: String) -> String? {
    guard !name.contains("/") else { return nil }
    return folders.lazy.map { "\($0)/\(name).toml" }.first { access($0, R_OK) == 0 }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }

  private static func definition(_ name: String, _ file: TOMLFile) throws(FileProblem)
    -> ThemeDefinition
  {
    var definition = ThemeDefinition(name: name)
    for key in file.table.keys {
      switch key {
      case "inherits":
        guard let base = file.table[key]?.string else {
          throw file.problem(at: key, in: "", "takes the name of a theme in quotes")
        }
        definition.inherits = base
      case "palette": definition.palette = try palette(file)
      case "scopes": definition.scopes = try scopes(file)
      default:
        throw file.problem(at: key, in: "", "unknown key; there are inherits, palette, scopes")
      }
    }
    return definition
  }

  private static func palette(_ file: TOMLFile) throws(FileProblem) -> [String: String] {
    var palette: [String: String] = [:]
    guard let table = file.table["palette"]?.table else { return palette }
    for key in table.keys {
      guard let value = table[key]?.string else {
        throw file.problem(at: key, in: "palette", "takes a colour in quotes, as in \"#d6d3cb\"")
      }
      palette[key] = value
    }
    return palette
  }

  private static func scopes(_ file: TOMLFile) throws(FileProblem) -> [String: StyleDefinition] {
    var scopes: [String: StyleDefinition] = [:]
    guard let table = file.table["scopes"]?.table else { return scopes }
    for key in table.keys {
      if let foreground = table[key]?.string {
        scopes[key] = StyleDefinition(foreground: foreground)
      } else if let style = table[key]?.table {
        scopes[key] = try Self.style(style, key: key, file)
      } else {
        throw file.problem(
          at: key, in: "scopes", "takes a colour, or { fg = …, bg = …, modifiers = […] }")
      }
    }
    return scopes
  }

  private static func style(_ table: TOMLTable, key: String, _ file: TOMLFile)
    throws(FileProblem) -> StyleDefinition
  {
    var style = StyleDefinition()
    for part in table.keys {
      switch part {
      case "fg", "bg":
        guard let color = table[part]?.string else {
          throw file.problem(at: key, in: "scopes", "\(key): \(part) takes a colour in quotes")
        }
        if part == "fg" { style.foreground = color } else { style.background = color }
      case "modifiers":
        guard let names = table[part]?.array, names.allSatisfy({ $0.string != nil }) else {
          throw file.problem(
            at: key, in: "scopes", "\(key): modifiers takes words, as in [\"bold\"]")
        }
        style.modifiers = names.compactMap(\.string)
      default:
        throw file.problem(
          at: key, in: "scopes", "\(key): unknown part \"\(part)\"; there are fg, bg, modifiers")
      }
    }
    return style
  }
}
