extension LexiconSource {
  static let spanish = LexiconSource(
    language: "es", words: [spanishTimes, spanishNumbers, spanishAmounts],
    patterns: """
      ago: =hace acount unit
      relative: unit direction
      relative: weekday direction
      relative: month direction
      relative: season direction
      span: count direction unit
      decade: =años digits|year|number
      decade: =década of? the? digits|year
      century: century roman
      date: weekday ,? the? day of month of? year
      days: day to|and endday of month of? year
      days: day to|and endday of month
      """)

  private static let spanishTimes = """
    month 1: enero ene*
    month 2: febrero feb*
    month 3: marzo
    month 4: abril abr*
    month 5: mayo
    month 6: junio jun*
    month 7: julio jul*
    month 8: agosto ago*
    month 9: septiembre setiembre sept*
    month 10: octubre oct*
    month 11: noviembre nov*
    month 12: diciembre dic*
    weekday 1: lunes
    weekday 2: martes
    weekday 3: miércoles
    weekday 4: jueves
    weekday 5: viernes
    weekday 6: sábado
    weekday 7: domingo
    season SP: primavera
    season SU: verano
    season FA: otoño
    season WI: invierno
    unit S: segundos
    unit m: minuto minutos
    unit H: hora horas
    unit D: día días
    unit W: semana semanas
    unit M: mes meses
    unit Q: trimestre
    unit Y: año años
    unit DE: década décadas
    unit CE: siglo siglos
    deictic 0: hoy
    deictic -1: ayer
    deictic -2: anteayer
    deictic 1: mañana~
    direction -1: pasado pasada pasados pasadas último última últimos últimas
    direction 0: este esta estos estas
    direction 1: próximo próxima próximos próximas
    part MO: mañana
    part AF: tarde
    part NI: noche
    mod: mediados principios finales
    hourmark: horas
    each: cada
    the: el la los las
    a: un una
    of: de del
    in: en
    on: a
    to: a hasta al
    from: desde del de entre
    and: y e
    yearmark: desde de hasta año en
    ahead: hasta
    future: será serán va van podrá
    past: dijo fue era fueron ha han había murió
    """

  private static let spanishNumbers = """
    number 2: dos
    number 3: tres
    number 4: cuatro
    number 5: cinco
    number 6: seis
    number 7: siete
    number 8: ocho
    number 9: nueve
    number 10: diez
    number 11: once
    number 12: doce
    number 15: quince
    number 20: veinte
    number 30: treinta
    number 40: cuarenta
    number 50: cincuenta
    number 60: sesenta
    number 70: setenta
    number 80: ochenta
    number 90: noventa
    scale 2: cien ciento
    scale 3: mil
    scale 6: millón millones
    scale 12: billón billones
    dozens 12: docena
    half: medio
    vague: varios varias pocos pocas
    ordinal 1: primer primero primera
    ordinal 2: segundo segunda
    ordinal 3: tercer tercero tercera
    ordinal 4: cuarto cuarta
    exactness ~: unos unas casi cerca_de aproximadamente alrededor_de
    exactness >: más_de
    exactness <: menos_de
    exactness ≥: al_menos por_lo_menos
    exactness ≤: hasta
    plural: personas hombres mujeres niños soldados
    """

  private static let spanishAmounts = """
    currency EUR: euro euros
    currency EUR%: céntimos
    currency USD: dólar dólares dólares_estadounidenses
    currency GBP: libras_esterlinas
    currency GBP?: libras
    currency XXX: pesos peso francos coronas soles_viejos
    currency MXN: pesos_mexicanos
    currency ARS: pesos_argentinos
    currency COP: pesos_colombianos
    currency CLP: pesos_chilenos
    currency CUP: pesos_cubanos
    currency VES: bolívar bolívares
    currency PEN: soles
    currency BRL: reales
    currency JPY: yenes
    currency CNY: yuanes
    currency RUB: rublos
    measure %: por_ciento
    measure percentage_points: puntos_porcentuales
    measure km: kilómetro kilómetros
    measure m: metro metros
    measure cm: centímetros
    measure mm: milímetros
    measure mi: millas
    measure km²: kilómetros_cuadrados
    measure m²: metros_cuadrados
    measure m³: metros_cúbicos
    measure ha: hectárea hectáreas
    measure kg: kilogramos kilos kilo
    measure g: gramos
    measure t: tonelada toneladas
    measure l: litro litros
    measure barrels: barriles barril
    measure barrels_per_day: barriles_por_día barriles_diarios
    measure MW: megavatios
    measure °: grados
    measure km/h: kilómetros_por_hora
    """
}
