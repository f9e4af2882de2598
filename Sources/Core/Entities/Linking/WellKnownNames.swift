import ArticleModel

/// Names under which the same country or body is known everywhere, by folded words.
enum WellKnownNames {
  /// The name that a name stands for, where it is a well-known one.
  static func name(for key: String, _ kind: EntityFamily) -> String? {
    guard kind == .place || kind == .organization else { return nil }
    return table[key]
  }

  /// A line for each: the name, then the others it has.
  private static let lines = """
    United States: us, usa, united states, united states of america, u s, u s a
    United Kingdom: uk, united kingdom, great britain, britain, u k
    European Union: eu, european union
    United Nations: un, united nations, u n
    United Arab Emirates: uae, united arab emirates, emirates
    Russia: russia, russian federation
    China: china, people s republic of china, prc
    South Korea: south korea, republic of korea
    North Korea: north korea, dprk, democratic people s republic of korea
    Czech Republic: czech republic, czechia
    Türkiye: turkiye, turkey
    Ivory Coast: ivory coast, cote d ivoire
    Myanmar: myanmar, burma
    Eswatini: eswatini, swaziland
    North Macedonia: north macedonia
    Democratic Republic of the Congo: drc, dr congo, democratic republic of congo, \
    democratic republic of the congo
    Vatican City: vatican city, holy see
    New York City: new york city, nyc
    Washington, D.C.: washington dc, washington d c
    Los Angeles: los angeles, l a
    NATO: nato, north atlantic treaty organization
    WHO: world health organization
    IMF: imf, international monetary fund
    OPEC: opec, organization of the petroleum exporting countries, organisation of the petroleum \
    exporting countries
    FBI: fbi, federal bureau of investigation
    CIA: cia, central intelligence agency
    ASEAN: asean, association of southeast asian nations
    """

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon])
      for other in line[line.index(after: colon)...].split(separator: ",") {
        table[String(other.drop { $0 == " " })] = name
      }
    }
    return table
  }()
}
