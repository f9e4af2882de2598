extension LexiconSource {
  static let portuguese = LexiconSource(
    language: "pt", words: [portugueseTimes, portugueseNumbers, portugueseAmounts],
    patterns: """
      ago: =há acount unit
      weekday: weekday - =feira
      weekday: weekday - =feira direction
      date: weekday - =feira ,? day of month of? year
      date: weekday - =feira ,? day of month
      relative: unit direction
      relative: weekday direction
      relative: month direction
      relative: season direction
      span: count direction unit
      decade: =anos digits|year|number
      decade: =década of? digits|year
      century: century roman
      """)

  private static let portugueseTimes = """
    month 1: janeiro jan*
    month 2: fevereiro fev*
    month 3: março
    month 4: abril abr*
    month 5: maio
    month 6: junho jun*
    month 7: julho jul*
    month 8: agosto ago*
    month 9: setembro set*
    month 10: outubro out*
    month 11: novembro nov*
    month 12: dezembro dez*
    weekday 1: segunda*
    weekday 2: terça*
    weekday 3: quarta*
    weekday 4: quinta*
    weekday 5: sexta*
    weekday 6: sábado
    weekday 7: domingo
    season SP: primavera
    season SU: verão
    season FA: outono
    season WI: inverno
    unit S: segundos
    unit m: minuto minutos
    unit H: hora horas
    unit D: dia dias
    unit W: semana semanas
    unit M: mês meses
    unit Q: trimestre
    unit Y: ano anos
    unit DE: década décadas
    unit CE: século séculos
    deictic 0: hoje
    deictic -1: ontem
    deictic -2: anteontem
    deictic 1: amanhã
    direction -1: passado passada passados passadas último última últimos últimas
    direction 0: este esta neste nesta estes estas
    direction 1: próximo próxima próximos próximas
    part MO: manhã
    part AF: tarde
    part NI: noite
    mod: início meados final
    hourmark: horas
    ago: atrás
    each: cada
    the: o a os as
    a: um uma
    of: de do da
    in: em no na
    on: às
    to: a até
    from: desde entre de
    and: e
    yearmark: desde de até ano em
    ahead: até
    future: será serão vai vão poderá
    past: disse foi era foram havia
    """

  private static let portugueseNumbers = """
    number 2: dois duas
    number 3: três
    number 4: quatro
    number 5: cinco
    number 6: seis
    number 7: sete
    number 8: oito
    number 9: nove
    number 10: dez
    number 11: onze
    number 12: doze
    number 15: quinze
    number 20: vinte
    number 30: trinta
    number 40: quarenta
    number 50: cinquenta
    number 60: sessenta
    number 70: setenta
    number 80: oitenta
    number 90: noventa
    scale 2: cem cento
    scale 3: mil
    scale 6: milhão milhões
    scale 9: bilhão bilhões bilião
    scale 12: trilhão trilhões
    dozens 12: dúzia
    half: meio
    vague: vários várias alguns algumas poucos
    ordinal 1: primeiro primeira
    ordinal 2: segundo
    ordinal 3: terceiro terceira
    ordinal 4: quarto
    exactness ~: cerca_de quase aproximadamente
    exactness >: mais_de
    exactness <: menos_de
    exactness ≥: pelo_menos ao_menos
    exactness ≤: até
    plural: pessoas homens mulheres crianças soldados
    """

  private static let portugueseAmounts = """
    currency EUR: euro euros
    currency EUR%: cêntimos
    currency USD: dólar dólares
    currency BRL: real reais
    currency BRL%: centavos
    currency GBP: libras_esterlinas
    currency GBP?: libras
    currency XXX: pesos francos coroas
    currency JPY: ienes
    currency CNY: yuans
    currency RUB: rublos
    measure %: por_cento
    measure percentage_points: pontos_percentuais
    measure km: quilômetro quilômetros quilómetros
    measure m: metro metros
    measure cm: centímetros
    measure mm: milímetros
    measure km²: quilômetros_quadrados
    measure m²: metros_quadrados
    measure m³: metros_cúbicos
    measure ha: hectare hectares
    measure kg: quilogramas quilos quilo
    measure g: gramas
    measure t: tonelada toneladas
    measure l: litro litros
    measure barrels: barris
    measure barrels_per_day: barris_por_dia
    measure MW: megawatts
    measure °: graus
    measure km/h: quilômetros_por_hora
    """
}
