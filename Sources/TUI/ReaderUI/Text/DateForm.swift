import ArticleModel

/// How dates are written. Each form is named by what it makes of 27 February 2019.
public enum DateForm: String, CaseIterable, Sendable {
  case words = "27 Feb 2019"
  /// ISO 8601.
  case international = "2019-02-27"
  case dotted = "27.02.2019"
  case slashed = "02/27/2019"

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A date of at most 11 cells.
  func text(of date: PublicationDate) -> String {
    let (year, month, day) = (
      Self.digits(date.year, 4), Self.digits(date.month, 2), Self.digits(date.day, 2)
    )
    return switch self {
    case .words: "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
    case .international: "\(year)-\(month)-\(day)"
    case .dotted: "\(day).\(month).\(year)"
    case .slashed: "\(month)/\(day)/\(year)"
    }
  }

  /// A date's month and year.
  func month(of date: PublicationDate) -> String {
    let (year, month) = (Self.digits(date.year, 4), Self.digits(date.month, 2))
    return switch self {
    case .words: "\(Self.months[date.month - 1]) \(date.year)"
    case .international: "\(year)-\(month)"
    case .dotted: "\(month).\(year)"
    case .slashed: "\(month)/\(year)"
    }
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
