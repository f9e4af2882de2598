extension LexiconSource {
  static let dutch = LexiconSource(
    language: "nl", words: [dutchTimes, dutchNumbers, dutchAmounts],
    patterns: """
      decade: =jaren digits|year|number
      decade: =jaren ' digits|decade
      relative: mod direction unit
      year: <in|from|yearmark year
      century: nth century
      """)

  private static let dutchTimes = """
    month 1: januari jan*
    month 2: februari feb*
    month 3: maart mrt*
    month 4: april apr*
    month 5: mei
    month 6: juni jun*
    month 7: juli jul*
    month 8: augustus aug*
    month 9: september sept* sep*
    month 10: oktober okt*
    month 11: november nov*
    month 12: december dec*
    weekday 1: maandag
    weekday 2: dinsdag
    weekday 3: woensdag
    weekday 4: donderdag
    weekday 5: vrijdag
    weekday 6: zaterdag
    weekday 7: zondag
    season SP: lente voorjaar
    season SU: zomer
    season FA: herfst najaar
    season WI: winter
    unit S: seconde seconden
    unit m: minuut minuten
    unit H: uur uren
    unit D: dag dagen
    unit W: week weken
    unit WE: weekend weekeinde
    unit M: maand maanden
    unit Q: kwartaal
    unit Y: jaar jaren
    unit DE: decennium decennia
    unit CE: eeuw eeuwen
    deictic 0: vandaag vanavond
    deictic -1: gisteren
    deictic -2: eergisteren
    deictic 1: morgen~
    deictic 2: overmorgen
    direction -1: vorige vorig afgelopen
    direction 0: deze dit
    direction 1: volgende volgend komende komend
    part MO: ochtend morgen
    part AF: middag
    part EV: avond
    part NI: nacht
    mod: begin eind half medio
    hourmark: uur
    ago: geleden
    each: elke
    the: de het
    a: een
    in: in
    on: op om
    to: tot
    from: van tussen
    and: en
    yearmark: sinds tot na voor jaar van uit
    ahead: tot
    future: zal zullen wordt
    past: zei was waren werd werden had heeft hebben
    """

  private static let dutchNumbers = """
    number 2: twee
    number 3: drie
    number 4: vier
    number 5: vijf
    number 6: zes
    number 7: zeven
    number 8: acht
    number 9: negen
    number 10: tien
    number 11: elf
    number 12: twaalf
    number 15: vijftien
    number 20: twintig
    number 30: dertig
    number 40: veertig
    number 50: vijftig
    number 60: zestig
    number 70: zeventig
    number 80: tachtig
    number 90: negentig
    scale 2: honderd
    scale 3: duizend
    scale 6: miljoen
    scale 9: miljard
    scale 12: biljoen
    dozens 12: dozijn
    vague: enkele paar meerdere
    ordinal 1: eerste
    ordinal 2: tweede
    ordinal 3: derde
    ordinal 4: vierde
    exactness ~: ongeveer circa bijna zo'n rond
    exactness >: meer_dan ruim
    exactness <: minder_dan
    exactness ≥: minstens zeker
    exactness ≤: tot
    plural: mensen personen militairen
    """

  private static let dutchAmounts = """
    currency EUR: euro euro's
    currency EUR%: cent
    currency USD: dollar dollars
    currency GBP: pond
    currency CHF: zwitserse_frank
    currency XXX: kronen pesos frank
    currency JPY: yen
    currency CNY: yuan
    currency RUB: roebel
    currency TRY: lira
    measure %: procent
    measure percentage_points: procentpunt procentpunten
    measure km: kilometer kilometers
    measure m: meter meters
    measure cm: centimeter
    measure mm: millimeter
    measure km²: vierkante_kilometer
    measure m²: vierkante_meter
    measure m³: kubieke_meter
    measure ha: hectare
    measure kg: kilogram kilo
    measure g: gram
    measure t: ton
    measure l: liter
    measure barrels: vaten
    measure MW: megawatt
    measure °: graden
    """
}
