import Glibc

/// A color in the OKLab space, where distance follows what the eye sees.
///
/// Björn Ottosson, "A perceptual color space for image processing", 2020.
struct OKLab {
  var lightness: Double
  var greenRed: Double
  var blueYellow: Double

  init(red: UInt8, green: UInt8, blue: UInt8) {
    func linear(_ value: UInt8) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  func squaredDistance(to other: OKLab) -> Double {
    let (dl, da, db) = (
      lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow
    )
    return dl * dl + da * da + db * db
  }
}

/// The 256 colors of xterm; the first 16 are its defaults, which users may have changed.
enum Palette {
  static let colors: [(red: UInt8, green: UInt8, blue: UInt8)] = {
    var colors: [(red: UInt8, green: UInt8, blue: UInt8)] = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
      (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
      (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in steps {
      for green in steps {
        for blue in steps { colors.append((red, green, blue)) }
      }
    }
    for gray in 0..<24 {
      let level = UInt8(8 + 10 * gray)
      colors.append((level, level, level))
    }
    return colors
  }()

  static let labs: [OKLab] = colors.map { OKLab(red: $0.red, green: $0.green, blue: $0.blue) }

  /// How far from gray a color may be and count as gray.
  private static let grayChroma = 0.05

  /// The nearest of the first 8 or 16 colors. A gray stays one: among so few colors a dark red may
  /// be nearer to it by distance, but means something else.
  static func nearestBasic(_ lab: OKLab, count: Int) -> UInt8 {
    let chroma = (lab.greenRed * lab.greenRed + lab.blueYellow * lab.blueYellow).squareRoot()
    if chroma >= grayChroma { return nearest(lab, in: 0..<count) }
    let grays = [0, 7, 8, 15].filter { $0 < count }
    let best = grays.min {
      labs[$0].squaredDistance(to: lab) < labs[$1].squaredDistance(to: lab)
    }
    return UInt8(best ?? 7)
  }

  /// The index in `candidates` whose color looks most like the one given; the lowest of equals.
  static func nearest(_ lab: OKLab, in candidates: Range<Int>) -> UInt8 {
    var best = candidates.lowerBound
    var bestDistance = Double.infinity
    for index in candidates {
      let distance = labs[index].squaredDistance(to: lab)
      if distance < bestDistance {
        best = index
        bestDistance = distance
      }
    }
    return UInt8(best)
  }
}

extension Color {
  /// The nearest color that a terminal of `depth` can show; `nil` when it shows none.
  ///
  /// Nearest means the least distance in OKLab, but grays stay gray. For 256 colors the user's own first 16 are never
  /// chosen for an RGB color, since nobody knows how they look.
  public func degraded(to depth: ColorDepth) -> Color? {
    if depth == .none { return nil }
    switch self {
    case .terminalDefault:
      return self
    case .indexed(let index):
      let count = depth == .ansi8 ? 8 : depth == .ansi16 ? 16 : 256
      if index < count { return self }
      // A bright color keeps its hue; bright black would vanish on black, so it turns to white.
      if index < 16 { return .indexed(index == 8 ? 7 : index - 8) }
      return .indexed(Palette.nearestBasic(Palette.labs[Int(index)], count: count))
    case .rgb(let red, let green, let blue):
      if depth == .direct { return self }
      let lab = OKLab(red: red, green: green, blue: blue)
      switch depth {
      case .ansi8: return .indexed(Palette.nearestBasic(lab, count: 8))
      case .ansi16: return .indexed(Palette.nearestBasic(lab, count: 16))
      default: return .indexed(Palette.nearest(lab, in: 16..<256))
      }
    }
  }
}

extension Color {
  /// From 0 for black to 1 for white; `nil` where nobody knows.
  fileprivate var lightness: Double? {
    switch self {
    case .terminalDefault: nil
    case .indexed(let index): Palette.labs[Int(index)].lightness
    case .rgb(let red, let green, let blue): OKLab(red: red, green: green, blue: blue).lightness
    }
  }
}

extension Color {
  /// A color of the palette as red, green and blue, as xterm has it; others are themselves.
  public var inRGB: Color {
    guard case .indexed(let index) = self else { return self }
    let (red, green, blue) = Palette.colors[Int(index)]
    return .rgb(red, green, blue)
  }

  /// Whether light text stands out from it; so it is with the terminal's own, of which nobody knows.
  public var isDark: Bool { (lightness ?? 0) < 0.6 }
}

extension Style {
  /// The style as a terminal of `depth` can show it.
  ///
  /// Text that had a color other than its background keeps one: where both fall on the same
  /// color, the text turns black or white; and gray text on the terminal's own background, which
  /// would turn black there, becomes dim instead. Without colors a background other than the terminal's
  /// turns to reverse, and no color is left.
  public func degraded(to depth: ColorDepth) -> Style {
    var result = self
    result.foreground = foreground?.degraded(to: depth)
    result.background = background?.degraded(to: depth)
    if depth == .none {
      if let background, background != .terminalDefault {
        result.attributes.insert(.reverse)
      }
    } else if case .indexed(let index) = result.background,
      result.foreground == result.background, foreground != background
    {
      let isDark = Palette.labs[Int(index)].lightness < 0.6
      result.foreground = .indexed(isDark ? (depth == .ansi8 ? 7 : 15) : 0)
    } else if result.foreground == .indexed(0), foreground != .indexed(0),
      (foreground?.lightness ?? 0) > 0.25,
      background == nil || background == .terminalDefault
    {
      result.foreground = .terminalDefault
      result.attributes.insert(.dim)
    }
    return result
  }
}
