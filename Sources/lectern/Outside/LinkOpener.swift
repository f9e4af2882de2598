import Foundation
import Glibc
import ReaderUI

/// Opens addresses in the user's browser.
struct LinkOpener: Sendable {
  /// What opens addresses, the address aside; or why nothing does.
  enum Way: Equatable {
    case command([String])
    case none(String)
  }

  /// What the user has set.
  var configured: [String]?

  /// Over SSH a browser would open on the wrong machine, if at all: only what the user has set is
  /// run there. Without a desktop xdg-open takes a browser that needs a terminal, and it has none.
  func way(environment: [String: String]) -> Way {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    if let configured { return .command(configured) }
    if isSet("SSH_CONNECTION") || isSet("SSH_TTY") {
      return .none("over SSH no browser opens here")
    }
    let words = (environment["BROWSER"] ?? "").split(separator: " ").map(String.init)
    if !words.isEmpty { return .command(words) }
    guard isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") else {
      return .none("there is no desktop to open it on")
    }
    return .command(["xdg-open"])
  }

  /// Why a program ended as it did; xdg-open(1) says what its statuses mean.
  private static func reason(_ name: String, _ status: Int32) -> String {
    name == "xdg-open" && (status == 3 || status == 4)
      ? "xdg-open found no browser" : "\(name) ended with status \(status)"
  }

  /// Opens an address, and says why where that fails, at once or when the program ends.
  func open(_ address: WebAddress, failed: @escaping @Sendable (String) -> Void) {
    switch way(environment: ProcessInfo.processInfo.environment) {
    case .none(let reason): failed(reason)
    case .command(let words):
      let name = words[0].split(separator: "/").last.map(String.init) ?? words[0]
      do {
        let child = try ChildProcess(words + [address.text])
        // A browser may run for hours, so that its end is waited for by a thread of its own.
        Thread.detachNewThread {
          let status = child.wait()
          if status != 0 { failed(Self.reason(name, status)) }
        }
      } catch {
        failed(error.isAbsence ? "\(name) is not installed" : "\(name): \(error.reason)")
      }
    }
  }
}
