/// The day that `today` and `last-month` are counted from, where the user is.
public struct LocalDay: Equatable, Sendable {
  /// Days since 1970-01-01, local time.
  public var day: Int
  /// How far local clocks are ahead of UTC, in seconds.
  public var secondsFromUTC: Int

  /// A day somewhere.
  public init(day: Int, secondsFromUTC: Int = 0) {
    self.day = day
    self.secondsFromUTC = secondsFromUTC
  }

  /// The instant at which a day begins, in seconds since 1970; where clocks are put forward and
  /// back, days of the other half of the year begin an hour off.
  public func start(ofDay day: Int) -> Int {
    day * 86_400 - secondsFromUTC
  }
}
