import Glibc

/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Random texts of pieces that the rules of tokens and sentences look at, and of any bytes.
enum TextGenerator {
  private static let pieces = [
    " ", " ", "\n", "\u{A0}", "\u{3000}", "\u{1C}", ".", ".", "..", "?", "!", ",", ":", "'", "''",
    "\"", "`", "``", "(", ")", "-", "--", "“", "”", "‘", "’", "«", "—", "…", "'s", "n't", "'ll",
    "cannot", "gonna", "wanna", "d'ye", "more'n", "'tis", "U.S.", "Mr.", "No.", "e.g.", "3.5",
    "word", "The", "É", "ß", "日本", "e\u{301}", "½", "😀",
  ]

  static func text(using generator: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...16, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        text.append(UInt8.random(in: 0...255, using: &generator))
      } else if let piece = pieces.randomElement(using: &generator) {
        text.append(contentsOf: piece.utf8)
      }
    }
    return text
  }
}

/// The files that lie beside the project for measuring, and are no part of it.
enum SharedFiles {
  /// The folder with the files, or nil where it is absent.
  static let root: String? = {
    if let path = getenv("LECTERN_SHARED") { return String(cString: path) }
    let parts = #filePath.split(separator: "/").dropLast(4)
    let beside = "/" + parts.joined(separator: "/") + "/shared"
    return access(beside, R_OK) == 0 ? beside : nil
  }()

  static func exists(_ path: String) -> Bool {
    guard let root else { return false }
    return access(root + "/" + path, R_OK) == 0
  }

  /// The lines of a file, white space trimmed off, or none where the file cannot be read.
  static func lines(_ path: String) -> [String] {
    guard let root, let file = fopen(root + "/" + path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      let line = $0.drop { $0 == 0x20 }
      return String(decoding: line, as: UTF8.self)
    }
  }
}
