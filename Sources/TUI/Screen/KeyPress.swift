/// One press of a key, as a terminal can tell it.
///
/// Its description is what keymaps are written in: modifiers `C-`, `A-`, `S-`, then a character or
/// the name of a key, as in `C-d`, `<pgdn>`, `G`, `space`, `A-x`, `S-<left>`.
public struct KeyPress: Hashable, Sendable {
  /// A key without its modifiers.
  public enum Key: Hashable, Sendable {
    /// A key that gives a character, the shift key already taken into account.
    case character(Unicode.Scalar)
    /// Return or Enter.
    case enter
    /// Esc.
    case escape
    /// The tabulator.
    case tab
    /// The tabulator with shift.
    case backTab
    /// Delete to the left.
    case backspace
    /// An arrow.
    case up, down, left, right
    /// To one end.
    case home, end
    /// A page.
    case pageUp, pageDown
    /// Ins.
    case insert
    /// Delete to the right.
    case delete
    /// A function key, from 1.
    case function(Int)
  }

  /// The keys held down with another.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a modifier.
    public let rawValue: UInt8
    /// The modifiers whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Ctrl, `C-`.
    public static let control = Modifiers(rawValue: 1)
    /// Alt or Meta, `A-`.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, `S-`; for a character it is in the character.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// The key.
  public let key: Key
  /// The modifiers.
  public let modifiers: Modifiers

  /// A press of `key` with `modifiers`, in the one form in which terminals report it: `C-i` is the
  /// tabulator, `C-m` Enter, `C-[` Esc; `S-a` is `A`; `C-A` is `C-a`; `S-<tab>` is `<backtab>`.
  public init(_ key: Key, modifiers: Modifiers = []) {
    var key = key
    var modifiers = modifiers
    if case .character(let scalar) = key {
      (key, modifiers) = Self.canonical(scalar, modifiers)
    } else if key == .tab, modifiers.contains(.shift) {
      key = .backTab
      modifiers.remove(.shift)
    }
    self.key = key
    self.modifiers = modifiers
  }

  private static func canonical(
    _ scalar: Unicode.Scalar, _ modifiers: Modifiers
  ) -> (Key, Modifiers) {
    var scalar = scalar
    var modifiers = modifiers
    switch scalar.value {
    case 0x09: return canonicalTab(modifiers)
    case 0x0D: return (.enter, modifiers)
    case 0x1B: return (.escape, modifiers)
    case 0x7F: return (.backspace, modifiers)
    case 0x00:
      scalar = " "
      modifiers.insert(.control)
    case 0x01...0x1A:
      scalar = Unicode.Scalar(UInt8(scalar.value) + 0x60)
      modifiers.insert(.control)
    case 0x1C...0x1F:
      scalar = Unicode.Scalar(UInt8(scalar.value) + 0x40)
      modifiers.insert(.control)
    default: break
    }
    let isLower = ("a"..."z").contains(scalar)
    let isUpper = ("A"..."Z").contains(scalar)
    if modifiers.contains(.control) {
      if isUpper { scalar = Unicode.Scalar(UInt8(scalar.value) + 0x20) }
      if isLower || isUpper { modifiers.remove(.shift) }
      let rest = modifiers.subtracting(.control)
      switch scalar {
      case "i": return canonicalTab(rest)
      case "m": return (.enter, rest)
      case "[": return (.escape, rest)
      case "?": return (.backspace, rest)
      case "@": scalar = " "
      default: break
      }
    } else if modifiers.contains(.shift), isLower {
      scalar = Unicode.Scalar(UInt8(scalar.value) - 0x20)
    }
    if scalar != " " { modifiers.remove(.shift) }
    return (.character(scalar), modifiers)
  }

  private static func canonicalTab(_ modifiers: Modifiers) -> (Key, Modifiers) {
    modifiers.contains(.shift)
      ? (.backTab, modifiers.subtracting(.shift)) : (.tab, modifiers)
  }
}

// MARK: - Descriptions

extension KeyPress: CustomStringConvertible {
  private static let names: [(name: String, key: Key)] = [
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("backtab", .backTab),
    ("backspace", .backspace), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("home", .home), ("end", .end), ("pgup", .pageUp), ("pgdn", .pageDown), ("ins", .insert),
    ("del", .delete),
  ]

  private static let otherNames: [(name: String, key: Key)] = [
    ("return", .enter), ("ret", .enter), ("cr", .enter), ("escape", .escape), ("bs", .backspace),
    ("pageup", .pageUp), ("pagedown", .pageDown), ("insert", .insert), ("delete", .delete),
    ("space", .character(" ")), ("lt", .character("<")), ("gt", .character(">")),
    ("minus", .character("-")),
  ]

  /// The press as keymaps write it: `init(description:)` reads it back.
  public var description: String {
    var text = ""
    if modifiers.contains(.control) { text += "C-" }
    if modifiers.contains(.alt) { text += "A-" }
    if modifiers.contains(.shift) { text += "S-" }
    switch key {
    case .character(" "): text += "space"
    case .character(let scalar): text.unicodeScalars.append(scalar)
    case .function(let number): text += "<f\(number)>"
    default:
      if let name = Self.names.first(where: { $0.key == key })?.name { text += "<\(name)>" }
    }
    return text
  }

  /// The press that a keymap writes as `description`; `nil` when it is none.
  ///
  /// Names may stand with or without angle brackets, in either case of letters; modifiers may be
  /// inside of the brackets too (`<C-left>`).
  public init?(description: some StringProtocol) {
    var rest = Substring(description).unicodeScalars[...]
    let isBracketed = rest.count > 2 && rest.first == "<" && rest.last == ">"
    if isBracketed { rest = rest.dropFirst().dropLast() }
    var modifiers: Modifiers = []
    while rest.count > 2, let letter = rest.first, rest.dropFirst().first == "-" {
      switch letter {
      case "C", "c": modifiers.insert(.control)
      case "A", "a", "M", "m": modifiers.insert(.alt)
      case "S", "s": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if rest.count > 2, !isBracketed, rest.first == "<", rest.last == ">" {
      rest = rest.dropFirst().dropLast()
    }
    if rest.count == 1, let scalar = rest.first {
      guard scalar.value > 0x20, scalar.value < 0x7F || scalar.value > 0x9F else { return nil }
      self.init(.character(scalar), modifiers: modifiers)
    } else if let key = Self.key(named: String(String.UnicodeScalarView(rest))) {
      self.init(key, modifiers: modifiers)
    } else {
      return nil
    }
  }

  private static func key(named name: String) -> Key? {
    let name = name.lowercased()
    if let found = (names + otherNames).first(where: { $0.name == name }) { return found.key }
    let digits = name.dropFirst()
    guard name.utf8.first == UInt8(ascii: "f"), digits.utf8.first != UInt8(ascii: "+"),
      let number = Int(digits), (1...63).contains(number)
    else { return nil }
    return .function(number)
  }
}
