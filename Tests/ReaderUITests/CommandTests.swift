import Screen
import Testing

@testable import ReaderUI

@Suite struct CommandTests {
  @Test func tableHasEveryCommandOnce() {
    #expect(
      Command.table.map(\.command).sorted { $0.rawValue < $1.rawValue }
        == Command.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test func everyDefaultKeyIsAKeyAndHasOneMeaning() {
    for context in KeyContext.allCases {
      var seen: [KeySequence: Command] = [:]
      for entry in Command.table where entry.contexts.contains(context) {
        for text in entry.keys {
          guard let key = KeySequence(description: text) else {
            Issue.record("\(text) of \(entry.command.rawValue) is no key")
            continue
          }
          #expect(seen[key] == nil, "\(text) in \(context.rawValue)")
          #expect(
            !seen.keys.contains { $0.begins(key) || key.begins($0) },
            "\(text) in \(context.rawValue)")
          seen[key] = entry.command
        }
      }
    }
  }

  @Test func summariesAreShortAndCalm() {
    for entry in Command.table {
      #expect(entry.summary.count <= 60, "\(entry.summary)")
      #expect(!entry.summary.hasSuffix("."))
      #expect(!entry.summary.contains("!"))
    }
  }

  @Test func reboundKeysShowInTheHelp() {
    var keymap = Keymap.standard
    keymap.unbind(KeySequence(KeyPress(.character("s"))), in: .list)
    keymap.bind(KeySequence(KeyPress(.function(5))), to: .star, in: .list)
    #expect(keymap.command(for: KeyPress(.function(5)), in: .list) == .star)
    let lines = HelpLines(keymap: keymap).lines
    #expect(lines.contains(.command(keys: ["F5"], summary: Command.star.entry.summary)))
  }

  @Test func coalescedEffectsKeepWhatCounts() {
    let request = RowsRequest(generation: 1, query: .all, anchor: .start, limit: 3)
    var newer = request
    newer.generation = 2
    let id = ArticleIDs.one
    let effects: [Effect] = [
      .loadRows(request), .apply(.read(true), [id]), .loadArticle(id), .loadRows(newer),
      .savePosition(.start, of: id), .loadArticle(ArticleIDs.two), .savePosition(.start, of: id),
      .quit,
    ]
    #expect(
      Effect.coalesced(effects) == [
        .apply(.read(true), [id]), .loadRows(newer), .loadArticle(ArticleIDs.two),
        .savePosition(.start, of: id), .quit,
      ])
  }
}
