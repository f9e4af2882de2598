import Testing

/// The forms of other languages than English, read on Wednesday, 27 February 2019.
@Suite struct LanguageValueTests {
  @Test(
    arguments: ValueRow.rows("de", german) + ValueRow.rows("fr", french)
      + ValueRow.rows("es", spanish) + ValueRow.rows("it", italian))
  func germanAndRomanceTextsAreUnderstood(_ row: ValueRow) { #expect(row.found == row.expected) }

  @Test(
    arguments: ValueRow.rows("pt", portuguese) + ValueRow.rows("nl", dutch)
      + ValueRow.rows("tr", turkish) + ValueRow.rows("ru", other))
  func otherTextsAreUnderstood(_ row: ValueRow) { #expect(row.found == row.expected) }
}

private let german = """
  am 27. Februar 2019 -> 27. Februar 2019 = 2019-02-27
  am Mittwoch, 27. Februar, -> Mittwoch, 27. Februar = 2019-02-27
  am 3. März -> 3. März = 2019-03-03
  am 23.01.2019 -> 23.01.2019 = 2019-01-23
  3. bis 5. März 2018 -> 3. bis 5. März 2018 = 2018-03-03/2018-03-05
  im März 2018 -> März 2018 = 2018-03
  Anfang Mai -> Anfang Mai = 2019-05
  seit 2013 -> 2013 = 2013
  zwischen 2007 und 2013 -> 2007 und 2013 = 2007/2013
  im Sommer 2018 -> Sommer 2018 = 2018-SU
  im vierten Quartal 2018 -> vierten Quartal 2018 = 2018-Q4
  in den 1990er Jahren -> 1990er Jahren = 199X
  im 20. Jahrhundert -> 20. Jahrhundert = 19XX
  am Dienstag -> Dienstag = 2019-02-26
  gestern -> gestern = 2019-02-26
  heute Morgen -> heute Morgen = 2019-02-27TMO
  erst morgen -> morgen = 2019-02-28
  am Morgen
  letzte Woche -> letzte Woche = 2019-W08
  im vergangenen Jahr -> vergangenen Jahr = 2018
  vor zwei Wochen -> vor zwei Wochen = 2019-W07
  in den vergangenen drei Tagen -> vergangenen drei Tagen = 2019-02-24/2019-02-27
  um 16.30 Uhr -> 16.30 Uhr = T16:30
  drei Tage -> drei Tage = P3D
  30 Millionen Euro -> 30 Millionen Euro = EUR 30000000
  1,2 Milliarden Euro -> 1,2 Milliarden Euro = EUR 1200000000
  2,5 Mrd. Dollar -> 2,5 Mrd. Dollar = USD 2500000000
  30 Prozent -> 30 Prozent = 30 %
  3,5 Kilometer -> 3,5 Kilometer = 3.5 km
  2.000 Menschen -> 2.000 Menschen = 2000 menschen
  rund 300 Soldaten -> 300 Soldaten = ~300 soldaten
  """

private let french = """
  le 27 février 2019 -> 27 février 2019 = 2019-02-27
  mercredi 27 février -> mercredi 27 février = 2019-02-27
  le 1er mars -> 1er mars = 2019-03-01
  en mars 2018 -> mars 2018 = 2018-03
  depuis 2013 -> 2013 = 2013
  entre 2007 et 2013 -> 2007 et 2013 = 2007/2013
  les années 1990 -> années 1990 = 199X
  au XXe siècle -> XXe siècle = 19XX
  lundi dernier -> lundi dernier = 2019-02-25
  hier soir -> hier soir = 2019-02-26TEV
  aujourd'hui -> aujourd'hui = 2019-02-27
  demain -> demain = 2019-02-28
  ce matin -> ce matin = 2019-02-27TMO
  la semaine dernière -> semaine dernière = 2019-W08
  l'année dernière -> année dernière = 2018
  le mois prochain -> mois prochain = 2019-03
  cette année -> cette année = 2019
  il y a deux semaines -> il y a deux semaines = 2019-W07
  les trois derniers jours -> trois derniers jours = 2019-02-24/2019-02-27
  à 16h30 -> 16h30 = T16:30
  30 millions d'euros -> 30 millions d'euros = EUR 30000000
  1,2 milliard d'euros -> 1,2 milliard d'euros = EUR 1200000000
  30 pour cent -> 30 pour cent = 30 %
  environ 2 000 personnes -> 2 000 personnes = ~2000 personnes
  """

private let spanish = """
  el 27 de febrero de 2019 -> 27 de febrero de 2019 = 2019-02-27
  miércoles 27 de febrero -> miércoles 27 de febrero = 2019-02-27
  en marzo de 2018 -> marzo de 2018 = 2018-03
  desde 2013 -> 2013 = 2013
  entre 2007 y 2013 -> 2007 y 2013 = 2007/2013
  los años 90 -> años 90 = 199X
  el siglo XX -> siglo XX = 19XX
  el martes -> martes = 2019-02-26
  el lunes pasado -> lunes pasado = 2019-02-25
  ayer -> ayer = 2019-02-26
  hasta mañana -> mañana = 2019-02-28
  por la mañana
  la semana pasada -> semana pasada = 2019-W08
  el año pasado -> año pasado = 2018
  el próximo mes -> próximo mes = 2019-03
  este año -> este año = 2019
  hace dos semanas -> hace dos semanas = 2019-W07
  30 millones de euros -> 30 millones de euros = EUR 30000000
  2.000 millones de dólares -> 2.000 millones de dólares = USD 2000000000
  30 por ciento -> 30 por ciento = 30 %
  2.000 personas -> 2.000 personas = 2000 personas
  """

private let italian = """
  il 27 febbraio 2019 -> 27 febbraio 2019 = 2019-02-27
  mercoledì 27 febbraio -> mercoledì 27 febbraio = 2019-02-27
  nel marzo 2018 -> marzo 2018 = 2018-03
  nel 2013 -> 2013 = 2013
  gli anni '90 -> anni '90 = 199X
  nel XX secolo -> XX secolo = 19XX
  martedì -> martedì = 2019-02-26
  ieri -> ieri = 2019-02-26
  la settimana scorsa -> settimana scorsa = 2019-W08
  la scorsa settimana -> scorsa settimana = 2019-W08
  quest'anno -> quest'anno = 2019
  due settimane fa -> due settimane fa = 2019-W07
  30 milioni di euro -> 30 milioni di euro = EUR 30000000
  1,2 miliardi di euro -> 1,2 miliardi di euro = EUR 1200000000
  30 per cento -> 30 per cento = 30 %
  2.000 persone -> 2.000 persone = 2000 persone
  """

private let portuguese = """
  27 de fevereiro de 2019 -> 27 de fevereiro de 2019 = 2019-02-27
  em março de 2018 -> março de 2018 = 2018-03
  desde 2013 -> 2013 = 2013
  os anos 90 -> anos 90 = 199X
  o século XX -> século XX = 19XX
  na terça-feira -> terça-feira = 2019-02-26
  ontem -> ontem = 2019-02-26
  amanhã -> amanhã = 2019-02-28
  na semana passada -> semana passada = 2019-W08
  no próximo mês -> próximo mês = 2019-03
  há duas semanas -> há duas semanas = 2019-W07
  R$ 5 milhões -> R$ 5 milhões = BRL 5000000
  1,2 bilhão de reais -> 1,2 bilhão de reais = BRL 1200000000
  30 por cento -> 30 por cento = 30 %
  2.000 pessoas -> 2.000 pessoas = 2000 pessoas
  """

private let dutch = """
  op 27 februari 2019 -> 27 februari 2019 = 2019-02-27
  woensdag 27 februari -> woensdag 27 februari = 2019-02-27
  in maart 2018 -> maart 2018 = 2018-03
  sinds 2013 -> 2013 = 2013
  de jaren 90 -> jaren 90 = 199X
  de 20e eeuw -> 20e eeuw = 19XX
  gisteren -> gisteren = 2019-02-26
  vorige week -> vorige week = 2019-W08
  dit jaar -> dit jaar = 2019
  twee weken geleden -> twee weken geleden = 2019-W07
  om 16.00 uur -> 16.00 uur = T16:00
  48 uur -> 48 uur = PT48H
  30 miljoen euro -> 30 miljoen euro = EUR 30000000
  30 procent -> 30 procent = 30 %
  2.000 mensen -> 2.000 mensen = 2000 mensen
  """

private let turkish = """
  27 Şubat 2019 -> 27 Şubat 2019 = 2019-02-27
  27 Şubat Çarşamba -> 27 Şubat Çarşamba = 2019-02-27
  Mart 2018 -> Mart 2018 = 2018-03
  2013 yılında -> 2013 = 2013
  2018'de -> 2018 = 2018
  1990'lı yıllar -> 1990'lı yıllar = 199X
  20. yüzyıl -> 20. yüzyıl = 19XX
  Salı günü -> Salı = 2019-02-26
  dün -> dün = 2019-02-26
  geçen hafta -> geçen hafta = 2019-W08
  bu yıl -> bu yıl = 2019
  iki hafta önce -> iki hafta önce = 2019-W07
  30 milyon avro -> 30 milyon avro = EUR 30000000
  1,2 milyar dolar -> 1,2 milyar dolar = USD 1200000000
  yüzde 30 -> yüzde 30 = 30 %
  %30 -> %30 = 30 %
  2 bin kişi -> 2 bin kişi = 2000 kişi
  """

private let other = """
  27 февраля, 2019-02-27 -> 2019-02-27 = 2019-02-27
  $5, €30 -> $5 = USD 5; €30 = EUR 30
  """
