import Screen
import Testing

@testable import ReaderUI

@Suite struct ThemeTests {
  @Test func everyScopeComesAfterTheOneItExtends() {
    var seen: Set<ThemeScope> = []
    for scope in ThemeScope.allCases {
      if let parent = scope.parent { #expect(seen.contains(parent), "\(scope.rawValue)") }
      seen.insert(scope)
    }
  }

  @Test func scopesTakeAfterTheirParents() {
    let theme = Theme(
      name: "t",
      styles: [
        .ui: Style(foreground: .indexed(7), background: .indexed(0)),
        .textMatch: Style(background: .indexed(3)),
      ])
    #expect(theme[.textMatchCurrent] == Style(foreground: .indexed(7), background: .indexed(3)))
    #expect(theme[.listDate] == Style(foreground: .indexed(7), background: .indexed(0)))
  }

  @Test func aThemeLaidOverAnotherWins() throws {
    let base = ThemeDefinition(
      name: "base", palette: ["ink": "#010203", "paper": "#ffffff"],
      scopes: ["ui": StyleDefinition(foreground: "ink", background: "paper")])
    let own = ThemeDefinition(name: "own", inherits: "base", palette: ["ink": "red"])
    let theme = try own.laid(over: base).resolved()
    #expect(theme.name == "own")
    #expect(theme[.text].foreground == .indexed(1))
    #expect(theme[.text].background == .rgb(255, 255, 255))
  }

  @Test func mistakesNameTheirKey() {
    func problem(_ definition: ThemeDefinition) -> String? {
      do throws(ThemeProblem) {
        _ = try definition.resolved()
        return nil
      } catch {
        return error.key
      }
    }
    #expect(problem(ThemeDefinition(name: "t", palette: ["ink": "#12"])) == "palette.ink")
    #expect(problem(ThemeDefinition(name: "t", scopes: ["text.titel": .init()])) == "text.titel")
    #expect(
      problem(ThemeDefinition(name: "t", scopes: ["text": .init(foreground: "inc")])) == "text")
    #expect(
      problem(ThemeDefinition(name: "t", scopes: ["text": .init(modifiers: ["fat"])])) == "text")
  }
}
