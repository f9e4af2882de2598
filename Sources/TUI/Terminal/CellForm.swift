import Screen

/// What a terminal is sent for a cell.
struct CellForm: Sendable {
  /// Whether the terminal takes UTF-8; else it gets stand-ins of ASCII.
  let unicode: Bool
  /// The columns of a scalar, as the C library counts them; negative for none that it knows.
  let scalarWidth: @Sendable (UInt32) -> Int

  /// Adds the bytes of a cell that is no continuation: as many columns as the cell has, whatever the
  /// cell holds.
  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    if let byte = cell.ascii {
      bytes.append(byte)
      return
    }
    let text = cell.text
    if !unicode {
      bytes += ASCIIForm.text(of: text, width: cell.width).utf8
    } else if isMeasuredAlike(text, width: cell.width) {
      bytes += text.utf8
    } else {
      bytes += "\u{FFFD}".utf8
      if cell.width == 2 { bytes.append(0x20) }
    }
  }

  private func isMeasuredAlike(_ text: String, width: Int) -> Bool {
    var sum = 0
    for scalar in text.unicodeScalars {
      let own = scalarWidth(scalar.value)
      if own < 0 { return false }
      sum += own
    }
    return sum == width
  }

  /// Whether all terminals give the cell as many columns as it has, so that the cursor's place is
  /// known behind it. Of marks, pictographs and flags nobody knows.
  func isSure(_ cell: Cell) -> Bool {
    if cell.ascii != nil || cell.isContinuation || !unicode { return true }
    let scalars = cell.text.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return false }
    return Self.sure.contains { $0.contains(first.value) }
  }

  /// Latin, Greek and Cyrillic letters, dashes and quotes, arrows, mathematical signs, boxes and
  /// blocks, geometric shapes; then what is wide: kana and Han, Hangul, fullwidth forms.
  private static let sure: [ClosedRange<UInt32>] = [
    0xA0...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x37A...0x37F, 0x384...0x482, 0x48A...0x52F,
    0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x2199, 0x2200...0x22FF,
    0x2500...0x25A1, 0x25CB...0x25CF, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF,
    0x3400...0x4DB5, 0x4E00...0x9FA5, 0xAC00...0xD7A3, 0xFF01...0xFF5E,
  ]
}
