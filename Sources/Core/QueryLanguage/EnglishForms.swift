extension Query {
  /// The same with each word that is looked for as a whole, by itself, in any of its English forms; phrases,
  /// beginnings and what is excluded are taken as they are.
  ///
  /// The tree is no deeper than parentheses nest, so recursion is bounded.
  public var inEnglishForms: Query {
    switch self {
    case .term(.text(let text)) where text.match == .words && text.words.count == 1:
      let forms = EnglishForms.others(of: text.words[0])
      return .any(
        of: [self] + forms.map { .term(.text(TextCondition([$0], in: text.part))) })
    case .and(let parts): return .all(of: parts.map(\.inEnglishForms))
    case .or(let parts): return .any(of: parts.map(\.inEnglishForms))
    case .all, .term, .not: return self
    }
  }
}

/// The forms that an English word has as a plural or a verb: "ferry", "ferries"; "plan", "planned".
///
/// Forms are made by the rules of spelling and kept where they have the word's stem, by the first steps of
/// the English (Porter2) stemmer: Porter, "English (Porter2) stemming algorithm", 2002, steps 0, 1 and 5.
/// The steps between strip what makes another word ("ferry", "ferrying", but not "nation", "national").
enum EnglishForms {
  /// The other forms of a word in small letters, each once; none for what is no English word by its letters,
  /// or shorter than three.
  static func others(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    let text = String(decoding: letters, as: UTF8.self)
    if invariable.contains(text) { return [] }
    if let irregular = irregularForms[text] { return irregular.filter { $0 != text } }
    let stem = EnglishStem.of(letters)
    var seen: Set<[UInt8]> = [letters]
    var forms: [String] = []
    for base in bases(of: stem) {
      for form in self.forms(of: base)
      where form.count >= 2 && EnglishStem.of(form) == stem && seen.insert(form).inserted {
        forms.append(String(decoding: form, as: UTF8.self))
      }
    }
    return forms.filter { irregularForms[$0] == nil }
  }

  /// The words that may have a stem.
  private static func bases(of stem: [UInt8]) -> [[UInt8]] {
    var bases = [stem, stem + [e]]
    if stem.last == UInt8(ascii: "i") { bases.insert(Array(stem.dropLast()) + [y], at: 0) }
    return bases
  }

  private static func forms(of base: [UInt8]) -> [[UInt8]] {
    guard let last = base.last else { return [] }
    let (ed, ing) = (Array("ed".utf8), Array("ing".utf8))
    let cut = Array(base.dropLast())
    switch last {
    case e: return [base, base + Array("s".utf8), base + Array("d".utf8), cut + ing, base + ing]
    case y where !(cut.last.map(EnglishStem.isVowel) ?? true):
      return [base, cut + Array("ies".utf8), cut + Array("ied".utf8), base + ing]
    default: break
    }
    let takesE =
      "sxzo".utf8.contains(last) || base.suffix(2).elementsEqual("ch".utf8)
      || base.suffix(2).elementsEqual("sh".utf8)
    var forms = [base, base + Array((takesE ? "es" : "s").utf8), base + ed, base + ing]
    if last == UInt8(ascii: "o") { forms.append(base + Array("s".utf8)) }
    if !EnglishStem.isVowel(last) { forms += [base + [last] + ed, base + [last] + ing] }
    return forms
  }

  private static let e = UInt8(ascii: "e")
  private static let y = UInt8(ascii: "y")

  /// Each form of an irregular word with all of them.
  private static let irregularForms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for line in irregular.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { forms[word, default: []] += words }
    }
    return forms
  }()

  /// What looks like a form and is none.
  private static let invariable: Set<String> = [
    "andes", "atlas", "bias", "cosmos", "herring", "news", "series", "species",
  ]

  /// The commonest, a word with its forms a line.
  private static let irregular = """
    man men
    woman women
    child children
    person persons people
    foot feet
    tooth teeth
    goose geese
    mouse mice
    half halves
    knife knives
    leaf leaves
    life lives
    loaf loaves
    shelf shelves
    thief thieves
    wife wives
    wolf wolves
    analysis analyses
    basis bases
    crisis crises
    begin begins began begun beginning
    bite bites bit bitten biting
    blow blows blew blown blowing
    break breaks broke broken breaking
    bring brings brought bringing
    build builds built building buildings
    buy buys bought buying
    catch catches caught catching
    choose chooses chose chosen choosing
    come comes came coming
    deal deals dealt dealing
    die dies died dying
    dig digs dug digging
    draw draws drew drawn drawing
    drink drinks drank drunk drinking
    drive drives drove driven driving
    eat eats ate eaten eating
    fall falls fell fallen falling
    feed feeds fed feeding
    feel feels felt feeling
    fight fights fought fighting
    find finds found finding
    fly flies flew flown flying
    forget forgets forgot forgotten forgetting
    freeze freezes froze frozen freezing
    get gets got gotten getting
    give gives gave given giving
    grow grows grew grown growing
    hear hears heard hearing
    hide hides hid hidden hiding
    hold holds held holding
    keep keeps kept keeping
    know knows knew known knowing
    lead leads led leading
    lend lends lent lending
    lie lies lied lying
    lose loses lost losing
    make makes made making
    mean means meant meaning
    meet meets met meeting
    pay pays paid paying
    ride rides rode ridden riding
    ring rings rang rung ringing
    rise rises rose risen rising
    run runs ran running
    say says said saying
    seek seeks sought seeking
    sell sells sold selling
    send sends sent sending
    shake shakes shook shaken shaking
    shoot shoots shot shooting
    sing sings sang sung singing
    sink sinks sank sunk sinking
    sleep sleeps slept sleeping
    speak speaks spoke spoken speaking
    spend spends spent spending
    stand stands stood standing
    steal steals stole stolen stealing
    strike strikes struck striking
    swear swears swore sworn swearing
    swim swims swam swum swimming
    take takes took taken taking
    teach teaches taught teaching
    tell tells told telling
    think thinks thought thinking
    throw throws threw thrown throwing
    understand understands understood understanding
    wear wears wore worn wearing
    win wins won winning
    write writes wrote written writing
    """
}
