/// Words that roles are made of.
enum RoleWords {
  /// What a person can be.
  static let offices = words(
    """
    president vice-president leader minister premier chancellor secretary senator governor mayor \
    king queen prince princess emperor sultan sheikh ayatollah pope cardinal archbishop bishop \
    general admiral colonel major captain lieutenant sergeant commander marshal officer chief head \
    director chairman chairwoman chair chairperson ceo cfo cto founder co-founder owner manager \
    executive spokesman spokeswoman spokesperson ambassador envoy diplomat consul commissioner \
    representative congressman congresswoman lawmaker deputy parliamentarian politician candidate \
    activist lawyer attorney prosecutor judge justice sheriff detective analyst economist professor \
    doctor scientist researcher historian author writer poet novelist journalist reporter editor \
    columnist actor actress singer musician composer conductor painter artist director producer \
    filmmaker photographer coach player striker goalkeeper midfielder defender captain champion \
    athlete driver pilot astronaut farmer teacher student engineer architect designer developer \
    investor billionaire banker trader broker entrepreneur businessman businesswoman strategist \
    adviser advisor aide expert specialist inspector superintendent speaker treasurer comptroller \
    magnate tycoon dictator strongman successor predecessor rival son daughter wife husband brother \
    sister father mother widow resident survivor witness victim suspect defendant veteran consultant \
    geologist biologist physicist chemist ecologist climatologist oceanographer meteorologist
    """)

  /// What an organization or a place can be.
  static let bodies = words(
    """
    company firm corporation group agency bank university college institute institution newspaper \
    magazine website broadcaster network channel station party union federation association league \
    club team band orchestra museum hospital foundation charity organization organisation coalition \
    alliance movement militia monopoly manufacturer maker producer retailer supplier developer \
    operator airline carrier automaker startup start-up giant conglomerate subsidiary unit ministry \
    department office bureau commission committee council court parliament regulator watchdog \
    think-tank consultancy nonprofit non-profit capital city town village province state region \
    district island county country republic suburb port neighborhood neighbourhood
    """)

  /// Small words that stand before the last word of a role.
  static let inside = words(
    """
    former acting interim deputy vice prime foreign finance interior defense defence health \
    education labor labour trade energy oil gas opposition ruling senior chief executive managing \
    general party union team security intelligence police army navy military national federal state \
    local regional provincial assistant associate honorary outgoing incoming longtime veteran \
    exiled jailed disgraced late then ex human rights climate environment justice press media tech \
    investment research news software car pop rock opera film television football soccer tennis \
    basketball cricket world olympic central commercial
    """)

  /// Words with a capital at a sentence's start that no role has.
  static let outside = words(
    """
    the a an and or but for of in on at to from with by as when while after before since because \
    although if that this these those his her its their our my your said says according
    """)

  static let articles = words("the a an his her its their")

  /// Words at which a clause begins, and a role ends.
  static let clauses = words("who whom whose which that where when while after before and but")

  /// Words that a role has not.
  static let verbs = words(
    "is was are were has had have said says told will would can could may might did does do")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
