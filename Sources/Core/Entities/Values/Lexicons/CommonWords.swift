/// Marks, signs and forms that all languages share.
enum CommonWords {
  static let marks = """
    comma: ,
    dot: .
    hyphen: - – — ‐ ‑
    to: - – — ‐ ‑
    slash: /
    colon: :
    quote: ' ’ ‘
    open: ( )
    hourmark: gmt utc cet cest mez mesz
    """

  /// Names end with "%" where the word is a hundredth of the currency, and with "?" where a small
  /// number of it is likely something else.
  static let currencies = """
    sign USD: $ us$ u.s.$ usd
    sign EUR: € eur
    sign GBP: £ gbp
    sign JPY: ¥ jpy
    sign CAD: c$ ca$ cad
    sign AUD: a$ au$ aud
    sign NZD: nz$ nzd
    sign HKD: hk$ hkd
    sign SGD: s$ sgd
    sign TWD: nt$
    sign BRL: r$ brl
    sign MXN: mx$ mxn
    sign INR: ₹ rs rs. inr
    sign RUB: ₽ rub
    sign TRY: ₺
    sign KRW: ₩ krw
    sign ILS: ₪ ils
    sign VND: ₫
    sign NGN: ₦ ngn
    sign PHP: ₱ php
    sign UAH: ₴ uah
    sign CHF: chf
    sign CNY: cny rmb
    sign SEK: sek
    sign NOK: nok
    sign DKK: dkk
    sign PLN: pln
    sign CZK: czk
    sign HUF: huf
    sign ZAR: zar
    sign AED: aed
    sign SAR: sar
    currency TRY: tl
    currency PLN: zł
    currency USD%: ¢
    """

  static let measures = """
    measure %: %
    measure km: km kms
    measure m: m
    measure cm: cm
    measure mm: mm
    measure km²: km² km2 sq_km
    measure m²: m² m2
    measure m³: m³ m3
    measure ha: ha
    measure kg: kg kgs
    measure km/h: km/h kmh kph
    measure ml: ml
    measure kW: kw
    measure MW: mw
    measure GW: gw
    measure kWh: kwh
    measure MWh: mwh
    measure GWh: gwh
    measure TWh: twh
    measure MB: mb
    measure GB: gb
    measure TB: tb
    measure Hz: hz
    measure MHz: mhz
    measure GHz: ghz
    measure °C: °c
    measure °F: °f
    measure °: °
    short: m
    """

  static let patterns = """
    date: day of? month ,? of? year
    date: day of? month
    date: weekday .? ,? the? day of? month ,? of? year
    date: weekday .? ,? the? day of? month
    days: day to endday of? month ,? of? year
    days: day to endday of? month
    days: <from day and endday of? month
    days: <from day and endday of? month ,? of? year
    month: month of? year
    month: month
    month: month of? direction unit
    month: mod -? month of? year
    month: mod -? month
    year: <in|from|yearmark year
    year: <and|comma year
    year: <open year >open
    year: mod -? year
    years: <in|from|yearmark|the year -|/ endyear
    years: <open year - endyear >open
    years: year - endyear
    decade: decade
    decade: mod -? decade
    decade: ' decade
    century: ordinal|nth -? century
    quarter: ordinal|nth -? quarter of? year
    quarter: ordinal|nth -? quarter
    quarter: qn of? year
    quarter: qn
    half: ordinal|nth half of? year
    season: season of? year
    weekday: weekday
    weekday: mod weekday
    weekday: weekday part
    each: each weekday
    deictic: deictic
    deictic: deictic part
    deictic: mod deictic
    relative: direction '? unit
    relative: mod direction unit
    relative: direction month
    relative: direction season
    relative: direction weekday
    relative: direction weekday part
    relative: direction part
    span: direction count unit
    ago: acount unit ago
    clock: clock
    duration: count unit
    duration: count - unit
    """
}
