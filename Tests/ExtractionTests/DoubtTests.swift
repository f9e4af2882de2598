import ArticleModel
import Extraction
import Testing

/// Pages that are no whole article, in several languages, and articles that are like them.
@Suite struct DoubtTests {
  /// A page of our own, with what stands around texts on most sites.
  struct Page: CustomTestStringConvertible, Sendable {
    var name: String
    var title: String
    var body: String
    var head = ""
    var doubt: Doubt?

    var testDescription: String { name }

    var html: [UInt8] {
      Array(
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title)</title>\(head)</head><body>
        <header><a href="/">Harbour Post</a><nav><ul><li><a href="/n">News</a><li><a href="/s">Sea</a>
        <li><a href="/w">Weather</a></ul></nav></header><main>\(body)</main>
        <footer><p>© 2019 Harbour Post</p><a href="/i">Imprint</a></footer></body></html>
        """.utf8)
    }
  }

  static let sentences = [
    "The ferry left the quay at nine, and nobody on board had thought of bringing a chart.",
    "By noon the fog had come in from the west, and the pilot rang the bell every minute.",
    "Two boats answered from the roads, one of them so close that its lamp could be seen.",
    "Nobody spoke until the light of the mole came out of the grey, low and green as always.",
    "The harbor master wrote the hour into his book, and beside it the single word: patience.",
  ]

  static func story(_ paragraphs: Int) -> String {
    (0..<paragraphs).map { index in
      "<p>" + (0..<3).map { sentences[(index + $0 * 2) % 5] }.joined(separator: " ") + "</p>"
    }.joined(separator: "\n")
  }

  static let german = """
    <p>Die Fähre legte um neun ab, und niemand an Bord hatte an eine Karte gedacht. Gegen Mittag zog \
    der Nebel herein, und der Lotse läutete jede Minute die Glocke, wie es der Brauch verlangt.</p>
    <p>Zwei Boote antworteten von der Reede her, eines davon so nah, dass man seine Lampe sah …</p>
    """
  static let french = """
    <p>Le bac a quitté le quai à neuf heures, et personne à bord n’avait pensé à prendre une carte. \
    Vers midi le brouillard est venu de l’ouest, et le pilote a sonné la cloche chaque minute.</p>
    """
  static let turkish = """
    <p>Vapur saat dokuzda iskeleden ayrıldı, kimse yanına harita almayı düşünmemişti. Öğleye doğru \
    sis bastı ve kılavuz kaptan her dakika çanı çaldı; karşıdan iki tekne yanıt verdi.</p>
    """
  static let russian = """
    <p>Паром отошёл от причала в девять, и никто на борту не подумал взять карту. К полудню пришёл \
    туман, и лоцман каждую минуту звонил в колокол, как велит старый обычай этих мест.</p>
    """

  static let stubs = [
    Page(
      name: "stub en", title: "The ferry in the fog",
      body:
        "<h1>The ferry in the fog</h1>\(story(2))<div><p>Subscribe to continue reading.</p></div>",
      doubt: .paywall),
    Page(
      name: "stub de", title: "Die Fähre im Nebel",
      body: "<h1>Die Fähre im Nebel</h1>\(german)<div><h3>Jetzt weiterlesen mit dem Abo</h3>"
        + "<p>Sie sind bereits Abonnent? Hier anmelden.</p></div>", doubt: .paywall),
    Page(
      name: "stub fr", title: "Le bac dans la brume",
      body: "<h1>Le bac dans la brume</h1>\(french)<p>Il vous reste 80 % de cet article à lire. "
        + "La suite est réservée aux abonnés.</p>", doubt: .paywall),
    Page(
      name: "stub tr", title: "Siste vapur",
      body: "<h1>Siste vapur</h1>\(turkish)<p>Okumaya devam etmek için abone olun.</p>",
      doubt: .paywall),
    Page(
      name: "stub ru", title: "Паром в тумане",
      body: "<h1>Паром в тумане</h1>\(russian)<p>Чтобы читать дальше, оформите подписку.</p>",
      doubt: .paywall),
    Page(
      name: "stub by data", title: "The ferry in the fog",
      body: "<article><h1>The ferry in the fog</h1><p>\(sentences[0])</p><p>\(sentences[1])</p>"
        + "<p>Two boats answered from the roads, one of them so close that its</p></article>",
      head: #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry "#
        + #"in the fog","isAccessibleForFree": false}</script>"#, doubt: .paywall),
  ]

  static let walls = [
    Page(
      name: "consent en", title: "Harbour Post",
      body:
        "<h1>We value your privacy</h1><p>We and our partners store and/or access information on "
        + "a device, such as cookies, and process personal data for personalised ads and content.</p>"
        + "<p>You may withdraw your consent at any time in our cookie policy.</p>",
      doubt: .consentWall),
    Page(
      name: "consent de", title: "Hafenpost",
      body: "<h1>Mit Werbung weiterlesen</h1><p>Wir und unsere Partner verarbeiten Daten, um "
        + "Informationen auf einem Gerät zu speichern und personalisierte Werbung zu zeigen. Ihre "
        + "Einwilligung können Sie jederzeit widerrufen.</p>", doubt: .consentWall),
    Page(
      name: "consent fr", title: "La Poste du port",
      body: "<h1>Nous respectons votre vie privée</h1><p>Avec nos partenaires, nous utilisons des "
        + "cookies pour stocker des informations sur un terminal et mesurer l’audience du site.</p>",
      doubt: .consentWall),
    Page(
      name: "robot en", title: "Just a moment...",
      body: "<h1>harbourpost.example</h1><p>Verify you are human by completing the action below. "
        + "The site needs to review the security of your connection before proceeding.</p>",
      doubt: .robotCheck),
    Page(
      name: "robot de", title: "Sicherheitsprüfung",
      body:
        "<h1>Kurze Prüfung</h1><p>Ungewöhnlicher Datenverkehr kam aus Ihrem Netz. Zeigen Sie uns "
        + "bitte, dass Sie ein Mensch sind, indem Sie das Kästchen ankreuzen.</p>",
      doubt: .robotCheck),
  ]

  static let errors = [
    Page(
      name: "error en", title: "Page not found – Harbour Post",
      body: "<h1>404</h1><p>Sorry, the page you are looking for has moved or never was. Try the "
        + "search above, or go back to the front page and start from there.</p>", doubt: .errorPage),
    Page(
      name: "error de", title: "Hafenpost",
      body:
        "<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht mehr. Vielleicht hilft "
        + "die Suche weiter, oder Sie beginnen noch einmal auf der Startseite.</p>",
      doubt: .errorPage
    ),
    Page(
      name: "error tr", title: "Sayfa bulunamadı",
      body: "<h1>Üzgünüz</h1><p>Aradığınız sayfa kaldırılmış ya da taşınmış olabilir. Ana sayfaya "
        + "dönüp oradan yeniden başlayabilirsiniz, ya da arama kutusunu kullanın.</p>",
      doubt: .errorPage),
    Page(
      name: "error ja", title: "ページが見つかりません",
      body: "<h1>404</h1><p>お探しのページは、移動したか削除された可能性があります。お手数ですが、トップページからもう一度お探しください。</p>",
      doubt: .errorPage),
    Page(
      name: "error 503", title: "503 Service Unavailable",
      body:
        "<h1>Service Unavailable</h1><p>The server is temporarily unable to service your request "
        + "due to maintenance downtime or capacity problems. Please try again later.</p>",
      doubt: .errorPage),
  ]

  static func teasers(_ count: Int) -> String {
    (0..<count).map { number in
      "<article class=\"teaser\"><h2><a href=\"/a/\(number)\">How village number \(number) counted "
        + "its springs</a></h2><p>\(sentences[number % 5])</p></article>"
    }.joined()
  }

  static let lists = [
    Page(
      name: "category", title: "Sea – Harbour Post",
      body: "<h1>Sea</h1>" + teasers(8),
      head: #"<link rel="canonical" href="https://harbourpost.example/sea/">"#, doubt: .listing),
    Page(
      name: "front page", title: "Harbour Post",
      body: teasers(7),
      head: #"<link rel="canonical" href="https://harbourpost.example/">"#
        + #"<meta property="og:type" content="website">"#, doubt: .homePage),
  ]

  @Test(arguments: stubs + walls + errors + lists)
  func namesWhatIsNoArticle(_ page: Page) {
    #expect(HTMLExtractor.extract(page.html).article.doubt == page.doubt)
  }

  static let articles = [
    Page(name: "story", title: "The ferry in the fog", body: "<h1>The ferry</h1>" + story(6)),
    Page(name: "short", title: "The ferry in the fog", body: "<h1>The ferry</h1>" + story(1)),
    Page(
      name: "of errors", title: "404 not found: what a number tells of the web",
      body: "<h1>404 not found: what a number tells of the web</h1>" + story(6)
        + "<p>The page you are looking for is gone, it says, and means it kindly.</p>"),
    Page(
      name: "of cookies", title: "We value your privacy, they say",
      body: "<h1>We value your privacy, they say</h1>" + story(5)
        + "<p>Accept all, reject all: nobody reads what stands between the two.</p>"),
    Page(
      name: "with an offer", title: "The ferry in the fog",
      body: "<h1>The ferry</h1>" + story(12) + "<p>Subscribe to continue reading tomorrow.</p>"),
    Page(
      name: "numbered", title: "Eight villages and their springs",
      body: "<h1>Eight villages and their springs</h1>" + story(1)
        + (1...8).map { number in
          "<h2>\(number). <a href=\"/v/\(number)\">Village</a> with a long name</h2>" + story(2)
        }.joined(), head: #"<meta property="og:type" content="article">"#),
  ]

  @Test(arguments: articles)
  func hasNoDoubtAboutArticles(_ page: Page) {
    let article = HTMLExtractor.extract(page.html).article
    #expect(article.doubt == nil)
    #expect(!article.blocks.isEmpty)
  }

  @Test(arguments: [
    (
      "Seite nicht gefunden\n\nDie gesuchte Seite gibt es nicht mehr. Vielleicht hilft die Suche "
        + "weiter, oder Sie beginnen noch einmal auf der Startseite unserer Zeitung.\n",
      Doubt.errorPage
    ),
    (
      "Just a moment\n\nVerify you are human by completing the action below. The site needs to review "
        + "the security of your connection before proceeding to the page.\n", .robotCheck
    ),
    (
      "The ferry in the fog\n\n\(sentences[0]) \(sentences[1])\n\n\(sentences[2]) \(sentences[3])\n\n"
        + "Subscribe to continue reading\n\nAlready a subscriber? Log in\n", .paywall
    ),
  ])
  func namesWhatIsNoArticleInDumps(_ dump: String, _ doubt: Doubt) {
    #expect(PageDumpExtractor.extract(text: Array(dump.utf8)).article.doubt == doubt)
  }

  @Test func hasNoDoubtAboutADumpOfAnArticle() {
    let story = (0..<9).map { Self.sentences[$0 % 5] + " " + Self.sentences[($0 + 2) % 5] }
    let dump = "The ferry in the fog\n\n" + story.joined(separator: "\n\n") + "\n"
    #expect(PageDumpExtractor.extract(text: Array(dump.utf8)).article.doubt == nil)
  }

  @Test func everyDoubtHasItsSentence() {
    let sentences = Set(Doubt.allCases.map(\.sentence))
    #expect(sentences.count == Doubt.allCases.count)
    #expect(sentences.allSatisfy { $0.hasPrefix("This looks like ") && $0.hasSuffix(".") })
  }
}
