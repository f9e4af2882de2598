import Screen

/// The orders that change how text looks, and which of them lead from one look to another in the
/// fewest bytes.
struct PenCodes: Sendable {
  /// Turns everything off.
  let sgr0: [UInt8]
  private let on: [(attribute: Attributes, code: [UInt8])]
  /// What of the attributes can be turned off alone.
  private let off: [(attributes: Attributes, code: [UInt8])]
  private let setaf, setab: ParameterString?
  /// Whether the terminal has its default colors apart from everything else.
  private let hasDefaults: Bool
  /// Whether all codes are numbers of ECMA-48's SGR, of which one order takes several.
  private let isECMA: Bool

  /// The attributes that the terminal shows.
  var attributes: Attributes { on.reduce(into: []) { $0.insert($1.attribute) } }

  /// - Parameters:
  ///   - string: A string of the terminal's entry without padding, or `nil`.
  ///   - hasCookies: Whether a change of the look takes a cell, so that none is made.
  init(string: (String) -> [UInt8]?, hasCookies: Bool) {
    sgr0 = string("sgr0") ?? []
    setaf = string("setaf").map(ParameterString.init)
    setab = string("setab").map(ParameterString.init)
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
    ]
    let codes = names.compactMap { attribute, name in string(name).map { (attribute, $0) } }
    let samples = codes.map(\.1) + [setaf, setab].compactMap { $0?.expanded(1) }
    isECMA =
      samples.allSatisfy { Self.number(of: $0) != nil }
      && (sgr0.starts(with: Self.reset) || sgr0.reversed().starts(with: Self.reset.reversed()))
    // An attribute that cannot be turned off is not turned on.
    let usable = sgr0.isEmpty || hasCookies ? [] : codes
    guard isECMA else {
      on = usable.map { (attribute: $0.0, code: $0.1) }
      off = []
      hasDefaults = false
      return
    }
    on = usable.map { (attribute: $0.0, code: Self.number(of: $0.1) ?? []) }
    // Terminfo has no string for the end of bold and dim; where underline has one of its own, the
    // terminal knows the other as well.
    let offs: [(Attributes, String, [UInt8])] = [
      ([.bold, .dim], "rmul", Array("22".utf8)), (.italic, "ritm", Array("23".utf8)),
      (.underline, "rmul", Array("24".utf8)), (.reverse, "rmso", Array("27".utf8)),
    ]
    off = offs.compactMap { attributes, name, code in
      let known = name == "rmul" ? Array("24".utf8) : code
      return string(name).flatMap(Self.number) == known ? (attributes, code) : nil
    }
    hasDefaults = string("op").flatMap(Self.number) == Array("39;49".utf8)
  }

  private static let reset = Array("\u{1B}[m".utf8)

  /// What stands in an order of the form `ESC [ … m`.
  private static func number(of code: [UInt8]) -> [UInt8]? {
    guard code.count >= 3, code[0] == 0x1B, code[1] == UInt8(ascii: "["),
      code.last == UInt8(ascii: "m")
    else { return nil }
    let inner = code[2..<(code.count - 1)]
    return inner.allSatisfy { (0x30...0x3B).contains($0) } ? Array(inner) : nil
  }

  /// The bytes that lead from one look to another.
  ///
  /// - Parameters:
  ///   - old: The look now, its colors stated; `nil` where nobody knows it.
  ///   - new: The look wanted, its colors stated.
  ///   - depth: How the colors are counted.
  func change(from old: Style?, to new: Style, depth: ColorDepth) -> [UInt8] {
    if old == new { return [] }
    let fresh = Style(foreground: .terminalDefault, background: .terminalDefault)
    guard let old else { return sgr0 + change(from: fresh, to: new, depth: depth) }
    let anew = codes(from: fresh, to: new, depth) ?? []
    let step = codes(from: old, to: new, depth)
    guard isECMA else { return (step ?? [sgr0] + anew).flatMap { $0 } }
    let whole = Self.order(anew.isEmpty ? [] : [Array("0".utf8)] + anew)
    guard let step else { return whole }
    if step.isEmpty { return [] }
    let short = Self.order(step)
    return short.count <= whole.count ? short : whole
  }

  private static func order(_ codes: [[UInt8]]) -> [UInt8] {
    [0x1B, UInt8(ascii: "[")] + codes.joined(separator: [UInt8(ascii: ";")]) + [UInt8(ascii: "m")]
  }

  /// The codes that lead from one look to another, or `nil` where some code is missing for that.
  private func codes(from old: Style, to new: Style, _ depth: ColorDepth) -> [[UInt8]]? {
    var result: [[UInt8]] = []
    var held = old.attributes
    var gone = held.subtracting(new.attributes)
    for (attributes, code) in off where !gone.isDisjoint(with: attributes) {
      result.append(code)
      gone.subtract(attributes)
      held.subtract(attributes)
    }
    guard gone.isEmpty else { return nil }
    let added = new.attributes.subtracting(held)
    for (attribute, code) in on where added.contains(attribute) { result.append(code) }
    for (color, before, set, standard) in [
      (new.foreground, old.foreground, setaf, "39"), (new.background, old.background, setab, "49"),
    ] where color != before {
      let number = ColorChoice.number(of: color, depth: depth)
      if number >= 0 {
        let code = set?.expanded(Int(number)) ?? []
        if let code = isECMA ? Self.number(of: code) : code { result.append(code) }
      } else if hasDefaults {
        result.append(Array(standard.utf8))
      } else {
        return nil
      }
    }
    return result
  }
}
