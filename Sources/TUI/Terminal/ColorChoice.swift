import Screen

/// What decides how many colors are used.
enum ColorChoice {
  /// The depth for a terminal.
  ///
  /// - Parameters:
  ///   - forced: What the user asked for.
  ///   - noColor: The value of the variable NO_COLOR (no-color.org): anything but nothing turns
  ///     colors off.
  ///   - colors: How many the terminal has.
  static func depth(forced: ColorDepth?, noColor: String?, colors: Int) -> ColorDepth {
    if let forced { return min(forced, depth(of: colors)) }
    if let noColor, !noColor.isEmpty { return .none }
    return depth(of: colors)
  }

  private static func depth(of colors: Int) -> ColorDepth {
    switch colors {
    case 0x100_0000...: .direct
    case 256...: .indexed256
    case 16...: .ansi16
    case 8...: .ansi8
    default: .none
    }
  }

  /// The color that a terminal shows for a degraded one.
  static func shown(_ color: Color?, depth: ColorDepth) -> Color {
    let number = number(of: color, depth: depth)
    if number < 0 { return .terminalDefault }
    if depth != .direct || number < 8 { return .indexed(UInt8(truncatingIfNeeded: number)) }
    func part(_ shift: Int32) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
    return .rgb(part(16), part(8), part(0))
  }

  /// The number that terminfo knows a degraded color by.
  static func number(of color: Color?, depth: ColorDepth) -> Int32 {
    switch color {
    case nil, .terminalDefault: -1
    // Direct terminals have no more of the palette than this.
    case .indexed(let index) where depth == .direct && index >= 8:
      number(of: color?.inRGB, depth: depth)
    case .indexed(let index): Int32(index)
    case .rgb(let red, let green, let blue):
      // Direct terminals take the first 8 numbers for the palette; these blues look like black.
      max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }
}
