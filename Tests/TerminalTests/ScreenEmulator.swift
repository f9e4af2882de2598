import CNcurses
import Screen

/// A terminal that exists in memory: it understands what a painter may send, and nothing else.
struct ScreenEmulator {
  /// What it does not understand, or what terminals do not agree on.
  struct Refusal: Error, CustomStringConvertible {
    var description: String
  }

  struct Cell: Equatable {
    var text = " "
    /// 0 for the right half of a wide character.
    var width = 1
    var style = ScreenEmulator.plain
  }

  static let plain = Style(foreground: .terminalDefault, background: .terminalDefault)

  let size: Size
  let erasesToGround: Bool
  /// Whether the cursor leaves the last column only with the next character.
  let wrapsLate: Bool
  /// The columns of a scalar.
  let width: (Unicode.Scalar) -> Int

  private(set) var cells: [Cell]
  private(set) var row = 0
  private(set) var column = 0
  private var isBehindLine = false
  /// The cell that a mark joins: the one written last.
  private var latest: Int?
  private(set) var pen = ScreenEmulator.plain
  private(set) var region: Range<Int>
  private(set) var isCursorVisible = true

  init(
    size: Size, erasesToGround: Bool, wrapsLate: Bool = true,
    width: @escaping (Unicode.Scalar) -> Int = { Int(lectern_nc_width($0.value)) }
  ) {
    self.size = size
    self.erasesToGround = erasesToGround
    self.wrapsLate = wrapsLate
    self.width = width
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
    region = 0..<size.rows
  }

  mutating func take(_ bytes: [UInt8]) throws(Refusal) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(description: "no UTF-8: \(bytes)")
    }
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r":
        column = 0
        isBehindLine = false
      case "\n":
        if isBehindLine { throw Refusal(description: "line feed behind the last column") }
        index()
      case "\u{8}":
        if isBehindLine || column == 0 { throw Refusal(description: "backspace at an edge") }
        column -= 1
      case "\u{F}": break
      case "\u{1B}": try takeEscape(&rest)
      default:
        guard scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) else {
          throw Refusal(description: "control \(scalar.value)")
        }
        try put(scalar)
      }
    }
  }

  // MARK: Text

  private mutating func put(_ scalar: Unicode.Scalar) throws(Refusal) {
    let columns = width(scalar)
    if columns == 0 {
      guard let latest else { throw Refusal(description: "a mark on nothing") }
      cells[latest].text.unicodeScalars.append(scalar)
      return
    }
    if isBehindLine {
      isBehindLine = false
      column = 0
      index()
    }
    guard columns > 0, column + columns <= size.columns else {
      throw Refusal(description: "no room for \(scalar) at \(row), \(column)")
    }
    let start = row * size.columns + column
    if cells[start].width == 0 { cells[start - 1] = Cell(style: cells[start - 1].style) }
    let end = start + columns
    if column + columns < size.columns, cells[end].width == 0 {
      cells[end] = Cell(style: cells[end].style)
    }
    cells[start] = Cell(text: String(Character(scalar)), width: columns, style: pen)
    latest = start
    if columns == 2 { cells[start + 1] = Cell(text: "", width: 0, style: pen) }
    column += columns
    guard column == size.columns else { return }
    column -= 1
    isBehindLine = wrapsLate
    if !wrapsLate {
      column = 0
      index()
    }
  }

  /// Goes down a line; at the end of the region its lines go up.
  private mutating func index() {
    if row == region.upperBound - 1 {
      scroll(by: 1)
    } else {
      row = min(size.rows - 1, row + 1)
    }
  }

  private var blank: Cell {
    Cell(
      style: Style(
        foreground: .terminalDefault,
        background: erasesToGround ? pen.background : .terminalDefault))
  }

  private mutating func scroll(by lines: Int) {
    let before = cells
    for row in region {
      for column in 0..<size.columns {
        let from = row + lines
        cells[row * size.columns + column] =
          region.contains(from) ? before[from * size.columns + column] : blank
      }
    }
  }

  private mutating func erase(_ range: Range<Int>) throws(Refusal) {
    guard pen.attributes.isDisjoint(with: [.reverse, .underline]), !isBehindLine else {
      throw Refusal(description: "erased in a way that terminals do not agree on")
    }
    if range.lowerBound % size.columns > 0, cells[range.lowerBound].width == 0 {
      cells[range.lowerBound - 1] = Cell(style: cells[range.lowerBound - 1].style)
    }
    for index in range { cells[index] = blank }
  }

  // MARK: Orders

  private mutating func takeEscape(_ rest: inout ArraySlice<Unicode.Scalar>) throws(Refusal) {
    switch rest.popFirst() {
    case "[": break
    case "M":
      if row == region.lowerBound { scroll(by: -1) } else { row = max(0, row - 1) }
      return
    case "(":
      guard rest.popFirst() == "B" else { throw Refusal(description: "a set of characters") }
      return
    case let other: throw Refusal(description: "escape \(String(describing: other))")
    }
    var text = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        try obey(scalar, text)
        return
      }
      text.unicodeScalars.append(scalar)
    }
    throw Refusal(description: "an order without an end")
  }

  private mutating func obey(_ order: Unicode.Scalar, _ text: String) throws(Refusal) {
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap { $0 } ?? 1
    let second = numbers.count > 1 ? numbers[1] ?? 1 : 1
    let here = row * size.columns + column
    switch order {
    case "H":
      guard (1...size.rows).contains(first), (1...size.columns).contains(second) else {
        throw Refusal(description: "cursor to \(text)")
      }
      (row, column, isBehindLine) = (first - 1, second - 1, false)
    case "G" where (1...size.columns).contains(first): (column, isBehindLine) = (first - 1, false)
    case "C" where column + first < size.columns && !isBehindLine: column += first
    case "S" where first <= region.count: scroll(by: first)
    case "T" where first <= region.count: scroll(by: -first)
    case "r" where first < max(second, 2) && second <= size.rows:
      region = (first - 1)..<second
      (row, column, isBehindLine) = (0, 0, false)
    case "J": try erase((text == "2" ? 0 : here)..<cells.count)
    case "K": try erase(here..<((row + 1) * size.columns))
    case "X" where column + first <= size.columns: try erase(here..<(here + first))
    case "m": try style(text.isEmpty ? "0" : text)
    case "h" where text == "?25": isCursorVisible = true
    case "h" where text == "34": break
    case "l" where text == "?25": isCursorVisible = false
    case "l" where text == "?12": break
    default: throw Refusal(description: "order \(text)\(order)")
    }
  }

  private mutating func style(_ text: String) throws(Refusal) {
    var codes = text.split(separator: ";", omittingEmptySubsequences: false)[...]
    let on: [Substring: Attributes] = [
      "1": .bold, "2": .dim, "3": .italic, "4": .underline, "7": .reverse,
    ]
    let off: [Substring: Attributes] = [
      "22": [.bold, .dim], "23": .italic, "24": .underline, "27": .reverse,
    ]
    while let code = codes.popFirst() {
      if let attribute = on[code] {
        pen.attributes.insert(attribute)
      } else if let attributes = off[code] {
        pen.attributes.subtract(attributes)
      } else if code == "38" || code == "48", codes.popFirst() == "5",
        let index = codes.popFirst().flatMap({ UInt8($0) })
      {
        set(.indexed(index), isForeground: code == "38")
      } else if let number = Int(code) {
        switch number {
        case 0: pen = Self.plain
        case 30...37: pen.foreground = .indexed(UInt8(number - 30))
        case 90...97: pen.foreground = .indexed(UInt8(number - 82))
        case 39: pen.foreground = .terminalDefault
        case 40...47: pen.background = .indexed(UInt8(number - 40))
        case 100...107: pen.background = .indexed(UInt8(number - 92))
        case 49: pen.background = .terminalDefault
        default: throw Refusal(description: "look \(text)")
        }
      } else {
        let parts = code.split(separator: ":").compactMap { UInt8($0) }
        guard parts.count == 5, parts[1] == 2 else { throw Refusal(description: "look \(text)") }
        set(.rgb(parts[2], parts[3], parts[4]), isForeground: parts[0] == 38)
      }
    }
  }

  private mutating func set(_ color: Color, isForeground: Bool) {
    if isForeground { pen.foreground = color } else { pen.background = color }
  }
}
