extension LexiconSource {
  static let english = LexiconSource(
    language: "en", words: [englishTimes, englishNumbers, englishMoney, englishMeasures],
    patterns: """
      date: month .? day|nth ,? year
      date: month .? day|nth
      date: month .? the day|nth
      date: weekday .? ,? month .? day|nth ,? year
      date: weekday .? ,? month .? day|nth
      days: month .? day to endday ,? year
      days: month .? day to endday
      days: <from month .? day and endday
      month: month . year
      year: <the year
      relative: direction pastword weekday
      span: <the|from|in|on|direction pastword unit
      span: <the|from|in|on|direction pastword count unit
      decade: decade
      half: ordinal|nth half of the? year
      quarter: ordinal|nth -? quarter of the? direction unit
      half: ordinal|nth half of the? direction unit
      """)

  private static let englishTimes = """
    month 1: january jan*
    month 2: february feb*
    month 3: march~ mar*
    month 4: april apr*
    month 5: may~
    month 6: june jun*
    month 7: july jul*
    month 8: august aug*
    month 9: september sept* sep*
    month 10: october oct*
    month 11: november nov*
    month 12: december dec*
    weekday 1: monday mondays mon*
    weekday 2: tuesday tuesdays tue* tues*
    weekday 3: wednesday wednesdays wed*
    weekday 4: thursday thursdays thu* thur* thurs*
    weekday 5: friday fridays fri*
    weekday 6: saturday saturdays sat*
    weekday 7: sunday sundays sun*
    season SP: spring
    season SU: summer
    season FA: fall autumn
    season WI: winter
    unit S: second seconds
    unit m: minute minutes
    unit H: hour hours
    unit D: day days
    unit W: week weeks
    unit WE: weekend
    unit M: month months
    unit Q: quarter
    unit Y: year years
    unit DE: decade decades
    unit CE: century centuries
    deictic 0: today tonight
    part NI: tonight
    deictic -1: yesterday
    deictic 1: tomorrow
    direction -1: last
    direction 0: this current
    direction 1: next coming upcoming
    pastword: past
    part MO: morning
    part AF: afternoon
    part EV: evening
    part NI: night
    decade 20: twenties
    decade 30: thirties
    decade 40: forties
    decade 50: fifties
    decade 60: sixties
    decade 70: seventies
    decade 80: eighties
    decade 90: nineties
    mod: early earlier late later mid
    half: half
    hour 12: noon midday
    hour 0: midnight
    meridiem 0: am
    meridiem 12: pm
    hourmark: et est edt ct cst pt pst bst ist
    ago: ago
    each: every each
    the: the
    a: a an
    of: of
    in: in during within
    on: on at
    to: to through until till
    from: from between
    and: and
    yearmark: since by until till before after of for through fiscal year
    ahead: for until till by
    future: will 'll shall would be next upcoming coming expected scheduled due planned plans set
    past: said was were had told went came took made won lost began met held left fell rose died
    past: got did saw gave became found spoke wrote has have been paid cut hit ran built sent
    open: united indeed times
    """

  private static let englishNumbers = """
    number 0: zero
    number 1: one
    number 2: two
    number 3: three
    number 4: four
    number 5: five
    number 6: six
    number 7: seven
    number 8: eight
    number 9: nine
    number 10: ten
    number 11: eleven
    number 12: twelve
    number 13: thirteen
    number 14: fourteen
    number 15: fifteen
    number 16: sixteen
    number 17: seventeen
    number 18: eighteen
    number 19: nineteen
    number 20: twenty
    number 30: thirty
    number 40: forty
    number 50: fifty
    number 60: sixty
    number 70: seventy
    number 80: eighty
    number 90: ninety
    scale 2: hundred
    scale 3: thousand
    scale 5: lakh
    scale 6: million mn
    scale 7: crore
    scale 9: billion bn
    scale 12: trillion tn
    dozens 12: dozen
    vague: several few couple
    ordinal 1: first
    ordinal 2: second
    ordinal 3: third
    ordinal 4: fourth
    ordinal 5: fifth
    ordinal 10: tenth
    ordinal 15: fifteenth
    ordinal 16: sixteenth
    ordinal 17: seventeenth
    ordinal 18: eighteenth
    ordinal 19: nineteenth
    ordinal 20: twentieth
    exactness ~: about around roughly approximately some nearly almost an_estimated estimated
    exactness >: more_than over above
    exactness <: less_than fewer_than under below
    exactness ≥: at_least no_fewer_than no_less_than
    exactness ≤: up_to at_most as_many_as as_much_as no_more_than
    plural: people men women children police troops personnel migrants refugees aircraft cattle
    """

  private static let englishMoney = """
    currency USD: dollar dollars us_dollar us_dollars u.s._dollar u.s._dollars american_dollars
    currency USD%: cent cents us_cents u.s._cents
    currency EUR: euro euros
    currency GBP: pounds_sterling british_pounds
    currency GBP?: pound pounds
    currency GBP%: pence
    currency EGP: egyptian_pounds
    currency LBP: lebanese_pounds
    currency SYP: syrian_pounds
    currency SDG: sudanese_pounds
    currency JPY: yen japanese_yen
    currency CNY: yuan chinese_yuan renminbi
    currency INR: rupee rupees indian_rupees
    currency PKR: pakistani_rupees pakistan_rupees
    currency LKR: sri_lankan_rupees
    currency NPR: nepali_rupees nepalese_rupees
    currency RUB: ruble rubles rouble roubles russian_rubles russian_roubles
    currency TRY: lira liras turkish_lira turkish_liras
    currency CHF: swiss_franc swiss_francs
    currency XOF: cfa_franc cfa_francs
    currency XXX: franc francs peso pesos crown crowns kroner dinar dinars shilling shillings
    currency MXN: mexican_peso mexican_pesos
    currency ARS: argentine_pesos argentinian_pesos
    currency CLP: chilean_pesos
    currency COP: colombian_pesos
    currency CUP: cuban_pesos
    currency PHP: philippine_pesos
    currency CAD: canadian_dollar canadian_dollars
    currency AUD: australian_dollar australian_dollars
    currency NZD: new_zealand_dollar new_zealand_dollars
    currency HKD: hong_kong_dollar hong_kong_dollars
    currency SGD: singapore_dollar singapore_dollars
    currency TWD: taiwan_dollars
    currency ZWL: zimbabwean_dollars zimbabwe_dollars
    currency KES: kenyan_shillings kenya_shillings
    currency UGX: ugandan_shillings uganda_shillings
    currency TZS: tanzanian_shillings
    currency VES: bolivar bolivars bolívares venezuelan_bolivars
    currency BRL: reais brazilian_reais
    currency ZAR: rand south_african_rand
    currency KRW?: won
    currency KRW: south_korean_won korean_won
    currency KPW: north_korean_won
    currency ILS: shekel shekels
    currency IRR: rial rials iranian_rials
    currency SAR: riyal riyals saudi_riyals
    currency AED: dirham dirhams uae_dirhams
    currency MAD: moroccan_dirhams
    currency IQD: iraqi_dinars
    currency KWD: kuwaiti_dinars
    currency JOD: jordanian_dinars
    currency RSD: serbian_dinars
    currency NGN: naira
    currency GHS: cedi cedis
    currency THB: baht
    currency MYR: ringgit
    currency IDR: rupiah
    currency VND: dong
    currency UAH: hryvnia hryvnias
    currency PLN: zloty zlotys
    currency HUF: forint forints
    currency CZK: czech_crowns
    currency SEK: kronor swedish_kronor swedish_crowns
    currency NOK: norwegian_kroner norwegian_crowns
    currency DKK: danish_kroner danish_crowns
    currency BDT: taka
    """

  private static let englishMeasures = """
    measure %: percent per_cent pct
    measure percentage_points: percentage_points percentage_point
    measure km: kilometer kilometers kilometre kilometres
    measure m: meter meters metre metres
    measure cm: centimeter centimeters centimetre centimetres
    measure mm: millimeter millimeters millimetre millimetres
    measure mi: mile miles
    measure ft: foot feet
    measure in: inch inches
    measure yd: yard yards
    measure nmi: nautical_miles nautical_mile
    measure km²: square_kilometers square_kilometres square_kilometer square_kilometre
    measure m²: square_meters square_metres square_meter square_metre
    measure mi²: square_miles square_mile
    measure ft²: square_feet square_foot
    measure m³: cubic_meters cubic_metres
    measure ft³: cubic_feet
    measure acres: acre acres
    measure ha: hectare hectares
    measure t: ton tons tonne tonnes metric_tons metric_ton metric_tonnes
    measure kg: kilogram kilograms kilo kilos
    measure g: gram grams
    measure lb: lb lbs
    measure pounds: pounds pound
    measure oz: ounce ounces
    measure l: liter liters litre litres
    measure gal: gallon gallons
    measure barrels: barrel barrels
    measure barrels_per_day: barrels_per_day barrels_a_day barrels_of_oil_per_day bpd
    measure kW: kilowatts kilowatt
    measure MW: megawatts megawatt
    measure GW: gigawatts gigawatt
    measure MB: megabytes
    measure GB: gigabytes gigabyte
    measure TB: terabytes
    measure km/h: kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour
    measure mph: mph miles_per_hour miles_an_hour
    measure kn: knots
    measure °: degrees degree
    measure °C: degrees_celsius degrees_centigrade
    measure °F: degrees_fahrenheit
    """
}
