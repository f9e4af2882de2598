import TestSupport
import Testing

@testable import Screen

@Suite struct StyleTests {
  static let colors: [Color?] = [
    nil, .terminalDefault, .indexed(0), .indexed(255), .rgb(0, 0, 0), .rgb(1, 2, 3),
  ]

  @Test(arguments: colors)
  func holdsEveryColor(color: Color?) {
    var style = Style(foreground: color, background: .rgb(9, 8, 7), attributes: [.bold, .dim])
    #expect(style.foreground == color)
    #expect(style.background == .rgb(9, 8, 7))
    style.background = color
    style.foreground = .indexed(7)
    style.attributes = .strikethrough
    #expect(style == Style(foreground: .indexed(7), background: color, attributes: .strikethrough))
  }

  @Test func patchesKeepWhatTheyDoNotSet() {
    let base = Style(foreground: .indexed(1), background: .indexed(2), attributes: .bold)
    #expect(base.patched(by: .plain) == base)
    #expect(
      base.patched(by: Style(foreground: .terminalDefault, attributes: .italic))
        == Style(
          foreground: .terminalDefault, background: .indexed(2), attributes: [.bold, .italic]))
    #expect(Style.plain.patched(by: base) == base)
  }

  @Test func readsHexColors() {
    #expect(Color(hex: "#1e90FF") == .rgb(0x1E, 0x90, 0xFF))
    #expect(Color(hex: "#0f8") == .rgb(0x00, 0xFF, 0x88))
    for text in ["", "#", "1e90ff", "#1e90f", "#1e90fg", "#1e90ff0"] {
      #expect(Color(hex: text) == nil)
    }
  }
}

@Suite struct DegradationTests {
  @Test func findsTheNearestColor() {
    #expect(Color.rgb(255, 0, 0).degraded(to: .ansi16) == .indexed(9))
    #expect(Color.rgb(200, 0, 0).degraded(to: .ansi8) == .indexed(1))
    #expect(Color.rgb(255, 255, 255).degraded(to: .ansi8) == .indexed(7))
    #expect(Color.rgb(0, 95, 135).degraded(to: .indexed256) == .indexed(24))
    #expect(Color.rgb(8, 8, 8).degraded(to: .indexed256) == .indexed(232))
    #expect(Color.rgb(1, 2, 3).degraded(to: .direct) == .rgb(1, 2, 3))
    #expect(Color.indexed(196).degraded(to: .ansi16) == .indexed(9))
    #expect(Color.indexed(12).degraded(to: .ansi8) == .indexed(4))
  }

  @Test func everyColorOfThePaletteIsItsOwnNearest() {
    for index in 16..<256 {
      let (red, green, blue) = Palette.colors[index]
      let nearest = Color.rgb(red, green, blue).degraded(to: .indexed256)
      // Some grays stand in the cube as well as in the ramp.
      guard case .indexed(let found)? = nearest else {
        Issue.record("no color for \(index)")
        continue
      }
      #expect(Palette.colors[Int(found)] == (red, green, blue))
    }
  }

  @Test func staysWithinTheDepth() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let bits = UInt64.random(in: 0..<(1 << 58), using: &random)
      let style = Style(bits: bits)
      for depth in ColorDepth.allCases {
        let result = style.degraded(to: depth)
        for color in [result.foreground, result.background] {
          switch color {
          case nil, .terminalDefault: break
          case .indexed(let index):
            #expect(depth > .ansi16 || index < (depth == .ansi16 ? 16 : 8))
            #expect(depth != .none)
          case .rgb: #expect(depth == .direct)
          }
        }
        #expect(result.degraded(to: depth).foreground == result.foreground)
        #expect(result.attributes.isSuperset(of: style.attributes))
      }
    }
  }

  @Test func withoutColorsATintIsReverse() {
    #expect(
      Style(foreground: .indexed(1), background: .rgb(1, 1, 1), attributes: .bold)
        .degraded(to: .none) == Style(attributes: [.bold, .reverse]))
    #expect(Style(background: .terminalDefault).degraded(to: .none) == .plain)
    #expect(Style(foreground: .indexed(1)).degraded(to: .none) == .plain)
  }

  @Test func grayTextDoesNotVanish() {
    let gray = Style(foreground: .rgb(70, 70, 75))
    #expect(
      gray.degraded(to: .ansi8) == Style(foreground: .terminalDefault, attributes: .dim))
    #expect(gray.degraded(to: .ansi16).foreground == .indexed(8))
    #expect(Style(foreground: .rgb(0, 0, 0)).degraded(to: .ansi8).foreground == .indexed(0))
  }

  @Test func textStaysApartFromItsBackground() {
    let faint = Style(foreground: .rgb(20, 20, 20), background: .rgb(0, 0, 0))
    for depth in [ColorDepth.ansi8, .ansi16] {
      let result = faint.degraded(to: depth)
      #expect(result.foreground != result.background)
    }
    let bright = Style(foreground: .rgb(250, 250, 250), background: .rgb(255, 255, 255))
    #expect(bright.degraded(to: .ansi16).foreground == .indexed(0))
  }
}
