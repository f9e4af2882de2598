/// Stand-ins of ASCII for terminals that are not UTF-8.
enum ASCIIForm {
  /// `cluster` as `width` characters of ASCII: a letter without its accents, a mark that looks
  /// like it, or question marks.
  static func text(of cluster: String, width: Int) -> String {
    guard let scalar = cluster.unicodeScalars.first else { return "" }
    let plain =
      scalar.value < 0x7F ? Character(scalar) : marks[scalar] ?? letter(scalar) ?? block(scalar)
    if width == 1 { return String(plain ?? "?") }
    // Fullwidth forms of ASCII.
    if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) {
      return String(Character(half)) + " "
    }
    return plain.map { String(repeating: $0, count: width) } ?? "??"
  }

  private static let marks: [Unicode.Scalar: Character] = [
    "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2026}": "~", "\u{2010}": "-",
    "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2015}": "-",
    "\u{2212}": "-", "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": ",", "\u{2032}": "'",
    "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{2033}": "\"", "\u{AB}": "\"",
    "\u{BB}": "\"", "\u{2039}": "'", "\u{203A}": "'", "\u{2022}": "*", "\u{B7}": "-",
    "\u{25CF}": "*", "\u{25CB}": "o", "\u{2605}": "+", "\u{2606}": "+", "\u{2261}": "=",
    "\u{D7}": "x", "\u{F7}": "/", "\u{2190}": "<", "\u{2192}": ">", "\u{2191}": "^",
    "\u{2193}": "v", "\u{25B8}": ">", "\u{25BE}": "v", "\u{25B6}": ">", "\u{25BC}": "v",
    "\u{25C0}": "<", "\u{25B2}": "^", "\u{2713}": "x", "\u{2717}": "x", "\u{A9}": "c",
    "\u{AE}": "r", "\u{B0}": "o", "\u{DF}": "s", "\u{C6}": "A", "\u{E6}": "a", "\u{D8}": "O",
    "\u{F8}": "o", "\u{D0}": "D", "\u{F0}": "d", "\u{DE}": "T", "\u{FE}": "t", "\u{152}": "O",
    "\u{153}": "o", "\u{131}": "i", "\u{141}": "L", "\u{142}": "l", "\u{110}": "D",
    "\u{111}": "d", "\u{20AC}": "E", "\u{A3}": "L", "\u{A5}": "Y", "\u{A1}": "!", "\u{BF}": "?",
    "\u{2500}": "-", "\u{2501}": "-", "\u{2502}": "|", "\u{2503}": "|", "\u{2550}": "=",
    "\u{2551}": "|", "\u{254C}": "-", "\u{2504}": "-", "\u{2508}": "-", "\u{3000}": " ",
  ]

  /// The bases of the letters from U+00C0 to U+017F; a space where there is none.
  private static let bases: [Character] = Array(
    "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy y"
      + "AaAaAaCcCcCcCcDd  EeEeEeEeEeGgGgGgGgHhHhIiIiIiIiI   JjKk LlLlLlLl  NnNnNn   OoOoOo"
      + "  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs")

  private static func letter(_ scalar: Unicode.Scalar) -> Character? {
    guard (0xC0...0x17F).contains(scalar.value) else { return nil }
    let base = bases[Int(scalar.value) - 0xC0]
    return base == " " ? nil : base
  }

  private static func block(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x2500...0x257F: "+"
    case 0x2580...0x259F: "#"
    default: nil
    }
  }
}
