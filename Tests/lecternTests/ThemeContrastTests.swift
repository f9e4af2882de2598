import Foundation
import ReaderUI
import Screen
import Testing

@testable import lectern

/// Whether what is read in a theme can be read: WCAG 2.2, success criterion 1.4.3.
@Suite struct ThemeContrastTests {
  /// Everything that holds words to be read for more than a moment.
  private static let scopes: [ThemeScope] = [
    .text, .textTitle, .textSubtitle, .textMeta, .textHeading, .textCaption, .textQuote, .textCode,
    .textLink, .entityPerson, .entityOrganization, .entityPlace, .entityGroup, .entityThing,
    .entityValue, .entityCurrent, .noteYellow, .noteGreen, .noteBlue, .noteRed,
    .noteSign, .textSelected, .textMatch, .textMatchCurrent, .list, .listRead, .listDate,
    .status, .notice, .error, .prompt, .help,
  ]

  @Test(arguments: ThemeFiles().names) func textStandsOutFromItsGround(_ name: String) throws {
    let theme = try ThemeFiles().load(name)
    for scope in Self.scopes {
      let style = theme[scope]
      // The terminal's own colours are the user's concern.
      guard case .rgb? = style.foreground, case .rgb? = style.background else { continue }
      let ratio = Self.ratio(style.foreground!, style.background!)
      #expect(ratio >= 4.5, "\(name): \(scope.rawValue) \(ratio)")
    }
  }

  @Test(arguments: ThemeFiles().names) func namesStandOutFromHighlights(_ name: String) throws {
    let theme = try ThemeFiles().load(name)
    let grounds: [ThemeScope] = [.noteYellow, .noteGreen, .noteBlue, .noteRed]
    let names: [ThemeScope] = [
      .entityPerson, .entityOrganization, .entityPlace, .entityGroup, .entityThing, .entityValue,
    ]
    for ground in grounds {
      for scope in names {
        guard case .rgb? = theme[scope].foreground, case .rgb? = theme[ground].background else {
          continue
        }
        let ratio = Self.ratio(theme[scope].foreground!, theme[ground].background!)
        #expect(ratio >= 4.5, "\(name): \(scope.rawValue) on \(ground.rawValue) \(ratio)")
      }
    }
  }

  private static func ratio(_ a: Color, _ b: Color) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    guard case .rgb(let red, let green, let blue) = color else { return 0 }
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
