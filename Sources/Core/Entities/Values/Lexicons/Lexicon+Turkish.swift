extension LexiconSource {
  static let turkish = LexiconSource(
    language: "tr", words: [turkishTimes, turkishNumbers, turkishAmounts],
    patterns: """
      date: day month year weekday
      date: day month weekday
      month: year unit month
      year: year >unit|quote
      century: num . century
      decade: year ' =lar
      decade: year ' =lı =yıllar
      decade: year ' =ler
      ago: count unit ago
      """)

  private static let turkishTimes = """
    month 1: ocak
    month 2: şubat
    month 3: mart
    month 4: nisan
    month 5: mayıs
    month 6: haziran
    month 7: temmuz
    month 8: ağustos
    month 9: eylül
    month 10: ekim
    month 11: kasım
    month 12: aralık
    weekday 1: pazartesi
    weekday 2: salı
    weekday 3: çarşamba
    weekday 4: perşembe
    weekday 5: cuma
    weekday 6: cumartesi
    weekday 7: pazar~
    season SP: ilkbahar
    season SU: yaz~
    season FA: sonbahar
    season WI: kış
    unit S: saniye
    unit m: dakika
    unit H: saat
    unit D: gün günü günde
    unit W: hafta haftada
    unit M: ay ayda ayı ayında
    unit Q: çeyrek çeyreğinde
    unit Y: yıl yılda yılı yılında yılından yılın
    unit CE: yüzyıl yüzyılda
    deictic 0: bugün
    deictic -1: dün
    deictic 1: yarın
    direction -1: geçen geçtiğimiz son
    direction 0: bu
    direction 1: gelecek önümüzdeki
    part MO: sabah
    part EV: akşam
    part NI: gece
    ago: önce
    each: her
    a: bir
    and: ve
    of: ait
    future: olacak edilecek yapılacak
    past: söyledi dedi oldu etti açıkladı
    """

  private static let turkishNumbers = """
    number 2: iki
    number 3: üç
    number 4: dört
    number 5: beş
    number 6: altı
    number 7: yedi
    number 8: sekiz
    number 9: dokuz
    number 10: on
    number 20: yirmi
    number 30: otuz
    number 40: kırk
    number 50: elli
    number 60: altmış
    number 70: yetmiş
    number 80: seksen
    number 90: doksan
    scale 2: yüz
    scale 3: bin
    scale 6: milyon
    scale 9: milyar
    scale 12: trilyon
    dozens 12: düzine
    half: yarım
    vague: birkaç
    ordinal 1: birinci
    ordinal 2: ikinci ikincı
    ordinal 3: üçüncü
    ordinal 4: dördüncü
    exactness ~: yaklaşık neredeyse
    exactness ≥: en_az
    exactness ≤: en_fazla
    plural: kişi asker kadın çocuk insan
    """

  private static let turkishAmounts = """
    currency TRY: lira türk_lirası lirası liralık liraya lirayı
    currency TRY%: kuruş
    currency USD: dolar dolara doları dolarlık amerikan_doları
    currency EUR: euro avro
    currency GBP: sterlin
    currency JPY: yen
    currency CNY: yuan
    currency RUB: ruble
    measure %: yüzde
    measure km: kilometre
    measure m: metre
    measure cm: santimetre
    measure mm: milimetre
    measure mi: mil
    measure km²: kilometrekare
    measure m²: metrekare
    measure m³: metreküp
    measure ha: hektar
    measure kg: kilogram kilo
    measure g: gram
    measure t: ton
    measure l: litre
    measure barrels: varil
    measure MW: megavat
    measure °: derece
    """
}
