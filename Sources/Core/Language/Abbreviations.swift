/// The words that a sentence splitter must know: abbreviations, and words that begin sentences.
///
/// All words are in lower case, abbreviations without their period. Acronyms with inner periods
/// ("U.S.", "a.m.") and initials need no entry: `SentenceSplitter` knows them by their form.
public struct Abbreviations: Sendable {
  /// Titles and the like, which a name always follows: no sentence ends with them.
  public var titles: Set<String>
  /// Abbreviations that may stand anywhere: a sentence ends with one only before a word of
  /// `sentenceStarters`.
  public var common: Set<String>
  /// Words that are abbreviations only where written with a capital ("Wash.", "Mar.").
  public var capitalized: Set<String>
  /// Words that are abbreviations only before a number ("No. 5", "p. 12").
  public var beforeNumber: Set<String>
  /// Words that with a capital begin a sentence and hardly ever a name.
  public var sentenceStarters: Set<String>

  /// Lists for English, for sentences as a reader sees them.
  public static let english = Abbreviations(
    titles: punkt.titles.union(
      words(
        """
        mme mlle drs sgt cpl pvt capt cmdr sens gov govs pres rev hon fr supt insp brig mt ste atty amb
        """)),
    common: punkt.common.subtracting(states).union(
      words(
        """
        llc plc dept univ assn assoc intl natl mfg esq viz cf al approx est ca blvd rd hwy apr thur
        thurs ph tel ext misc gmbh ag govt etc
        """)),
    capitalized: states.union(
      words(
        """
        ark del ind mass md miss mont neb penn tex wyo ont que mar jun jul mon tue thu sat
        """)),
    beforeNumber: words("no nos p pp fig figs vol vols art arts sec secs ch chap para pt ver eq"),
    sentenceStarters: punkt.sentenceStarters)

  /// The abbreviations that Punkt's English model, too, takes for such.
  ///
  /// To other words, "No." and "etc." among them, a period is the end of a sentence. So the
  /// token stream takes its sentences, in order to keep the words that NLTK keeps.
  public static let punkt = Abbreviations(
    titles: words("mr mrs ms messrs dr prof gen lt col maj adm sen rep reps ft st"),
    common: words(
      """
      inc corp co cos ltd bros jr sr vs ave jan feb aug sept sep oct nov dec tues fri wed cie
      """
    ).union(states),
    capitalized: [],
    beforeNumber: [],
    sentenceStarters: words(
      """
      the a an this that these those there here it its he she they we you i his her their our your
      my in on at by for from to of with as and but or nor so yet if when while where what why how
      who which because since although though however after before during until once under over
      about among between despite instead also then thus meanwhile still even not no some many
      most more several all both each every other another such only just now later earlier today
      yesterday is are was were do does did have has had can could will would should may might
      according although unlike like it's he's she's they're that's there's don't i'm we're you're
      let's what's can't one two three its analysts officials shares critics
      """))

  /// The states of the United States whose short form is an abbreviation to Punkt as well.
  private static let states = words(
    "ala ariz calif colo conn fla ga ill kan ky mich minn nev okla ore pa tenn va vt wash wis")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
