import CNcurses
import Screen
import Testing

@testable import Terminal

private func key(_ code: lectern_nc_key_code, _ modifiers: lectern_nc_key_code...) -> Int32 {
  Int32(LECTERN_NC_KEY.rawValue | modifiers.reduce(code.rawValue) { $0 | $1.rawValue })
}

private func bytes(_ text: String) -> [Int32] { text.utf8.map { Int32($0) } }

private func events(
  _ codes: [Int32], unicode: Bool = true, step: Duration = .zero
) -> [InputEvent] {
  var decoder = InputDecoder(unicode: unicode)
  var now = Duration.zero
  for code in codes {
    decoder.take(code, at: now)
    now += step
  }
  decoder.pause()
  return decoder.takeEvents()
}

private func keys(_ codes: [Int32], unicode: Bool = true) -> [String] {
  events(codes, unicode: unicode).map {
    if case .key(let press) = $0 { press.description } else { "\($0)" }
  }
}

@Suite struct InputDecoderTests {
  @Test func readsCharacters() {
    #expect(keys(bytes("aG é日😀")) == ["a", "G", "space", "é", "日", "😀"])
    #expect(keys([0xE9], unicode: false) == ["é"])
    #expect(
      keys([0x04, 0x0D, 0x09, 0x7F, 0x00]) == ["C-d", "<enter>", "<tab>", "<backspace>", "C-space"])
  }

  @Test func dropsBytesThatAreNoText() {
    #expect(keys([0xFF, 0x61, 0xE6, 0x97, 0x62, 0x80, 0xC3, 0xC3, 0xA9]) == ["a", "b", "é"])
  }

  @Test func tellsEscapeFromAlt() {
    #expect(keys([0x1B]) == ["<esc>"])
    #expect(keys([0x1B, 0x78]) == ["A-x"])
    #expect(keys([0x1B, 0x1B]) == ["<esc>", "<esc>"])
    #expect(keys([0x1B] + bytes("é")) == ["A-é"])
    #expect(keys([0x1B, key(LECTERN_NC_UP)]) == ["A-<up>"])
    var decoder = InputDecoder(unicode: true)
    decoder.take(0x1B, at: .zero)
    decoder.pause()
    decoder.take(0x78, at: .zero)
    #expect(decoder.takeEvents().count == 2)
    #expect(decoder.takeEvents().isEmpty)
  }

  @Test func readsKeysWithModifiers() {
    #expect(
      keys([
        key(LECTERN_NC_PAGE_DOWN), key(LECTERN_NC_LEFT, LECTERN_NC_CONTROL),
        key(LECTERN_NC_UP, LECTERN_NC_SHIFT, LECTERN_NC_ALT), key(LECTERN_NC_BACK_TAB),
        Int32(LECTERN_NC_KEY.rawValue | (LECTERN_NC_FUNCTION.rawValue + 12)),
        key(LECTERN_NC_OTHER),
      ]) == ["<pgdn>", "C-<left>", "A-S-<up>", "<backtab>", "<f12>"])
  }

  @Test func gathersPastes() {
    let paste =
      [key(LECTERN_NC_PASTE_BEGIN)] + bytes("a\r\nb\rq\u{1B}é") + [key(LECTERN_NC_PASTE_END)]
    #expect(
      events(paste + bytes("j")) == [
        .paste("a\nb\nq\u{1B}é"), .key(KeyPress(.character("j"))),
      ])
    var decoder = InputDecoder(unicode: true)
    for code in paste.dropLast() { decoder.take(code, at: .zero) }
    decoder.pause()
    #expect(decoder.patience == 500)
    #expect(decoder.takeEvents().isEmpty)
    decoder.endPaste()
    #expect(decoder.takeEvents() == [.paste("a\nb\nq\u{1B}é")])
  }

  @Test func readsTheMouse() {
    func report(_ text: String) -> [Int32] { [key(LECTERN_NC_MOUSE_SGR)] + bytes(text) }
    func at(_ row: Int, _ column: Int) -> Point { Point(row: Row(row), column: Column(column)) }
    #expect(
      events(report("0;10;5M") + report("32;11;5M") + report("0;11;5m")) == [
        .mouse(MouseEvent(.press, point: at(4, 9))),
        .mouse(MouseEvent(.drag, point: at(4, 10))),
        .mouse(MouseEvent(.release, point: at(4, 10))),
      ])
    #expect(
      events(report("64;1;1M") + report("65;300;200M") + report("18;2;2M")) == [
        .mouse(MouseEvent(.wheelUp, button: .none, point: at(0, 0))),
        .mouse(MouseEvent(.wheelDown, button: .none, point: at(199, 299))),
        .mouse(MouseEvent(.press, button: .right, point: at(1, 1), modifiers: .control)),
      ])
    #expect(
      events([key(LECTERN_NC_MOUSE_X10), 32, 42, 37]) == [
        .mouse(MouseEvent(.press, point: at(4, 9)))
      ])
    // Motion without a button, a wheel that turns sideways, and what is no report at all.
    for text in ["35;1;1M", "66;1;1M", "0;0;1M", "0;1M", "M", "9999999999999999999;1;1M", "0;1;1x"]
    {
      #expect(events(report(text)) == [])
    }
    #expect(keys(report("0;1") + [key(LECTERN_NC_UP)]) == ["<up>"])
  }

  @Test func countsClicks() {
    func counts(step: Duration, _ reports: [String]) -> [Int] {
      let codes = reports.flatMap { [key(LECTERN_NC_MOUSE_SGR)] + bytes($0) }
      return events(codes, step: step).map {
        if case .mouse(let event) = $0 { event.clickCount } else { 0 }
      }
    }
    let clicks = ["0;3;3M", "0;3;3m", "0;3;3M", "0;3;3m", "0;3;3M"]
    #expect(counts(step: .milliseconds(1), clicks) == [1, 1, 2, 2, 3])
    #expect(counts(step: .milliseconds(100), clicks) == [1, 1, 1, 1, 1])
    #expect(counts(step: .zero, ["0;3;3M", "0;4;3M", "2;4;3M"]) == [1, 1, 1])
  }

  @Test(arguments: 0..<20) func survivesAnything(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var decoder = InputDecoder(unicode: seed % 2 == 0)
    for _ in 0..<3000 {
      let code =
        Bool.random(using: &random)
        ? Int32.random(in: 0...255, using: &random)
        : Int32.random(in: 0x1000...0x17FF, using: &random)
      decoder.take(code, at: .zero)
      if code % 5 == 0 { decoder.pause() }
    }
    decoder.endPaste()
    decoder.pause()
    #expect(decoder.patience == nil)
  }
}

/// A generator of numbers that gives the same ones for the same seed (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
