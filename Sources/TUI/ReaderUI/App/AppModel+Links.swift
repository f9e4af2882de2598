import Screen

extension AppModel {
  /// Lays letters over the links in sight.
  mutating func openHints(for use: HintUse) -> [Effect] {
    guard focus == .text, let text else { return [] }
    guard !text.visibleLinks.isEmpty else {
      notice = Notice(text: "No links on this screen.", isError: false)
      return []
    }
    pending = .hints(typed: "", use)
    return []
  }

  /// The letters over the links in sight that may still be typed.
  var shownHints: (typed: String, hints: [LinkHints.Hint])? {
    guard case .hints(let typed, _) = pending, let text else { return nil }
    return (typed, LinkHints(text.visibleLinks).beginning(typed))
  }

  /// Takes the letters away: the links in sight may be others now.
  mutating func leaveHints() {
    if case .hints = pending { pending = nil }
  }

  mutating func press(_ key: KeyPress, inHints typed: String, _ use: HintUse) -> [Effect] {
    if key.key == .backspace, !typed.isEmpty {
      pending = .hints(typed: String(typed.dropLast()), use)
      return []
    }
    guard case .character(let scalar) = key.key, key.modifiers.isEmpty, let text else { return [] }
    let letters = typed + String(scalar).lowercased()
    let found = LinkHints(text.visibleLinks).beginning(letters)
    guard let first = found.first else {
      notice = Notice(text: "No link has the letters \(letters).", isError: false)
      return []
    }
    guard first.letters == letters else {
      pending = .hints(typed: letters, use)
      return []
    }
    return use == .open ? ask(about: first.link.url) : copyLink(first.link.url)
  }

  /// Shows where a link leads before anything is done with it.
  private mutating func ask(about url: String) -> [Effect] {
    guard let address = WebAddress(url) else {
      notice = Notice(text: Self.refusal(of: url), isError: false)
      return []
    }
    pending = .address(address, problem: nil)
    return []
  }

  private static func refusal(of url: String) -> String {
    let scheme = WebAddress.scheme(of: url).lowercased()
    if WebAddress.schemes.contains(scheme) { return "The address of this link cannot be read." }
    let kind = scheme.isEmpty ? "A link without a whole address" : "A link of \(scheme)"
    return kind + "; only web and mail links are opened."
  }

  mutating func press(_ key: KeyPress, at address: WebAddress) -> [Effect] {
    switch key.key {
    case .enter:
      notice = Notice(text: "Opening \(address.place).", isError: false)
      return [.openAddress(address)]
    case .character("y") where key.modifiers.isEmpty: return copyLink(address.text)
    default:
      notice = Notice(text: "Not opened.", isError: false)
      return []
    }
  }

  /// Says why an address was not opened, and offers to copy it where nothing else is going on.
  mutating func takeOpeningFailed(_ address: WebAddress, _ reason: String) -> [Effect] {
    guard pending == nil, prompt == nil, picker == nil else {
      notice = Notice(text: "\(address.place) was not opened: \(reason).", isError: true)
      return []
    }
    notice = nil
    pending = .address(address, problem: reason)
    return []
  }
}
