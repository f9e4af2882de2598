/// What of a text words are made of, and as which letter each counts.
///
/// Upper case and diacritics are folded away: "Türkiye" is found by "turkiye" and the other way
/// round. Marks that change the sound but not the letter are left out (Unicode's combining
/// diacritics, the vowel signs of Arabic and Hebrew); those of Indic and Thai script are letters.
enum FoldedLetters {
  enum Kind: Equatable {
    case separator
    /// Belongs to the word but is not spelled.
    case silent
    case letter(UInt32)
    /// A letter that is spelled with two.
    case letters(UInt32, UInt32)
    /// A character of a script without spaces between words.
    case unspaced(UInt32)
  }

  /// Of ASCII: the letter in lower case, or zero for what parts words.
  static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) | 0x20
    default: 0
    }
  }

  /// The kinds of the scripts that are looked up most: Latin, Greek, Cyrillic, Hebrew, Arabic.
  private static let frequent: [Kind] = (0x80..<0x700).map { compute($0) }

  private static let bases: [UInt32: UInt32] = {
    var bases: [UInt32: UInt32] = [:]
    for line in table.split(separator: "\n") {
      var base: UInt32?
      for scalar in line.unicodeScalars {
        if let base { bases[scalar.value] = base } else { base = scalar.value }
      }
    }
    return bases
  }()

  /// The kind of a scalar that is not ASCII.
  static func kind(of value: UInt32) -> Kind {
    value >= 0x80 && value < 0x700 ? frequent[Int(value) - 0x80] : compute(value)
  }

  private static func compute(_ value: UInt32) -> Kind {
    if isUnspaced(value) {
      return isPartOfWord(value) ? .unspaced(value) : .separator
    }
    switch value {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x640, 0x200C, 0x200D,
      0xAD, 0xFE00...0xFE0F:
      return .silent
    case 0xDF, 0x1E9E: return .letters(0x73, 0x73)
    case 0xE6, 0xC6: return .letters(0x61, 0x65)
    case 0x153, 0x152: return .letters(0x6F, 0x65)
    case 0xFF10...0xFF19: return .letter(value - 0xFF10 + 0x30)
    case 0xFF21...0xFF3A: return .letter(value - 0xFF21 + 0x61)
    case 0xFF41...0xFF5A: return .letter(value - 0xFF41 + 0x61)
    default: break
    }
    guard isPartOfWord(value) else { return .separator }
    let lower = lowercase(value)
    return .letter(bases[lower] ?? lower)
  }

  /// The first scalar of the lower case: İ is "i̇", whose dot is silent.
  private static func lowercase(_ value: UInt32) -> UInt32 {
    Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  private static func isPartOfWord(_ value: UInt32) -> Bool {
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark, .spacingMark,
      .enclosingMark:
      true
    default: false
    }
  }

  /// Han, kana, Thai, Lao, Myanmar and Khmer.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      true
    default: false
    }
  }
}
