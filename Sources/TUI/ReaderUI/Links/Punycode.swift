/// The ASCII form of a host's labels, by RFC 3492 with the parameters of its section 5.
enum Punycode {
  private static let base = 36
  private static let leastThreshold = 1
  private static let mostThreshold = 26
  private static let skew = 38
  private static let damp = 700
  private static let firstBias = 72
  private static let firstNonASCII = 0x80
  /// DNS takes no label of more octets (RFC 1035, section 2.3.4); longer ones would take long, too.
  private static let longestLabel = 63

  /// A label with "xn--" and its code where it is not ASCII; nil where no DNS label comes out.
  static func label(_ text: some StringProtocol) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.allSatisfy(\.isASCII) else { return String(text) }
    guard scalars.count <= longestLabel else { return nil }
    let coded = "xn--" + encode(scalars.map { Int($0.value) })
    return coded.utf8.count <= longestLabel ? coded : nil
  }

  /// Section 6.3.
  private static func encode(_ input: [Int]) -> String {
    var output = input.filter { $0 < firstNonASCII }.map { UInt8($0) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var handled = basicCount
    var code = firstNonASCII
    var delta = 0
    var bias = firstBias
    while handled < input.count, let next = input.filter({ $0 >= code }).min() {
      delta += (next - code) * (handled + 1)
      code = next
      for value in input {
        if value < code { delta += 1 }
        guard value == code else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number of variable length, its least digit first.
  private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
    var rest = number
    var place = base
    while true {
      let threshold = min(max(place - bias, leastThreshold), mostThreshold)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
  }

  /// Section 6.1.
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (base - leastThreshold) * mostThreshold / 2 {
      delta /= base - leastThreshold
      steps += base
    }
    return steps + (base - leastThreshold + 1) * delta / (delta + skew)
  }
}
