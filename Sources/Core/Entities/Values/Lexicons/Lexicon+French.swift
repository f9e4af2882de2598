extension LexiconSource {
  static let french = LexiconSource(
    language: "fr", words: [frenchTimes, frenchNumbers, frenchAmounts],
    patterns: """
      deictic: =aujourd ' =hui
      deictic: deictic part
      ago: =il =y =a acount unit
      relative: unit direction
      relative: weekday direction
      relative: month direction
      relative: season direction
      relative: =week - =end direction
      span: count direction unit
      decade: =années decade|year|digits
      quarter: nth|ordinal quarter year
      season: season of? year
      century: roman century
      century: nth century
      year: =année year
      date: weekday ,? the? day|nth month year
      date: weekday ,? the? day|nth month
      """)

  private static let frenchTimes = """
    month 1: janvier janv*
    month 2: février févr* fév*
    month 3: mars
    month 4: avril avr*
    month 5: mai
    month 6: juin
    month 7: juillet juil*
    month 8: août
    month 9: septembre sept*
    month 10: octobre oct*
    month 11: novembre nov*
    month 12: décembre déc*
    weekday 1: lundi
    weekday 2: mardi
    weekday 3: mercredi
    weekday 4: jeudi
    weekday 5: vendredi
    weekday 6: samedi
    weekday 7: dimanche
    season SP: printemps
    season SU: été~
    season FA: automne
    season WI: hiver
    unit S: seconde secondes
    unit m: minute minutes
    unit H: heure heures
    unit D: jour jours
    unit W: semaine semaines
    unit WE: week-end
    unit M: mois
    unit Q: trimestre
    unit Y: an ans année années
    unit DE: décennie décennies
    unit CE: siècle siècles
    deictic -1: hier
    deictic 1: demain
    direction -1: dernier dernière derniers dernières passé passée
    direction 0: ce cet cette ces
    direction 1: prochain prochaine prochains prochaines
    part MO: matin
    part AF: midi
    part EV: soir
    part NI: nuit
    mod: début fin mi
    hourmark: heures heure
    each: chaque
    the: le la les
    a: un une
    of: de d
    in: en dans au
    on: à
    to: à au
    from: du de entre depuis
    and: et
    yearmark: depuis année années de
    future: sera seront va vont doit devrait devraient
    past: a ont était étaient avait avaient
    """

  private static let frenchNumbers = """
    number 2: deux
    number 3: trois
    number 4: quatre
    number 5: cinq
    number 6: six
    number 7: sept
    number 8: huit
    number 9: neuf
    number 10: dix
    number 11: onze
    number 12: douze
    number 15: quinze
    number 20: vingt
    number 30: trente
    number 40: quarante
    number 50: cinquante
    number 60: soixante
    scale 2: cent cents
    scale 3: mille
    scale 6: million millions
    scale 9: milliard milliards
    scale 12: billion billions
    dozens 12: douzaine
    vague: quelques plusieurs
    ordinal 1: premier première 1er
    ordinal 2: deuxième second
    ordinal 3: troisième
    ordinal 4: quatrième
    exactness ~: environ près_de quelque presque
    exactness >: plus_de
    exactness <: moins_de
    exactness ≥: au_moins
    exactness ≤: jusqu_à
    plural: personnes hommes femmes enfants soldats
    """

  private static let frenchAmounts = """
    currency EUR: euro euros
    currency EUR%: centimes
    currency USD: dollar dollars dollars_américains
    currency CAD: dollars_canadiens
    currency GBP: livres_sterling
    currency GBP?: livres
    currency CHF: francs_suisses
    currency XOF: francs_cfa
    currency XXX: francs franc pesos dinars couronnes
    currency JPY: yens
    currency CNY: yuans
    currency RUB: roubles
    currency INR: roupies
    currency TRY: lires_turques
    measure %: pour_cent
    measure percentage_points: points_de_pourcentage
    measure km: kilomètre kilomètres
    measure m: mètre mètres
    measure cm: centimètres
    measure mm: millimètres
    measure km²: kilomètres_carrés
    measure m²: mètres_carrés
    measure m³: mètres_cubes
    measure ha: hectare hectares
    measure kg: kilogrammes kilos kilo
    measure g: grammes
    measure t: tonne tonnes
    measure l: litre litres
    measure barrels: barils baril
    measure barrels_per_day: barils_par_jour
    measure MW: mégawatts
    measure GW: gigawatts
    measure °: degrés
    measure km/h: kilomètres_heure
    """
}
