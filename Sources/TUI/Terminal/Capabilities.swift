import Screen

/// What a terminal understands, by its entry in terminfo (terminfo(5) has the names).
struct Capabilities: Sendable {
  /// Moves the cursor to a line and a column.
  var cup: ParameterString
  /// Moves the cursor within its line.
  var hpa, cuf: ParameterString?
  var cr, cub1, cud1: [UInt8]?
  /// Sets the first and last line of what scrolls, and scrolls it by a line or by several.
  var csr, indn, rin: ParameterString?
  var ind, ri: [UInt8]?
  var clear, el: [UInt8]?
  var ech: ParameterString?
  var civis, cnorm: [UInt8]?
  /// How text looks.
  var pens: PenCodes
  /// Whether erased and scrolled-in cells take the background that is set.
  var bce: Bool
  /// Whether a character in the last column moves the cursor, and whether only the next one does.
  var am, xenl: Bool
  /// Attributes that do not go with colors.
  var notWithColors: Attributes

  /// Takes what is needed from an entry.
  ///
  /// - Parameters:
  ///   - name: The entry's name.
  ///   - string: A string of the entry by its name, or `nil`.
  ///   - flag: Whether the entry has a flag.
  ///   - number: A number of the entry, or -1.
  init(
    name: String, string: (String) -> [UInt8]?, flag: (String) -> Bool, number: (String) -> Int
  ) {
    func text(_ name: String) -> [UInt8]? {
      string(name).map(Self.withoutPadding).flatMap { $0.isEmpty ? nil : $0 }
    }
    func parameters(_ name: String) -> ParameterString? { text(name).map(ParameterString.init) }
    cup = parameters("cup") ?? ParameterString([])
    hpa = parameters("hpa")
    cuf = parameters("cuf")
    cr = text("cr")
    cub1 = text("cub1")
    cud1 = text("cud1")
    csr = parameters("csr")
    indn = parameters("indn")
    rin = parameters("rin")
    ind = text("ind")
    ri = text("ri")
    clear = text("clear")
    el = text("el")
    ech = parameters("ech")
    civis = text("civis")
    cnorm = text("cnorm")
    pens = PenCodes(string: text, hasCookies: number("xmc") >= 0)
    // tmux erases by the background since its version 2.4 of 2017, of which its entry is silent.
    bce = flag("bce") || name == "tmux" || name.hasPrefix("tmux-")
    am = flag("am")
    xenl = flag("xenl")
    // There the last cell of a region that scrolls could not be drawn.
    if am, !xenl { csr = nil }
    let bits = max(0, number("ncv"))
    notWithColors = []
    for (bit, attribute) in Self.videoBits where bits & bit != 0 {
      notWithColors.insert(attribute)
    }
  }

  /// The bits of the number `ncv`.
  private static let videoBits: [(Int, Attributes)] = [
    (1 << 1, .underline), (1 << 2, .reverse), (1 << 4, .dim), (1 << 5, .bold), (1 << 15, .italic),
  ]

  /// A string without the delays that old terminals need, written as `$<5/>`.
  static func withoutPadding(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "$"), index + 1 < text.count,
        text[index + 1] == UInt8(ascii: "<"),
        let end = text[index...].firstIndex(of: UInt8(ascii: ">")),
        text[(index + 2)..<end].allSatisfy({
          (0x30...0x39).contains($0) || [UInt8(ascii: "."), UInt8(ascii: "*"), 0x2F].contains($0)
        })
      {
        index = end + 1
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The order that shows or hides the cursor; nothing where the terminal has none.
  func cursor(isVisible: Bool) -> [UInt8] { (isVisible ? cnorm : civis) ?? [] }
}
