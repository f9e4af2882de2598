import Testing

/// Every form of English dates, sums and quantities, read on Wednesday, 27 February 2019.
@Suite struct EnglishValueTests {
  @Test(arguments: ValueRow.rows("en", absolute + relative + tense))
  func datesAreUnderstood(_ row: ValueRow) { #expect(row.found == row.expected) }

  @Test(arguments: ValueRow.rows("en", times + durations))
  func timesAndDurationsAreUnderstood(_ row: ValueRow) { #expect(row.found == row.expected) }

  @Test(arguments: ValueRow.rows("en", money + quantities))
  func amountsAreUnderstood(_ row: ValueRow) { #expect(row.found == row.expected) }

  @Test(arguments: ValueRow.rows("en", nothing))
  func whatIsUnsureIsLeftAlone(_ row: ValueRow) { #expect(row.found == row.expected) }

  @Test(arguments: ValueRow.rows("en", published: "", unresolved))
  func withoutADayOfPublicationNothingIsResolved(_ row: ValueRow) {
    #expect(row.found == row.expected)
  }

  @Test(
    arguments: ValueRow.rows("en", published: "2019-12-30", turnOfYear)
      + ValueRow.rows("en", published: "2020-02-29", leapDay))
  func theCalendarIsKept(_ row: ValueRow) { #expect(row.found == row.expected) }
}

private let absolute = """
  The vote of January 23, 2019 was -> January 23, 2019 = 2019-01-23
  On Jan. 23, 2019, he -> Jan. 23, 2019 = 2019-01-23
  On January 5th, 2018 they -> January 5th, 2018 = 2018-01-05
  It was 23 January 2019 -> 23 January 2019 = 2019-01-23
  On the 5th of May 2018 they -> 5th of May 2018 = 2018-05-05
  Filed 01/23/2019 in court -> 01/23/2019 = 2019-01-23
  Filed 23/01/2019 in court -> 23/01/2019 = 2019-01-23
  Filed 2019-01-23 in court -> 2019-01-23 = 2019-01-23
  At 2019-02-27T16:00 it -> 2019-02-27T16:00 = 2019-02-27T16:00
  On Sunday, Feb. 24, 2019, it -> Sunday, Feb. 24, 2019 = 2019-02-24
  Saturday 23 February 2019 -> Saturday 23 February 2019 = 2019-02-23
  the May 2018 vote -> May 2018 = 2018-05
  In February of 2018 he -> February of 2018 = 2018-02
  In early February 2018 he -> early February 2018 = 2018-02
  In 2018 he left -> 2018 = 2018
  since 2013, -> 2013 = 2013
  re-elected in 2009 and 2013, -> 2009 = 2009; 2013 = 2013
  the 2016 election -> 2016 = 2016
  by late 2018 he -> late 2018 = 2018
  for fiscal 2019. -> 2019 = 2019
  the film Roma (2018) was -> 2018 = 2018
  from 2007 to 2013 he -> 2007 to 2013 = 2007/2013
  between 2007 and 2013 he -> 2007 and 2013 = 2007/2013
  his 2007-2013 term -> 2007-2013 = 2007/2013
  In 2018-19 they -> 2018-19 = 2018/2019
  the 2018/19 season -> 2018/19 = 2018/2019
  March 3-5, 2018 -> March 3-5, 2018 = 2018-03-03/2018-03-05
  3-5 March 2018 -> 3-5 March 2018 = 2018-03-03/2018-03-05
  from March 3 to April 5, 2020, they -> March 3 to April 5, 2020 = 2020-03-03/2020-04-05
  from Dec. 20 to Jan. 5, 2018, they -> Dec. 20 to Jan. 5, 2018 = 2017-12-20/2018-01-05
  January-March 2018 -> January-March 2018 = 2018-01/2018-03
  in the 1990s -> 1990s = 199X
  in the '90s -> '90s = 199X
  in the mid-1980s -> mid-1980s = 198X
  in the nineties -> nineties = 199X
  the 60s -> 60s = 196X
  the 20th century -> 20th century = 19XX
  a 19th-century house -> 19th-century = 18XX
  the nineteenth century -> nineteenth century = 18XX
  the first quarter of 2019 -> first quarter of 2019 = 2019-Q1
  in Q3 2018 -> Q3 2018 = 2018-Q3
  the first half of 2018 -> first half of 2018 = 2018-H1
  the summer of 2018 -> summer of 2018 = 2018-SU
  in spring 2017 -> spring 2017 = 2017-SP

  """

private let relative = """
  He left today. -> today = 2019-02-27
  He left yesterday. -> yesterday = 2019-02-26
  He leaves tomorrow. -> tomorrow = 2019-02-28
  He speaks tonight. -> tonight = 2019-02-27TNI
  yesterday morning -> yesterday morning = 2019-02-26TMO
  last night -> last night = 2019-02-26TNI
  this afternoon -> this afternoon = 2019-02-27TAF
  this week -> this week = 2019-W09
  last week -> last week = 2019-W08
  next week -> next week = 2019-W10
  last weekend -> last weekend = 2019-W08-WE
  last month -> last month = 2019-01
  late last month -> late last month = 2019-01
  this month -> this month = 2019-02
  next month -> next month = 2019-03
  earlier this year -> earlier this year = 2019
  last year -> last year = 2018
  next year -> next year = 2020
  last quarter -> last quarter = 2018-Q4
  last decade -> last decade = 200X
  last century -> last century = 19XX
  last fall -> last fall = 2018-FA
  this winter -> this winter = 2018-WI
  next spring -> next spring = 2019-SP
  in March this year -> March this year = 2019-03
  in August of last year -> August of last year = 2018-08
  last May -> last May = 2018-05
  next March -> next March = 2019-03
  next Tuesday -> next Tuesday = 2019-03-05
  last Wednesday -> last Wednesday = 2019-02-20
  this past Friday -> this past Friday = 2019-02-22
  two weeks ago -> two weeks ago = 2019-W07
  three days ago -> three days ago = 2019-02-24
  six months ago -> six months ago = 2018-08
  a year ago -> a year ago = 2018
  two decades ago -> two decades ago = 1999
  in the past three days -> past three days = 2019-02-24/2019-02-27
  over the past year -> past year = 2018/2019
  the last two months -> last two months = 2018-12/2019-02
  the next two weeks -> next two weeks = 2019-02-27/2019-03-13
  in the coming weeks -> coming weeks = PXW
  over the past years -> past years = PXY
  the last few years -> last few years = PXY
  the first quarter of this year -> first quarter of this year = 2019-Q1
  the first half of last year -> first half of last year = 2018-H1

  """

private let tense = """
  He said on Tuesday he would go. -> Tuesday = 2019-02-26
  The court will rule on Friday. -> Friday = 2019-03-01
  He left. The court opens Friday. -> Friday = 2019-02-22
  It is expected to be released on Friday. -> Friday = 2019-03-01
  He was arrested for fraud on Saturday. -> Saturday = 2019-02-23
  on Jan. 23 invoked a provision -> Jan. 23 = 2019-01-23
  Elections are set for March 15. -> March 15 = 2019-03-15
  The law takes effect July 1. -> July 1 = 2019-07-01
  The firm closed in December. -> December = 2018-12
  The decision was hastened by Sunday's defeat. -> Sunday = 2019-02-24
  He has to leave by Sunday. -> Sunday = 2019-03-03
  The vote will be held in April. -> April = 2019-04
  It was founded in March. -> March = 2018-03
  The post office shuts on Sunday, Feb. 24, -> Sunday, Feb. 24 = 2019-02-24
  fourth-quarter profit fell -> fourth-quarter = 2018-Q4
  until midnight Friday -> midnight Friday = 2019-03-01T00:00
  closed on Mondays -> Mondays = XXXX-WXX-1
  each Tuesday; every Sunday -> each Tuesday = XXXX-WXX-2; every Sunday = XXXX-WXX-7
  jan 23 he left last month -> jan 23 = 2019-01-23; last month = 2019-01
  in may the talks -> may = 2019-05
  """

private let times = """
  at 4 p.m. on Tuesday -> 4 p.m. on Tuesday = 2019-02-26T16:00
  Tuesday at 4:30 pm -> Tuesday at 4:30 pm = 2019-02-26T16:30
  Feb. 26 at noon -> Feb. 26 at noon = 2019-02-26T12:00
  5pm Thursday -> 5pm Thursday = 2019-02-21T17:00
  7 a.m. Monday -> 7 a.m. Monday = 2019-02-25T07:00
  14:00 on Monday -> 14:00 on Monday = 2019-02-25T14:00
  16:00 GMT -> 16:00 GMT = T16:00
  at 9:30 a.m. EST -> 9:30 a.m. EST = T09:30
  Feb 27, 2019 12:52 am -> Feb 27, 2019 12:52 am = 2019-02-27T00:52

  """

private let durations = """
  It took two years. -> two years = P2Y
  a 40-year-old man -> 40-year = P40Y
  a three-week trip -> three-week = P3W
  several weeks -> several weeks = PXW
  a few days -> few days = PXD
  for two decades -> two decades = P20Y
  20 minutes -> 20 minutes = PT20M
  48 hours -> 48 hours = PT48H
  1.5 years -> 1.5 years = P1.5Y
  one day -> one day = P1D
  """

private let money = """
  $1.2 billion -> $1.2 billion = USD 1200000000
  US$5 million -> US$5 million = USD 5000000
  U.S.$5 million -> U.S.$5 million = USD 5000000
  C$20 -> C$20 = CAD 20
  HK$1.5bn -> HK$1.5bn = HKD 1500000000
  €30m -> €30m = EUR 30000000
  £2bn -> £2bn = GBP 2000000000
  £ 420 m -> £ 420 m = GBP 420000000
  $100k -> $100k = USD 100000
  $1,234.56 -> $1,234.56 = USD 1234.56
  30 million euros -> 30 million euros = EUR 30000000
  100 rupees -> 100 rupees = INR 100
  Rs 5 crore -> Rs 5 crore = INR 50000000
  Rs. 500 -> Rs. 500 = INR 500
  5,000 bolivars -> 5,000 bolivars = VES 5000
  300 pesos -> 300 pesos = XXX 300
  300 Mexican pesos -> 300 Mexican pesos = MXN 300
  $3-5 billion -> $3-5 billion = USD 3000000000..5000000000
  $3 billion to $5 billion -> $3 billion to $5 billion = USD 3000000000..5000000000
  between $3 billion and $5 billion -> $3 billion and $5 billion = USD 3000000000..5000000000
  fell from $5 billion to $3 billion -> $5 billion = USD 5000000000; $3 billion = USD 3000000000
  half a billion dollars -> half a billion dollars = USD 500000000
  a million dollars -> a million dollars = USD 1000000
  one hundred thousand dollars -> one hundred thousand dollars = USD 100000
  50 cents -> 50 cents = USD 0.5
  a $5 million deal -> $5 million = USD 5000000
  a $1.2-billion deal -> $1.2-billion = USD 1200000000
  about $300 -> $300 = USD ~300
  more than 5 million Canadian dollars -> 5 million Canadian dollars = CAD >5000000
  5 million pounds -> 5 million pounds = GBP 5000000
  20 pounds sterling -> 20 pounds sterling = GBP 20
  USD 5 million -> USD 5 million = USD 5000000
  30 € -> 30 € = EUR 30

  """

private let quantities = """
  30 percent -> 30 percent = 30 %
  3.5% -> 3.5% = 3.5 %
  1.5 per cent -> 1.5 per cent = 1.5 %
  2-3 percent -> 2-3 percent = 2..3 %
  rose from 5 percent to 10 percent -> 5 percent = 5 %; 10 percent = 10 %
  between 5 and 10 percent -> 5 and 10 percent = 5..10 %
  3 percentage points -> 3 percentage points = 3 percentage points
  1.2 million barrels per day -> 1.2 million barrels per day = 1200000 barrels per day
  5 km -> 5 km = 5 km
  5km -> 5km = 5 km
  a 10-kilometer run -> 10-kilometer = 10 km
  100 square miles -> 100 square miles = 100 mi²
  60 mph -> 60 mph = 60 mph
  200 pounds -> 200 pounds = 200 pounds
  at least 20 degrees Celsius -> 20 degrees Celsius = ≥20 °C
  one of about 2,000 generals -> 2,000 generals = ~2000 generals
  2,000 people -> 2,000 people = 2000 people
  2000 people -> 2000 people = 2000 people
  40 people -> 40 people = 40 people
  two dozen countries -> two dozen countries = 24 countries
  three thousand troops -> three thousand troops = 3000 troops
  two hundred and fifty people -> two hundred and fifty people = 250 people
  1,500 armed soldiers -> 1,500 armed soldiers = 1500 soldiers
  nearly 3 million Venezuelans -> 3 million Venezuelans = ~3000000 venezuelans
  up to 50 ships -> 50 ships = ≤50 ships
  fewer than 60 ships -> 60 ships = <60 ships
  half a million people -> half a million people = 500000 people
  5 lakh farmers -> 5 lakh farmers = 500000 farmers
  """

private let nothing = """
  two men and one of them
  in 2000 villages, 1999 of them
  03/04/2019
  the may vote, he may march on
  Theresa May said, the sun, Sun-dried, the fall of Rome
  a second time, last time, next door, at last, this one
  a 3-2 win, page 300, Room 2012, the second half
  1 2 billion dollars
  2 1/2 years, 3/4
  in his 90s
  hundreds of people, dozens of others
  Feb. 30, 2019
  scored 5, won 3
  """

private let unresolved = """
  yesterday -> yesterday = PAST_REF
  today -> today = PRESENT_REF
  last month -> last month = PAST_REF
  next year -> next year = FUTURE_REF
  two weeks ago -> two weeks ago = P2W
  the past three days -> past three days = P3D
  on Tuesday -> Tuesday = XXXX-WXX-2
  on Jan. 23 -> Jan. 23 = XXXX-01-23
  on Feb. 29 -> Feb. 29 = XXXX-02-29
  in January -> January = XXXX-01
  Q3 -> Q3 = XXXX-Q3
  Tuesday at noon -> Tuesday at noon = XXXX-WXX-2T12:00
  on Jan. 23, 2019 -> Jan. 23, 2019 = 2019-01-23
  """

private let turnOfYear = """
  this week -> this week = 2020-W01
  last week -> last week = 2019-W52
  next month -> next month = 2020-01
  next quarter -> next quarter = 2020-Q1
  on Jan. 3 -> Jan. 3 = 2020-01-03
  """

private let leapDay = """
  a year ago -> a year ago = 2019
  tomorrow -> tomorrow = 2020-03-01
  last month -> last month = 2020-01
  the past two months -> past two months = 2019-12/2020-02
  """
