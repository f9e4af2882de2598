/// What the words of a block that is not long speak of.
enum TextKinds {
  /// How many kinds there are; the kind's number is its bit.
  static let count = needles.count

  static let automaton = NeedleAutomaton(
    needles.enumerated().map { (mask: UInt32(1) << UInt32($0.offset), needles: $0.element) })

  /// Words by kind; a hyphen stands for anything that is not a letter.
  private static let needles: [[String]] = [
    // Offers of a newsletter, a subscription, an app.
    [
      "subscrib", "newsletter", "-abonn", "sign-up", "signing-up", "suscr", "-inbox",
      "download-the",
      "-app-", "-apps-", "e-paper", "epaper", "free-trial", "-jetzt-testen", "unlimited-access",
      "bulletin", "iscriviti", "inscri", "-abone-", "premium", "membership", "-join-us",
    ],
    // Social networks and channels.
    [
      "facebook", "twitter", "instagram", "whatsapp", "telegram", "youtube", "linkedin",
      "pinterest",
      "tiktok", "follow-us", "follow-me", "folge-uns", "folgen-sie", "-siganos", "-tweet",
      "-share-",
      "-teilen", "compart", "partag",
    ],
    // Rights, terms and imprint.
    [
      "copyright", "all-rights", "rights-reserved", "reprint", "permission", "terms-of", "-imprint",
      "impressum", "datenschutz", "privacy", "-agb-", "disclaimer", "trademark", "alle-rechte",
      "liability", "haftung", "licens", "lizenz", "cookie", "affiliate", "provision", "vergütung",
      "commission", "derechos-reservados", "alle-angaben",
    ],
    // Accounts and comments.
    [
      "log-in", "login", "logged-in", "sign-in", "registr", "password", "-account", "einloggen",
      "anmelden", "angemeldet", "comment", "kommentar", "leserbrief", "-reply", "antworten",
      "yorum", "moderat", "leave-a", "e-mail-address", "captcha", "required-fields", "javascript",
    ],
    // Pictures and their makers.
    [
      "photo-", "photos-", "-foto-", "-fotos-", "-bild-", "-bilder-", "getty", "shutterstock",
      "-image-", "-images-", "courtesy", "-credit-", "-afp-", "reuters", "-dpa-", "imago",
      "unsplash",
      "pixabay", "screenshot", "abbildung", "-file-photo", "pictured", "illustration", "bildquelle",
    ],
    // People who write, and what is said of them.
    [
      "-author", "-autor", "journalist", "-writer", "correspondent", "columnist", "freelance",
      "redakteur", "-editor", "reporter", "-writes-", "-covers-", "blogger", "founder-of", "is-a-",
      "studierte", "contributor", "-born-in", "graduate", "ist-freie", "she-is", "he-is",
    ],
    // How to reach someone.
    [
      "contact", "kontakt", "-email", "e-mail", "-tel-", "telefon", "-phone", "-fax-", "-gmbh",
      "mailto", "www-", "http", "-str-", "stra-e-", "-press-", "pressekontakt", "-info-",
    ],
    // Pointers to other texts.
    [
      "read-more", "read-also", "also-read", "related", "see-also", "more-from", "more-on",
      "-lies-",
      "lesen-sie", "lesetipp", "mehr-zum", "mehr-dazu", "mehr-infos", "auch-interessant",
      "siehe-auch",
      "weiterlesen", "lea-m", "lea-tambi", "vea-tambi", "-lea-", "leia-", "lire-aussi", "-lire-la",
      "leggi-anche", "lees-ook", "czytaj", "don-t-miss", "recommended", "-mehr-", "click-here",
      "hier-geht", "klicken-sie", "watch-", "continue-reading", "next-article", "popular", "latest",
      "schon-gelesen", "-this-is-how", "check-out", "te-puede", "ver-tambi",
    ],
    // Agencies, corrections and where a text first stood.
    [
      "contributed", "reporting-by", "editing-by", "originally", "first-published", "correction",
      "updated", "this-article", "this-story", "this-post", "associated-press", "press-release",
      "pressemitteilung", "-quelle", "-source", "erschien", "-posted-", "published",
      "-mit-material",
      "additional-reporting", "version-of",
    ],
    // Shops and prices.
    [
      "-price", "-preis", "-kaufen", "-buy-", "-shop", "amazon", "-cart-", "-order-", "bestell",
      "-versand", "-eur-", "-usd-", "-angebot", "discount", "-sale-", "-deal",
    ],
    // Advertisements and appeals.
    [
      "advert", "-anzeige", "werbung", "sponsor", "-reklam", "publicid", "donat", "-spende",
      "support-us", "unterst-tz", "support-our", "crowdfund", "patreon", "paypal",
    ],
  ]
}
