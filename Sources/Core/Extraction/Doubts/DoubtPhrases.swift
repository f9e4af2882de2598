/// Phrases by which pages say that they are no article, or not all of it; in lower case.
enum DoubtPhrases {
  /// Titles and headings of error pages.
  static let errorTitles = phrases([
    "404 not found", "404 error", "error 404", "http 404", "404 page", "404 -", "404 –", "404 |",
    "404:", "fehler 404", "erreur 404", "errore 404", "erro 404", "fout 404", "hata 404",
    "ошибка 404", "403 forbidden", "error 403", "410 gone", "error 500", "500 internal",
    "500 server", "502 bad gateway", "503 service", "504 gateway", "internal server error",
    "service unavailable", "bad gateway", "page not found", "page cannot be found",
    "page can't be found", "page can’t be found", "page does not exist", "page doesn't exist",
    "page doesn’t exist", "page unavailable", "page is not available", "article not found",
    "file not found", "not found", "we can't find that page", "we can’t find that page",
    "this site can't be reached", "this site can’t be reached", "seite nicht gefunden",
    "seite wurde nicht gefunden", "seite existiert nicht", "seite konnte nicht gefunden",
    "nicht gefunden", "page introuvable", "page non trouvée", "cette page n'existe",
    "cette page n’existe", "página no encontrada", "página no existe", "no se encontró la página",
    "pagina non trovata", "pagina non esiste", "página não encontrada", "página não existe",
    "pagina niet gevonden", "sayfa bulunamadı", "aradığınız sayfa", "страница не найдена",
    "страница не существует", "сторінку не знайдено", "nie znaleziono strony",
    "strona nie istnieje", "sidan kunde inte hittas", "ページが見つかりません", "お探しのページ",
    "页面不存在", "找不到页面", "页面未找到", "頁面不存在", "找不到頁面", "페이지를 찾을 수 없",
    "الصفحة غير موجودة", "لم يتم العثور على الصفحة", "पृष्ठ नहीं मिला", "पेज नहीं मिला",
  ])

  /// What error pages tell in their text.
  static let errorTexts = phrases([
    "the page you are looking for", "the page you're looking for", "the page you’re looking for",
    "the page you were looking for", "the page you requested", "the requested page",
    "the requested url", "this page does not exist", "this page doesn't exist",
    "this page doesn’t exist", "this page isn't available", "this page isn’t available",
    "this article is no longer available", "this page is no longer available",
    "could not be found on this server", "die angeforderte seite", "die gesuchte seite",
    "die von ihnen gesuchte seite", "die von ihnen aufgerufene seite", "diese seite gibt es nicht",
    "diese seite existiert nicht", "la page que vous cherchez", "la page que vous recherchez",
    "la page demandée", "cette page n'existe", "cette page n’existe", "la página que buscas",
    "la página que está buscando", "la página solicitada", "la pagina che stai cercando",
    "la pagina richiesta", "a página que você", "a página que procura", "de pagina die u zoekt",
    "aradığınız sayfa", "запрашиваемая страница", "запрошенная страница", "お探しのページ",
    "ご指定のページ", "您访问的页面", "您要访问的页面", "您造訪的頁面", "الصفحة التي تبحث عنها",
    "الصفحة المطلوبة", "आप जिस पृष्ठ", "आप जिस पेज",
  ])

  /// What checks for robots say.
  static let robotChecks = phrases([
    "checking your browser", "checking if the site connection is secure", "verify you are human",
    "verify that you are human", "verifying you are human", "verify you are not a robot",
    "confirm you are human", "are you a robot", "are you human", "you are not a robot",
    "you're not a robot", "you’re not a robot", "you are a human", "just a moment",
    "enable javascript and cookies to continue", "unusual traffic from", "unusual activity from",
    "ddos protection by", "attention required! | cloudflare", "incapsula incident",
    "access to this page has been denied", "complete the security check",
    "bestätigen sie, dass sie kein roboter", "sind sie ein mensch", "dass sie ein mensch sind",
    "ihr browser wird überprüft", "ungewöhnlicher datenverkehr", "vérifiez que vous êtes humain",
    "vérifier que vous êtes un humain", "vous n'êtes pas un robot", "vous n’êtes pas un robot",
    "no eres un robot", "que eres humano", "non sei un robot", "você não é um robô",
    "robot olmadığınızı", "что вы не робот", "подтвердите, что вы человек",
    "ロボットではない", "人間であることを確認", "您是否是真人", "您不是机器人", "أنك لست روبوت",
  ])

  /// What questions about cookies say. Each is common there and rare in articles.
  static let consent = phrases([
    "we value your privacy", "we care about your privacy", "your privacy matters",
    "your privacy choices", "we and our partners", "our partners and we",
    "before you continue to", "store and/or access information on a device",
    "store or access information on", "personalised ads and content",
    "personalized ads and content", "personalised advertising and content",
    "personalised content, ad", "legitimate interest", "accept all", "reject all",
    "manage preferences", "manage your choices", "withdraw your consent", "cookie policy",
    "cookie settings", "we use cookies", "cookies and similar technologies",
    "cookies and data to", "wir und unsere partner", "unsere partner und wir",
    "bevor sie fortfahren", "ihre privatsphäre ist uns wichtig", "wir schätzen ihre privatsphäre",
    "berechtigtes interesse", "informationen auf einem gerät", "alle akzeptieren",
    "alle ablehnen", "einwilligung widerrufen", "ihre einwilligung", "wir verwenden cookies",
    "cookies und ähnliche", "mit werbung weiterlesen", "datenschutzeinstellungen",
    "personalisierte werbung", "personalisierte anzeigen", "nous et nos partenaires",
    "avec nos partenaires", "avant de continuer", "nous respectons votre vie privée",
    "votre vie privée", "intérêt légitime", "informations sur un terminal",
    "informations sur un appareil", "tout accepter", "tout refuser", "continuer sans accepter",
    "retirer votre consentement", "nosotros y nuestros socios", "antes de ir a",
    "valoramos tu privacidad", "valoramos su privacidad", "tu privacidad", "interés legítimo",
    "información en un dispositivo", "aceptar todo", "rechazar todo", "noi e i nostri partner",
    "noi e i nostri fornitori", "interesse legittimo", "accetta tutto", "rifiuta tutto",
    "informazioni su un dispositivo", "nós e os nossos parceiros", "nós e nossos parceiros",
    "aceitar tudo", "wij en onze partners", "alles accepteren", "alles weigeren",
    "gizliliğinize değer", "biz ve iş ortaklarımız", "tümünü kabul et", "tümünü reddet",
    "мы и наши партнеры", "мы используем файлы cookie", "принять все", "отклонить все",
    "すべて同意する", "すべて受け入れる", "すべて拒否", "全部接受", "接受所有", "全部拒绝",
    "我们和我们的合作伙伴", "نحن وشركاؤنا", "قبول الكل", "رفض الكل",
  ])

  /// What stands where the rest of an article is for subscribers alone.
  static let paywalls = phrases([
    "to continue reading", "continue reading with a", "continue reading your article",
    "to keep reading", "to read the full", "to read the rest", "to read this article in full",
    "to read this article,", "read the full article with", "read the full story with",
    "subscribe to read", "subscribe to continue", "subscribe to unlock", "sign up to read",
    "log in to read", "sign in to read", "register to read", "subscribe now for full access",
    "this article is for subscribers", "this article is for paying", "this story is for sub",
    "this article is only available to sub", "this article is exclusive to sub",
    "this content is for sub", "this content is only available to", "this post is for paid sub",
    "this post is for paying sub", "this post is for sub", "exclusive to subscribers",
    "available to subscribers only", "for subscribers only", "already a subscriber",
    "you have reached your limit of free", "you've reached your limit",
    "you’ve reached your limit", "you have read your last free", "your last free article",
    "free articles this month", "free articles remaining", "unlock this article",
    "unlock the full", "um weiterzulesen", "zum weiterlesen", "jetzt weiterlesen",
    "weiterlesen mit", "mit einem abo weiterlesen", "diesen artikel weiterlesen",
    "dieser artikel ist nur für abonnenten", "dieser artikel ist für abonnenten",
    "diesen artikel lesen sie mit", "nur für abonnenten", "exklusiv für abonnenten",
    "exklusiv für abonnent", "um den artikel zu lesen", "um diesen artikel zu lesen",
    "den ganzen artikel lesen sie", "bereits abonnent", "sie sind bereits abonnent",
    "il vous reste", "la suite est réservée", "cet article est réservé",
    "cet article est exclusivement réservé", "article réservé aux abonnés",
    "réservé à nos abonnés", "réservé aux abonnés", "pour lire la suite", "pour lire la totalité",
    "abonnez-vous pour lire", "vous êtes déjà abonné", "déjà abonné",
    "para seguir leyendo", "para continuar leyendo", "contenido exclusivo para suscriptores",
    "contenido solo para suscriptores", "exclusivo para suscriptores", "solo para suscriptores",
    "suscríbete para seguir", "suscríbete para leer", "suscríbase para seguir",
    "per continuare a leggere", "abbonati per continuare", "contenuto riservato agli abbonati",
    "articolo riservato agli abbonati", "riservato agli abbonati", "sei già abbonato",
    "para continuar lendo", "para continuar a ler", "exclusivo para assinantes",
    "conteúdo exclusivo para assinantes", "já é assinante", "om verder te lezen",
    "lees verder met een", "alleen voor abonnees", "exclusief voor abonnees",
    "okumaya devam etmek için", "sadece abonelere", "abonelere özel", "haberin devamı aboneler",
    "чтобы читать дальше", "чтобы продолжить чтение", "доступно только подписчикам",
    "материал доступен только подписчикам", "только для подписчиков", "оформите подписку, чтобы",
    "dalsza część artykułu dostępna", "tylko dla prenumeratorów", "aby czytać dalej",
    "この記事は有料会員", "この記事は会員限定", "有料会員限定", "会員限定記事", "続きを読むには",
    "订阅后阅读", "订阅以继续阅读", "本文为付费", "付费阅读", "仅限订阅", "訂閱以繼續閱讀",
    "本文僅限訂閱", "للمشتركين فقط", "اشترك لمتابعة القراءة", "لمتابعة القراءة",
    "सिर्फ सब्सक्राइबर्स के लिए", "आगे पढ़ने के लिए",
  ])

  /// The phrases, and those that begin outside of ASCII with a capital as well.
  private static func phrases(_ list: [String]) -> PhraseSet {
    PhraseSet(
      list
        + list.compactMap { phrase in
          guard let first = phrase.unicodeScalars.first, !first.isASCII else { return nil }
          let capital = first.properties.uppercaseMapping
          return capital == String(first)
            ? nil
            : capital
              + phrase.unicodeScalars.dropFirst()
              .reduce(into: "") { $0.unicodeScalars.append($1) }
        })
  }

  /// The places in a range at which one of the phrases begins, at a word's start.
  static func count(_ phrases: PhraseSet, _ text: [UInt8], _ range: Range<Int>) -> Int {
    var (count, index) = (0, range.lowerBound)
    while index < range.upperBound {
      let byte = text[index]
      let isStart =
        byte >= 0xC2
        || byte < 0x80 && byte > 0x20
          && (index == range.lowerBound || !Bytes.isLetter(text[index - 1]))
      if isStart, let length = phrases.prefixLength(text, index..<range.upperBound) {
        count += 1
        index += length
      } else {
        index += 1
      }
    }
    return count
  }

  /// Whether one of the phrases stands in the text.
  static func holds(_ phrases: PhraseSet, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return count(phrases, bytes, 0..<bytes.count) > 0
  }
}
