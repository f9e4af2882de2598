import Glibc
import QueryLanguage

extension LocalDay {
  /// The day that it is here.
  public static var now: LocalDay {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return LocalDay(day: now / 86_400) }
    let seconds = now + parts.tm_gmtoff
    // Rounds down, before 1970 too.
    return LocalDay(
      day: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400,
      secondsFromUTC: parts.tm_gmtoff)
  }
}
