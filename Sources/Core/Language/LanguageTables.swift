/// Function words and letters of the languages in Latin script, compiled for this project.
enum LanguageTables {
  /// What a word or letter speaks for: an index into `latinLanguages`, and how loudly.
  struct Weight: Sendable {
    var language: Int
    var points: Int
  }

  /// The number of bytes of the longest word in `functionWords`.
  static let longestWord = 12

  /// Codes of ISO 639-1, in the order of `functionWords`.
  static let latinLanguages = functionWords.map(\.language)

  /// The languages that each function word speaks for. A word of one language counts four points,
  /// one of two languages two, and any other one.
  static let words: [String: [Weight]] = {
    var languages: [String: [Int]] = [:]
    for (index, entry) in functionWords.enumerated() {
      for word in entry.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        languages[String(word), default: []].append(index)
      }
    }
    return languages.mapValues { found in
      let points = found.count == 1 ? 4 : found.count == 2 ? 2 : 1
      return found.map { Weight(language: $0, points: points) }
    }
  }()

  /// The languages that each letter beyond ASCII speaks for.
  static let latinLetters: [Unicode.Scalar: [Weight]] = {
    var weights: [Unicode.Scalar: [Weight]] = [:]
    for (language, points, letters) in letterPoints {
      guard let index = latinLanguages.firstIndex(of: language) else { continue }
      for letter in letters.unicodeScalars {
        weights[letter, default: []].append(Weight(language: index, points: points))
      }
    }
    return weights
  }()

  private static let letterPoints: [(String, Int, String)] = [
    ("de", 4, "ß"), ("de", 1, "äöü"), ("fr", 2, "œêèùûëî"), ("fr", 1, "éàçâô"),
    ("es", 4, "ñ"), ("es", 1, "óíáúé"), ("it", 2, "òìù"), ("it", 1, "èàé"),
    ("pt", 3, "ãõ"), ("pt", 1, "çáéíóúâêôà"), ("nl", 1, "ëï"), ("tr", 4, "ğı"),
    ("tr", 2, "ş"), ("tr", 1, "çöü"), ("pl", 3, "łżąęśźćń"), ("pl", 1, "ó"),
    ("sv", 2, "å"), ("sv", 1, "äö"), ("da", 2, "æøå"), ("no", 2, "æøå"),
    ("fi", 2, "ä"), ("fi", 1, "ö"), ("cs", 3, "řěů"), ("cs", 1, "áíéýžščú"),
    ("hu", 4, "őű"), ("hu", 1, "áéíóöüú"), ("ro", 3, "ățșţ"), ("ro", 1, "âîş"),
    ("vi", 4, "ươđạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửữựỳỹ"), ("ca", 1, "àèéíòóúç"),
  ]

  private static let functionWords: [(language: String, words: String)] = [
    (
      "en",
      """
      the of and to in that it was for with as his on be at by had not are but from have they which
      you were her she would their we been has when who will more if out so what up about than its
      could after this is an or our there can my he him all one said into through during while
      where against between because before last first new three other any these those your it
      won make now how do did most own say says year years people
      """
    ),
    (
      "de",
      """
      der die das und ist nicht den von zu mit sich des auf für dem ein eine im auch es an werden
      aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben
      nur oder aber vor zur bis mehr durch man ich wir wenn in als was ihre seine dieser diese
      dann kein schon gegen beim vom damit wurde wurden kann können soll ihr keine mich wer bin
      unter etwa nun zwei jedes
      """
    ),
    (
      "fr",
      """
      le la les de des du un une et est dans que qui pour pas sur ne ce il elle au aux par plus avec
      son sa ses cette mais ou où se sont ont été nous vous leur être fait comme tout en on d l qu c n
      s y deux même après sans était à
      """
    ),
    (
      "es",
      """
      el la los las de del un una y es en que por para con no se su sus al lo como más pero fue ha son
      está este esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos años ser
      ya o le porque
      """
    ),
    (
      "it",
      """
      il lo la i gli le di del della dei delle un una e è in che per con non si su da dal dalla nel
      nella alla al sono ha ma anche come più questo questa era hanno stato essere loro l dell all
      nell sul sulla ai degli o se dopo anni c
      """
    ),
    (
      "pt",
      """
      o a os as de do da dos das um uma e é em no na nos nas que por para com não se seu sua ao mais
      mas foi são está como este esta entre quando muito sem sobre também até há pelo pela já ou ser
      tem à foram ele ela isso
      """
    ),
    (
      "nl",
      """
      de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar hij ze zij bij
      door naar uit nog wordt werd over heeft deze dit worden hun tot die was wel geen kan veel meer
      wat of ik je we hebben
      """
    ),
    (
      "tr",
      """
      ve bir bu için ile da de çok olarak daha olan gibi kadar sonra ne değil var en ama o her ise ya
      göre ancak ki mi tarafından büyük yeni iki olduğunu dedi oldu yok diye şey
      """
    ),
    (
      "pl",
      """
      i w z na do nie się jest że to o jak po co ale za od przez dla są tak jego jej ich był była było
      być oraz który która które już tylko przed ze czy może by lat gdy tego także bardzo ma
      """
    ),
    (
      "sv",
      """
      och att det som en på är av för med den till inte har de ett om var jag han hon från men så vi
      eller när kan efter också under där sig sin skulle hade mot över vid
      """
    ),
    (
      "da",
      """
      og at det som en på er af for med den til ikke har de et om var jeg han hun fra men så vi eller
      når kan efter også under der sig sin ville havde mod over ved blev være meget
      """
    ),
    (
      "no",
      """
      og å det som en på er av for med den til ikke har de et om var jeg han hun fra men så vi eller
      når kan etter også under der seg sin ville hadde mot over ved ble være mye
      """
    ),
    (
      "fi",
      """
      ja on ei että se oli hän mutta kun ovat myös sen tai niin jos kuin joka vain jo ole nyt tämä
      ollut mukaan kanssa voi vielä hänen sekä
      """
    ),
    (
      "cs",
      """
      na se je že to do ve pro za by ale jako od po jsou nebo který která které byl bylo
      jeho jsem už při také podle až
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy ez de volt meg csak már mint még van el ki vagy azt lehet után minden
      ezt szerint kell pedig
      """
    ),
    (
      "ro",
      """
      și în de la a cu pe nu din că este o un pentru mai care sunt au fost sau după prin al ale lui
      dar ca fi să către până
      """
    ),
    (
      "id",
      """
      yang dan di ini itu dengan untuk dari pada tidak dalam akan ke juga oleh ada karena saat
      adalah sudah bisa mereka kami telah lebih para tahun orang
      """
    ),
    (
      "vi",
      """
      và của là có được cho không trong các một người những này với đã để khi về từ đến
      """
    ),
    (
      "ca",
      """
      els amb és dels més aquest aquesta per que la el les una un de del i en al ha seva seu però són
      també des fins molt
      """
    ),
  ]
}
