extension LexiconSource {
  static let italian = LexiconSource(
    language: "it", words: [italianTimes, italianNumbers, italianAmounts],
    patterns: """
      relative: unit direction
      relative: weekday direction
      relative: month direction
      relative: season direction
      span: count direction unit
      decade: =anni '? digits|year|number
      century: roman century
      """)

  private static let italianTimes = """
    month 1: gennaio gen*
    month 2: febbraio feb*
    month 3: marzo mar*
    month 4: aprile apr*
    month 5: maggio mag*
    month 6: giugno giu*
    month 7: luglio lug*
    month 8: agosto ago*
    month 9: settembre sett*
    month 10: ottobre ott*
    month 11: novembre nov*
    month 12: dicembre dic*
    weekday 1: lunedì
    weekday 2: martedì
    weekday 3: mercoledì
    weekday 4: giovedì
    weekday 5: venerdì
    weekday 6: sabato
    weekday 7: domenica
    season SP: primavera
    season SU: estate
    season FA: autunno
    season WI: inverno
    unit S: secondi
    unit m: minuto minuti
    unit H: ora ore
    unit D: giorno giorni
    unit W: settimana settimane
    unit M: mese mesi
    unit Q: trimestre
    unit Y: anno anni
    unit DE: decennio decenni
    unit CE: secolo secoli
    deictic 0: oggi stasera
    deictic -1: ieri
    deictic 1: domani
    direction -1: scorso scorsa scorsi scorse ultimo ultima ultimi ultime passato
    direction 0: questo questa questi queste quest
    direction 1: prossimo prossima prossimi prossime
    part MO: mattina mattino
    part AF: pomeriggio
    part EV: sera
    part NI: notte
    mod: inizio fine metà
    hourmark: ore
    ago: fa
    each: ogni
    the: il lo la i gli le
    a: un una uno
    of: di del dell d
    in: nel nell in
    on: alle a
    to: a al
    from: dal dall tra fra da
    and: e
    yearmark: nel dal dell del anno
    ahead: entro
    future: sarà saranno potrà
    past: ha hanno era erano aveva detto
    """

  private static let italianNumbers = """
    number 2: due
    number 3: tre
    number 4: quattro
    number 5: cinque
    number 6: sei~
    number 7: sette
    number 8: otto
    number 9: nove
    number 10: dieci
    number 11: undici
    number 12: dodici
    number 15: quindici
    number 20: venti
    number 30: trenta
    number 40: quaranta
    number 50: cinquanta
    number 60: sessanta
    number 70: settanta
    number 80: ottanta
    number 90: novanta
    scale 2: cento
    scale 3: mila mille
    scale 6: milione milioni
    scale 9: miliardo miliardi
    scale 12: bilione bilioni
    dozens 12: dozzina
    half: mezzo
    vague: alcuni alcune pochi poche diversi
    ordinal 1: primo prima
    ordinal 2: secondo
    ordinal 3: terzo
    ordinal 4: quarto
    exactness ~: circa quasi
    exactness >: più_di oltre
    exactness <: meno_di
    exactness ≥: almeno
    exactness ≤: fino_a
    plural: persone uomini donne bambini soldati migranti morti feriti dipendenti
    """

  private static let italianAmounts = """
    currency EUR: euro
    currency EUR%: centesimi
    currency USD: dollaro dollari
    currency GBP: sterline
    currency CHF: franchi_svizzeri
    currency XXX: franchi pesos corone
    currency TRY: lire_turche
    currency JPY: yen
    currency CNY: yuan
    currency RUB: rubli
    measure %: per_cento
    measure percentage_points: punti_percentuali
    measure km: chilometro chilometri
    measure m: metro metri
    measure cm: centimetri
    measure mm: millimetri
    measure km²: chilometri_quadrati
    measure m²: metri_quadrati
    measure m³: metri_cubi
    measure ha: ettaro ettari
    measure kg: chilogrammi chili chilo
    measure g: grammi
    measure t: tonnellata tonnellate
    measure l: litro litri
    measure barrels: barili
    measure barrels_per_day: barili_al_giorno
    measure MW: megawatt
    measure °: gradi
    measure km/h: chilometri_orari
    """
}
