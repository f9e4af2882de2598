import Screen

/// Styles as the codes of ECMA-48's SGR, colours by ITU-T T.416 in the form that all terminals read.
enum StyleCodes {
  /// The codes of a style that a terminal of a depth can show, parted by semicolons.
  static func codes(of style: Style, depth: ColorDepth) -> String {
    let shown = style.degraded(to: depth)
    var codes: [String] = []
    let attributes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
      (.strikethrough, "9"),
    ]
    for (attribute, code) in attributes where shown.attributes.contains(attribute) {
      codes.append(code)
    }
    if let color = shown.foreground { codes.append(self.codes(of: color, base: 30)) }
    if let color = shown.background { codes.append(self.codes(of: color, base: 40)) }
    return codes.joined(separator: ";")
  }

  /// - Parameter base: 30 for text, 40 for what is behind it.
  private static func codes(of color: Color, base: Int) -> String {
    switch color {
    case .terminalDefault: "\(base + 9)"
    case .indexed(let index) where index < 8: "\(base + Int(index))"
    case .indexed(let index) where index < 16: "\(base + 60 + Int(index) - 8)"
    case .indexed(let index): "\(base + 8);5;\(index)"
    case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
    }
  }

  /// How many colours a terminal has by the names that it goes by.
  static func depth(term: String, colorTerm: String) -> ColorDepth {
    if ["truecolor", "24bit"].contains(colorTerm) || term.hasSuffix("-direct") { return .direct }
    if term.contains("256color") { return .indexed256 }
    return term.hasPrefix("linux") || term == "ansi" ? .ansi8 : .ansi16
  }
}
