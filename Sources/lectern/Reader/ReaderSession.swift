import ArticleStore
import QueryLanguage
import ReaderUI
import Screen

/// The reader's loop: input to messages, messages to effects, the state to the screen.
struct ReaderSession {
  private let device: any TerminalDevice
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private var model: AppModel
  private var isOver = false

  /// How long painting waits for what was asked for: a frame's time, so that a fast library is
  /// painted once and a slow one does not hold up the keys.
  private static let settlingTime = 12
  /// Milliseconds without input after which a moved place is remembered.
  private static let idleTime = 1500

  init(device: any TerminalDevice, runner: EffectRunner, mailbox: Mailbox, model: AppModel) {
    self.device = device
    self.runner = runner
    self.mailbox = mailbox
    self.model = model
  }

  /// Runs until the user or the system ends it; returns the last state.
  mutating func run(filter: String, notice: String?) -> AppModel {
    perform(model.start(filter: filter))
    settle()
    if let notice { deliver([.failed(notice)]) }
    var early = takeGround()
    paint()
    while !isOver {
      var events = early
      early = []
      if events.isEmpty {
        events = device.drain(timeoutMilliseconds: model.wantsIdle ? Self.idleTime : nil)
      }
      var messages = [Message.dayBegan(LocalDay.now.day)]
      messages += events.map { .input($0) } + mailbox.takeAll()
      if events.isEmpty { messages.append(.idle) }
      deliver(messages)
      settle()
      paint()
    }
    runner.finish()
    return model
  }

  /// Takes in what the terminal said of its background so far, for the first picture to suit it;
  /// returns what else has come. Nothing is waited for.
  private mutating func takeGround() -> [InputEvent] {
    let events = device.drain(timeoutMilliseconds: 0)
    let grounds = events.filter { if case .ground = $0 { true } else { false } }
    guard !grounds.isEmpty else { return events }
    deliver(grounds.map { .input($0) })
    settle()
    return events.filter { if case .ground = $0 { false } else { true } }
  }

  /// Takes messages in, and begins what they ask for once all are in.
  private mutating func deliver(_ messages: [Message]) {
    perform(messages.flatMap { model.update($0) })
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in Effect.coalesced(effects) {
      switch effect {
      case .redraw: device.redraw()
      case .suspend:
        runner.finish()
        device.suspend()
        deliver([.input(.resize(device.size))])
      case .copyByTerminal(let text, let isOnlyWay):
        if !device.copy(text), isOnlyWay {
          deliver([.failed("Not copied: this terminal has no clipboard.")])
        }
      case .askForGround: device.askForGround()
      case .setEscapeDelay(let milliseconds): device.setEscapeDelay(milliseconds: milliseconds)
      case .quit: isOver = true
      default: runner.run(effect)
      }
    }
  }

  /// Lets answers in until none is due any more or a frame's time is over.
  private mutating func settle() {
    for _ in 0..<3 {
      runner.settle(milliseconds: Self.settlingTime)
      let messages = mailbox.takeAll()
      if messages.isEmpty { return }
      deliver(messages)
    }
  }

  private func paint() {
    guard !isOver else { return }
    let (surface, cursor) = AppView.render(model)
    device.present(surface, cursor: cursor)
  }
}
