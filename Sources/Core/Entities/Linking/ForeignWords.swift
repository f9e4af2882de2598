import ArticleModel

/// Names in languages that the model was not trained on: it knows them by lists, shapes and
/// capitals, so that it is less sure, takes small words at the start of a sentence for names, and
/// runs on over what follows.
enum ForeignWords {
  /// How much less sure a name is than the model says.
  private static let doubt = 0.6

  /// The most words that such a name has.
  private static let mostWords = 6

  /// The mentions of an article in a language, without those that are small words of it, and those
  /// that are no names by their capitals; in scripts without capitals there are none.
  static func corrected(
    _ mentions: [EntityMention], language: String?, in texts: [[UInt8]]
  ) -> [EntityMention] {
    guard let language, !language.hasPrefix("en") else { return mentions }
    let small = words[String(language.prefix(2))] ?? []
    return mentions.compactMap { mention in
      guard mention.kind.isNamed else { return mention }
      let text = String(decoding: texts[mention.block][mention.range], as: UTF8.self)
      guard !small.contains(text.lowercased()), hasCapitals(text, small) else { return nil }
      var mention = mention
      mention.confidence *= doubt
      return mention
    }
  }

  /// Whether all words but small ones between them begin with a capital or a digit.
  private static func hasCapitals(_ text: String, _ small: Set<String>) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= mostWords, let first = words.first, let last = words.last else {
      return false
    }
    func isLarge(_ word: Substring) -> Bool {
      let start = word.unicodeScalars.first {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      return start.map { !$0.properties.isLowercase } ?? false
        && word.unicodeScalars.contains { $0.properties.isUppercase || $0.value < 0x3A }
    }
    return isLarge(first) && isLarge(last)
      && words.allSatisfy { isLarge($0) || small.contains($0.lowercased()) || $0 == "&" }
  }

  /// Articles, pronouns, prepositions, conjunctions and the like.
  private static let words: [String: Set<String>] = [
    "de": set(
      """
      ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen der die das den dem des ein \
      eine einen einem einer eines kein keine mein meine dein seine sein ihre unser unsere euer und \
      oder aber doch denn weil dass ob wenn als wie wo wer was wann warum in im an am auf aus bei mit \
      nach seit von vom zu zum zur durch für gegen ohne um über unter vor zwischen auch nur noch schon \
      so dann hier dort da nun ja nein nicht man sich dies diese dieser dieses jede jeder jedes alle \
      viele einige mehr sehr hat haben ist sind war waren wird werden kann können
      """),
    "fr": set(
      """
      je tu il elle on nous vous ils elles le la les l un une des du de d et ou mais donc or ni car \
      que qui quoi où quand comment pourquoi dans en au aux à sur sous par pour avec sans chez entre \
      ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ne pas plus \
      très aussi bien si oui non est sont était a ont avait c s
      """),
    "es": set(
      """
      yo tú él ella nosotros vosotros ellos ellas usted ustedes el la los las lo un una unos unas y e \
      o u pero sino que quien cual cuando donde como porque en a al de del con sin por para sobre \
      entre desde hasta este esta estos estas ese esa mi tu su sus nuestro se no sí más muy también \
      ya es son era fue ha han hay
      """),
    "it": set(
      """
      io tu lui lei noi voi loro il lo la i gli le l un uno una e ed o ma se che chi cui quando dove \
      come perché in a al alla di del della dei con senza per su sul tra fra da dal questo questa \
      questi queste quello suo sua mio non sì più molto anche già è sono era ha hanno
      """),
    "pt": set(
      """
      eu tu ele ela nós vós eles elas você vocês o a os as um uma uns umas e ou mas que quem qual \
      quando onde como porque em no na nos nas ao à de do da dos das com sem por para sobre entre \
      este esta estes estas esse essa meu seu sua nosso se não sim mais muito também já é são era foi \
      há
      """),
    "nl": set(
      """
      ik jij je hij zij ze wij we jullie u het de een en of maar want dat die wie wat waar wanneer hoe \
      waarom in op aan bij met naar van voor door over onder uit om tot tegen zonder tussen dit deze \
      mijn jouw zijn haar ons onze hun niet geen ook nog al er hier daar is was heeft hebben wordt
      """),
    "tr": set(
      """
      ben sen o biz siz onlar bu şu ve veya ama fakat ki ne kim nasıl neden niçin nerede için ile gibi \
      kadar daha en çok da de mi mı bir her hiç var yok değil evet hayır ancak sonra önce
      """),
  ]

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
