/// A string of terminfo that takes numbers, such as where the cursor is to go (terminfo(5),
/// "Parameterized Strings").
struct ParameterString: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The string as terminfo has it, escapes resolved and without padding.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The string for up to nine numbers. What is no operation of terminfo stands for nothing.
  func expanded(_ numbers: Int...) -> [UInt8] {
    var expansion = Expansion(bytes: bytes, numbers: numbers)
    return expansion.run()
  }
}

/// One reading of a parameterized string: a machine with a stack of numbers.
private struct Expansion {
  let bytes: [UInt8]
  var numbers: [Int]
  var position = 0
  var stack: [Int] = []
  var variables: [UInt8: Int] = [:]
  var result: [UInt8] = []

  init(bytes: [UInt8], numbers: [Int]) {
    self.bytes = bytes
    self.numbers = numbers
  }

  private static let percent = UInt8(ascii: "%")

  private mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func pop() -> Int { stack.popLast() ?? 0 }

  mutating func run() -> [UInt8] {
    while let byte = next() {
      if byte != Self.percent {
        result.append(byte)
      } else if let operation = next() {
        perform(operation)
      }
    }
    return result
  }

  private mutating func perform(_ operation: UInt8) {
    switch operation {
    case Self.percent: result.append(Self.percent)
    case UInt8(ascii: "i"):
      for index in numbers.indices.prefix(2) { numbers[index] += 1 }
    case UInt8(ascii: "p"):
      let index = Int(next() ?? 0) - 0x31
      stack.append(numbers.indices.contains(index) ? numbers[index] : 0)
    case UInt8(ascii: "P"): if let name = next() { variables[name] = pop() }
    case UInt8(ascii: "g"): if let name = next() { stack.append(variables[name] ?? 0) }
    case UInt8(ascii: "'"):
      stack.append(Int(next() ?? 0))
      position += 1
    case UInt8(ascii: "{"): stack.append(constant())
    case UInt8(ascii: "c"): result.append(UInt8(truncatingIfNeeded: pop()))
    case UInt8(ascii: "t"): if pop() == 0 { skip(toElse: true) }
    case UInt8(ascii: "e"): skip(toElse: false)
    case UInt8(ascii: "?"), UInt8(ascii: ";"): break
    case UInt8(ascii: "!"): stack.append(pop() == 0 ? 1 : 0)
    case UInt8(ascii: "~"): stack.append(~pop())
    case UInt8(ascii: "d"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"),
      UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "o"), UInt8(ascii: "."):
      position -= 1
      writeNumber()
    default: calculate(operation)
    }
  }

  private mutating func constant() -> Int {
    var value = 0
    while let byte = next(), byte != UInt8(ascii: "}") {
      guard (0x30...0x39).contains(byte) else { continue }
      value = (value &* 10 &+ Int(byte) - 0x30) & 0xFFFF_FFFF
    }
    return value
  }

  private mutating func calculate(_ operation: UInt8) {
    let right = pop()
    let left = pop()
    let value: Int
    switch operation {
    case UInt8(ascii: "+"): value = left &+ right
    case UInt8(ascii: "-"): value = left &- right
    case UInt8(ascii: "*"): value = left &* right
    case UInt8(ascii: "/"): value = right == 0 ? 0 : left / right
    case UInt8(ascii: "m"): value = right == 0 ? 0 : left % right
    case UInt8(ascii: "&"): value = left & right
    case UInt8(ascii: "|"): value = left | right
    case UInt8(ascii: "^"): value = left ^ right
    case UInt8(ascii: "="): value = left == right ? 1 : 0
    case UInt8(ascii: "<"): value = left < right ? 1 : 0
    case UInt8(ascii: ">"): value = left > right ? 1 : 0
    case UInt8(ascii: "A"): value = left != 0 && right != 0 ? 1 : 0
    case UInt8(ascii: "O"): value = left != 0 || right != 0 ? 1 : 0
    default: return
    }
    stack.append(value)
  }

  /// `[[:]flags][width[.precision]]` and a letter, as printf(3) has it; flags are passed over.
  private mutating func writeNumber() {
    var isZeroed = false
    var fields = [0]
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if byte == 0x30, fields == [0] { isZeroed = true }
        fields[fields.count - 1] = (fields[fields.count - 1] * 10 + Int(byte) - 0x30) & 0xFF
      case UInt8(ascii: "."): fields.append(0)
      case UInt8(ascii: "d"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "o"):
        let radix = byte == UInt8(ascii: "d") ? 10 : byte == UInt8(ascii: "o") ? 8 : 16
        let text = String(pop(), radix: radix, uppercase: byte == UInt8(ascii: "X"))
        let precision = fields.count > 1 ? fields[1] : isZeroed ? fields[0] : 0
        let digits = String(repeating: "0", count: max(0, precision - text.utf8.count)) + text
        result += String(repeating: " ", count: max(0, fields[0] - digits.utf8.count)).utf8
        result += digits.utf8
        return
      default: break
      }
    }
  }

  /// Goes on behind the end of the condition that the position is in, or behind its `%e`.
  private mutating func skip(toElse: Bool) {
    var depth = 0
    while let byte = next() {
      guard byte == Self.percent, let operation = next() else { continue }
      switch operation {
      case UInt8(ascii: "?"): depth += 1
      case UInt8(ascii: ";"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: "e"): if depth == 0, toElse { return }
      case UInt8(ascii: "'"): position += 2
      default: break
      }
    }
  }
}
