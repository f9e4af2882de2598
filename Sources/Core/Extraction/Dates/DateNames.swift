/// Names of months and zones as pages write them, in lower case.
enum DateNames {
  /// Full names of the months, January first, by language.
  private static let monthNames: [[String]] = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
    [
      "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
      "oktober", "november", "dezember",
    ],
    [
      "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim",
      "kasım", "aralık",
    ],
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
      "settembre", "ottobre", "novembre", "dicembre",
    ],
    [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro", "novembro", "dezembro",
    ],
    [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ],
    [
      "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
      "września", "października", "listopada", "grudnia",
    ],
  ]

  /// Short forms that are no prefix of three or four letters of a full English name, and variants.
  private static let shortForms: [(String, Int)] = [
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
    ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12), ("jän", 1), ("jänner", 1),
    ("mär", 3), ("mrz", 3), ("okt", 10), ("dez", 12), ("janv", 1), ("févr", 2), ("fév", 2),
    ("avr", 4), ("juil", 7), ("déc", 12), ("ene", 1), ("abr", 4), ("ago", 8), ("dic", 12),
    ("setiembre", 9), ("gen", 1), ("mag", 5), ("giu", 6), ("lug", 7), ("set", 9), ("ott", 10),
    ("fev", 2), ("out", 10), ("mrt", 3), ("oca", 1), ("şub", 2), ("nis", 4), ("haz", 6),
    ("tem", 7), ("ağu", 8), ("eyl", 9), ("eki", 10), ("kas", 11), ("ara", 12),
  ]

  /// Month by name, 1 to 12.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for names in monthNames {
      for (index, name) in names.enumerated() { months[name] = index + 1 }
    }
    for (name, month) in shortForms where months[name] == nil { months[name] = month }
    return months
  }()

  /// Minutes east of UTC by a zone's abbreviation. Where one names several zones, the one that
  /// English newspapers mean: BST is British Summer Time, IST India, CST the United States.
  static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "west": 60,
    "cest": 120, "mesz": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180,
    "trt": 180, "eat": 180, "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "wib": 420,
    "ict": 420, "sgt": 480, "hkt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180,
    "ast": -240, "adt": -180, "nst": -210, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
  ]

  /// Standard offset in minutes of the zones of the United States that are written without
  /// saying whether summer time holds.
  static let americanZones: [String: Int] = ["et": -300, "ct": -360, "mt": -420, "pt": -480]
}
