extension LexiconSource {
  static let german = LexiconSource(
    language: "de", words: [germanTimes, germanNumbers, germanAmounts],
    patterns: """
      date: day . month ,? year
      date: day . month
      date: weekday .? ,? the? day . month ,? year
      date: weekday .? ,? the? day . month
      days: day . to|and endday . month ,? year
      days: day . to|and endday . month
      quarter: num . quarter year
      quarter: num . quarter
      century: num . century
      decade: decade unit
      ago: =vor acount unit
      year: year
      weekday: weekday part
      season: season year
      relative: direction quarter
      """)

  private static let germanTimes = """
    month 1: januar jänner jan* jän*
    month 2: februar feb*
    month 3: märz mär* mrz*
    month 4: april apr*
    month 5: mai
    month 6: juni jun*
    month 7: juli jul*
    month 8: august aug*
    month 9: september sep* sept*
    month 10: oktober okt*
    month 11: november nov*
    month 12: dezember dez*
    weekday 1: montag montags mo*
    weekday 2: dienstag dienstags di*
    weekday 3: mittwoch mittwochs mi*
    weekday 4: donnerstag donnerstags do*
    weekday 5: freitag freitags fr*
    weekday 6: samstag samstags sonnabend sa*
    weekday 7: sonntag sonntags so*
    season SP: frühling frühjahr
    season SU: sommer
    season FA: herbst
    season WI: winter
    unit S: sekunde sekunden
    unit m: minute minuten
    unit H: stunde stunden
    unit D: tag tage tagen tages
    unit W: woche wochen
    unit WE: wochenende
    unit M: monat monate monaten monats
    unit Q: quartal quartals
    unit Y: jahr jahre jahren jahres
    unit DE: jahrzehnt jahrzehnte jahrzehnten
    unit CE: jahrhundert jahrhunderts jahrhunderte jahrhunderten
    deictic 0: heute
    deictic -1: gestern
    deictic -2: vorgestern
    deictic 1: morgen~
    deictic 2: übermorgen
    direction -1: letzte letzten letzter letztes letztem vergangene vergangenen vergangenes vergangenem
    direction -1: vorige vorigen voriges vergangener
    direction 0: diese diesen dieser dieses diesem heurigen laufenden
    direction 1: nächste nächsten nächster nächstes nächstem kommende kommenden kommendes kommendem
    part MO: morgen früh vormittag
    part AF: nachmittag mittag
    part EV: abend
    part NI: nacht
    decade 20: zwanziger
    decade 30: dreißiger
    decade 50: fünfziger
    decade 60: sechziger
    decade 70: siebziger
    decade 80: achtziger
    decade 90: neunziger
    mod: anfang ende mitte
    hourmark: uhr
    each: jeden
    the: der die das den dem des
    a: ein eine einen einem einer eines
    in: im in
    on: am um gegen
    to: bis
    from: von vom zwischen
    and: und
    yearmark: seit ab bis vor nach jahr jahre jahres von sommer herbst frühjahr winter
    ahead: bis
    future: wird werden soll sollen will wollen geplant
    past: sagte war waren wurde wurden hatte hatten hat haben erklärte teilte kam
    """

  private static let germanNumbers = """
    number 1: eins
    number 2: zwei
    number 3: drei
    number 4: vier
    number 5: fünf
    number 6: sechs
    number 7: sieben
    number 8: acht
    number 9: neun
    number 10: zehn
    number 11: elf
    number 12: zwölf
    number 15: fünfzehn
    number 20: zwanzig
    number 30: dreißig
    number 40: vierzig
    number 50: fünfzig
    number 60: sechzig
    number 70: siebzig
    number 80: achtzig
    number 90: neunzig
    scale 2: hundert
    scale 3: tausend
    scale 6: million millionen mio*
    scale 9: milliarde milliarden mrd*
    scale 12: billion billionen
    dozens 12: dutzend
    half: halbe
    vague: einige einigen mehrere mehreren wenige wenigen
    ordinal 1: ersten erste erstes erster
    ordinal 2: zweiten zweite zweites
    ordinal 3: dritten dritte drittes
    ordinal 4: vierten vierte viertes
    exactness ~: etwa rund ungefähr circa ca. knapp fast
    exactness >: mehr_als über
    exactness <: weniger_als unter
    exactness ≥: mindestens
    exactness ≤: bis_zu höchstens
    plural: menschen leute personen soldaten
    """

  private static let germanAmounts = """
    currency EUR: euro euros
    currency EUR%: cent cents
    currency USD: dollar us-dollar
    currency GBP: pfund
    currency CHF: franken schweizer_franken
    currency JPY: yen
    currency CNY: yuan
    currency RUB: rubel
    currency TRY: lira türkische_lira
    currency INR: rupien
    currency PLN: zloty
    currency XXX: kronen pesos peso dinar
    measure %: prozent
    measure percentage_points: prozentpunkte prozentpunkten
    measure km: kilometer kilometern
    measure m: meter metern
    measure cm: zentimeter zentimetern
    measure mm: millimeter millimetern
    measure mi: meilen
    measure km²: quadratkilometer
    measure m²: quadratmeter
    measure m³: kubikmeter
    measure ha: hektar
    measure kg: kilogramm kilo
    measure g: gramm
    measure t: tonnen tonne
    measure l: liter litern
    measure barrels: barrel
    measure MW: megawatt
    measure GW: gigawatt
    measure °: grad
    measure °C: grad_celsius
    measure km/h: stundenkilometer
    """
}
