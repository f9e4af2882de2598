import Glibc

/// Words in the order of their frequency, and a law by which they are drawn.
///
/// The first are English, so that text made of them looks English to an extractor; the rest are made
/// of syllables, as the names and rare words of a real library are many and each in few articles.
struct Vocabulary: Sendable {
  /// The most frequent first; no word is there twice.
  let words: [String]
  /// Of each word, the share of all drawn words up to and with it.
  private let cumulated: [Double]

  static let size = 60_000

  init() {
    words = Self.makeWords()
    var sum = 0.0
    var sums: [Double] = []
    sums.reserveCapacity(words.count)
    for rank in 1...words.count {
      // Mandelbrot's form of Zipf's law: the frequency goes as 1 / (rank + 2.7)^1.1.
      sum += 1 / pow(Double(rank) + 2.7, 1.1)
      sums.append(sum)
    }
    cumulated = sums.map { $0 / sum }
  }

  /// A word by the law.
  func draw(_ random: inout SeededGenerator) -> String {
    words[index(of: random.unit())]
  }

  /// A word that is no function word, for headlines and names.
  func drawRare(_ random: inout SeededGenerator) -> String {
    let head = cumulated[Self.frequent.count - 1]
    return words[index(of: head + random.unit() * (1 - head))]
  }

  private func index(of share: Double) -> Int {
    var low = 0
    var high = cumulated.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulated[middle] < share { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func makeWords() -> [String] {
    var words = frequent + common
    var known = Set(words)
    var random = SeededGenerator(seed: 1)
    while words.count < size {
      var word = ""
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        word += syllables[Int.random(in: 0..<syllables.count, using: &random)]
      }
      if known.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static let frequent = split(
    """
    the of and to a in that is was he for it with as his on be at by had not are but from or have
    an they which one you were all her she there would their we him been has when who will no more
    if out so up said what its about than into them can only other time new some could these two
    may first then do any like my now over such our me even most made after also did many off
    before must well back through years much where your way down should because long each just
    state those people too
    """)

  private static let common = split(
    """
    government city water school council minister company police house market president hospital
    report river court country street election village week month bank power station storm season
    team health museum budget price party union vote law road bridge ferry harbour island farm
    winter summer spring autumn train line office paper letter book library music film theatre
    garden forest field hill coast sea ship pilot captain sailor engine factory worker teacher
    student doctor nurse patient judge lawyer witness officer soldier army border treaty peace war
    trade import export tax income wage rent loan debt interest bond share profit loss growth
    industry energy coal oil gas solar wind nuclear climate heat drought flood fire rescue crew
    family child parent mother father brother sister friend neighbour visitor guest hotel kitchen
    bread wine coffee sugar grain harvest cattle sheep horse dog cat bird fish tree flower stone
    iron copper gold silver glass wood cotton wool silk machine computer network signal satellite
    rocket planet moon star science research study method result number measure model theory
    question answer problem reason change plan project program service system process decision
    agreement proposal offer demand supply order contract deal meeting speech debate protest strike
    campaign leader member deputy secretary chairman director manager editor reporter author poet
    painter singer actor player coach goal match game race record prize award festival holiday
    church temple prayer faith history tradition language culture nation republic kingdom crown
    """)

  private static let syllables = split(
    """
    ba be bi bo bra bren ca cal cor cra da del den dor dra el en er fa fel fin for fra ga gen gra
    hal har hel hol il in is ja jor ka kel kin kor la len lin lor ma mel min mor mun na nel nin nor
    ol on or pa pel pin por pra qua ra rel rin ros sa sel shan sin sor sta ta tel tin tor tra ul un
    ur va vel vin vor wa wel win wor xan ya yel yor za zel zin
    """)
}
