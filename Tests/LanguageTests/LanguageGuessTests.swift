import Testing

import Language

@Suite struct LanguageGuessTests {
  static let texts: [(String, String)] = [
    ("en", "The ferry left the harbor at dawn, and nobody on the pier knew when it would return."),
    (
      "de", "Die Fähre verließ den Hafen im Morgengrauen, und niemand wusste, wann sie zurückkommt."
    ),
    ("fr", "Le bateau a quitté le port à l'aube et personne ne savait quand il serait de retour."),
    ("es", "El barco salió del puerto al amanecer y nadie en el muelle sabía cuándo iba a volver."),
    (
      "it",
      "La nave ha lasciato il porto all'alba e nessuno sul molo sapeva quando sarebbe tornata."
    ),
    ("pt", "O barco saiu do porto ao amanhecer e ninguém no cais sabia quando ele voltaria."),
    (
      "nl",
      "De veerboot verliet bij dageraad de haven en niemand op de kade wist wanneer hij weer kwam."
    ),
    ("tr", "Gemi şafakta limandan ayrıldı ve rıhtımda kimse onun ne zaman döneceğini bilmiyordu."),
    ("pl", "Statek wypłynął z portu o świcie i nikt na nabrzeżu nie wiedział, kiedy wróci."),
    ("ru", "Паром вышел из порта на рассвете, и никто на причале не знал, когда он вернётся."),
    ("uk", "Пором вийшов із порту на світанку, і ніхто на причалі не знав, коли він повернеться."),
    ("ar", "غادرت السفينة الميناء عند الفجر ولم يكن أحد على الرصيف يعرف متى ستعود إلى المدينة."),
    ("fa", "کشتی سپیده‌دم بندر را ترک کرد و هیچ‌کس در اسکله نمی‌دانست چه وقت بازمی‌گردد."),
    ("he", "המעבורת עזבה את הנמל עם שחר, ואיש על הרציף לא ידע מתי תחזור."),
    ("el", "Το πλοίο έφυγε από το λιμάνι την αυγή και κανείς δεν ήξερε πότε θα γυρίσει."),
    ("ja", "船は夜明けに港を出たが、桟橋にいた誰もいつ戻るのか知らなかった。"),
    ("zh", "渡轮在黎明时离开了港口，码头上没有人知道它什么时候回来。"),
    ("ko", "배는 새벽에 항구를 떠났고 부두에 있던 누구도 언제 돌아올지 몰랐다."),
    ("hi", "नाव भोर में बंदरगाह से निकली और घाट पर किसी को नहीं पता था कि वह कब लौटेगी।"),
    (
      "sv",
      "Färjan lämnade hamnen i gryningen och ingen på kajen visste när den skulle komma tillbaka."
    ),
    (
      "cs",
      "Loď opustila přístav za úsvitu a nikdo na molu nevěděl, kdy se vrátí, ale také proč odjela."
    ),
  ]

  @Test(arguments: texts)
  func guesses(code: String, text: String) {
    #expect(LanguageGuess.language(of: text) == code)
    #expect(LanguageGuess.language(of: ["", text]) == code)
  }

  @Test(arguments: ["", "12:30 — 5 %", "Berlin", "Harbor news", "Москва", "東京", "ok ok ok ok"])
  func isUnsureOfShortTexts(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }

  @Test func isUnsureOfMixedScripts() {
    #expect(LanguageGuess.language(of: "Lorem ipsum dolor Лорем ипсум долор сит амет") == nil)
  }

  @Test func namesOfAnotherScriptDoNotMislead() {
    let text = "彼は Lectern というアプリで New York Times の記事を読んでいると言った。"
    #expect(LanguageGuess.language(of: text) == "ja")
  }

  @Test func readsAnyBytesAndLongTexts() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2000 {
      _ = LanguageGuess.language(of: TextGenerator.text(using: &generator).span)
    }
    let long = String(repeating: "The boat is at the pier and it was there. ", count: 5000)
    #expect(LanguageGuess.language(of: long) == "en")
  }
}
