/// What a byte may mean to the tokenizer.
enum TreebankByte: UInt8 {
  /// Part of whatever token it stands in.
  case plain
  /// A token of its own wherever it stands.
  case isolated
  /// A comma or colon.
  case pause
  case period
  case backtick
  case hyphen
  case apostrophe
  /// The first byte of a character that may be a quote or a dash.
  case wide

  /// The class of each byte value.
  static let classes: [TreebankByte] = {
    var classes = [TreebankByte](repeating: .plain, count: 256)
    for byte in "\";@#$%&?!*[](){}<>".utf8 { classes[Int(byte)] = .isolated }
    for byte in ",:".utf8 { classes[Int(byte)] = .pause }
    classes[Int(UInt8(ascii: "."))] = .period
    classes[Int(UInt8(ascii: "`"))] = .backtick
    classes[Int(UInt8(ascii: "-"))] = .hyphen
    classes[Int(UInt8(ascii: "'"))] = .apostrophe
    classes[0xC2] = .wide
    classes[0xE2] = .wide
    return classes
  }()
}
