import Screen
import Testing

@testable import Terminal

/// What the terminal says of its background, among keys: in pieces, late, or not at all.
@Suite struct GroundAnswerTests {
  private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"

  /// What comes of pieces between which nothing more is there for now, after a question.
  private func answered(
    _ pieces: [String], step: Duration = .milliseconds(30), givesUp: Bool = false
  ) -> [InputEvent] {
    var decoder = InputDecoder(unicode: true)
    decoder.expectAnswer(until: .seconds(1))
    var now = Duration.zero
    for piece in pieces {
      for byte in piece.utf8 { decoder.take(Int32(byte), at: now) }
      decoder.pause()
      if givesUp, decoder.patience != nil { decoder.giveUp() }
      now += step
    }
    while decoder.patience != nil { decoder.giveUp() }
    return decoder.takeEvents()
  }

  @Test(arguments: [
    ("rgb:ffff/ffff/ffff", Color.rgb(255, 255, 255)), ("rgb:1e/1e/2e", .rgb(30, 30, 46)),
    ("rgb:0/8/f", .rgb(0, 136, 255)), ("rgba:0000/8080/ffff/ffff", .rgb(0, 128, 255)),
  ]) func readsTheBackground(_ text: String, _ color: Color) {
    #expect(answered(["\u{1B}]11;\(text)\u{7}"]) == [.ground(color)])
    #expect(answered(["\u{1B}]11;\(text)\u{1B}\\"]) == [.ground(color)])
  }

  @Test func anAnswerInAnyTwoPiecesIsOne() {
    let text = Self.white
    for count in 1..<text.utf8.count {
      let pieces = [String(text.prefix(count)), String(text.dropFirst(count))]
      #expect(answered(pieces) == [.ground(.rgb(255, 255, 255))], "\(count)")
    }
    #expect(answered(text.map(String.init)) == [.ground(.rgb(255, 255, 255))])
  }

  @Test func aLateAnswerIsNoKey() {
    #expect(
      answered(["j", "k", Self.white, "q"], step: .seconds(9), givesUp: true)
        == [key("j"), key("k"), .ground(.rgb(255, 255, 255)), key("q")])
    // The second half later than anybody waits.
    let halves = [String(Self.white.prefix(9)), String(Self.white.dropFirst(9))]
    #expect(
      answered(halves, step: .seconds(9), givesUp: true) == [.ground(.rgb(255, 255, 255))])
  }

  @Test func whatIsNoAnswerIsKeys() {
    var decoder = InputDecoder(unicode: true)
    for byte in "\u{1B}]11;".utf8 { decoder.take(Int32(byte), at: .zero) }
    #expect(decoder.takeEvents() == ["A-]", "1", "1", ";"].map(key))
    #expect(answered(["\u{1B}"]) == [key("<esc>")])
    #expect(answered(["\u{1B}]"]) == [key("A-]")])
    #expect(answered(["\u{1B}]x"]) == [key("A-]"), key("x")])
    #expect(answered(["\u{1B}]1", "j"]) == [key("A-]"), key("1"), key("j")])
    // A piece of an answer that does not go on is nothing, and keys are keys again.
    #expect(answered(["\u{1B}]11;rgb:ff", "j", "k"]) == [key("j"), key("k")])
    #expect(
      answered(["\u{1B}]11;pink\u{7}"]).allSatisfy { if case .ground = $0 { false } else { true } })
    #expect(answered(["\u{1B}]11;rgb:ffff\u{7}", "j"]) == [key("j")])
  }

  @Test func escapeIsAKeyWhileAnAnswerIsAwaited() {
    var decoder = InputDecoder(unicode: true)
    decoder.expectAnswer(until: .seconds(1))
    decoder.take(0x1B, at: .zero)
    decoder.pause()
    #expect(decoder.takeEvents().isEmpty)
    #expect(decoder.patience == 100)
    decoder.giveUp()
    #expect(decoder.takeEvents() == [key("<esc>")])
    decoder.take(0x1B, at: .seconds(2))
    decoder.pause()
    #expect(decoder.takeEvents() == [key("<esc>")])
  }

  private func key(_ description: String) -> InputEvent {
    KeyPress(description: description).map { .key($0) } ?? .wakeup
  }
}
