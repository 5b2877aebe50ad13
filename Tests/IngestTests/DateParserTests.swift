import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Dates as people write them")
struct DateParserTests {
  private func parse(_ text: String, _ order: ReadOptions.DateOrder = .unambiguous) -> String? {
    (try? DateParser(order: order).parse(text))?.iso
  }

  @Test(
    "A date that can be read one way is read",
    arguments: [
      "2026-03-31", "2026/03/31", "2026.03.31", "2026-3-31", "20260331", "31.03.2026", "31.3.2026",
      "3/31/2026", "31/3/2026", "31-03-2026", "31 Mar 2026", "31-MAR-2026", "Mar 31, 2026",
      "March 31 2026", "31 march 2026", "2026-03-31T10:15:00Z", "2026-03-31T10:15:00.000+02:00",
      "2026-03-31 10:15:00", "2026-03-31 10:15:00.123", "3/31/2026 10:15 AM",
      "3/31/2026 10:15:00.000", "31.03.2026 23:59", "Mar 31, 2026 10:15 PM", "20260331T101500Z",
      "2026-03-31T10",
    ])
  func oneWay(text: String) {
    #expect(parse(text) == "2026-03-31")
    #expect(parse(text, .monthFirst) == "2026-03-31")
    #expect(parse(text, .dayFirst) == "2026-03-31")
  }

  @Test(
    "A date that can be read two ways is asked about, or read as told",
    arguments: ["3/4/2026", "03/04/2026", "03-04-2026", "3/4/2026 10:15", "3/4/2026 10:15:00.000"])
  func twoWays(text: String) throws {
    let error = try #require(throws: CellError.self) { try DateParser().parse(text) }
    #expect(error.reason.contains("day/month or month/day"))
    #expect(error.hint?.contains("--date-order") == true)
    #expect(parse(text, .monthFirst) == "2026-03-04")
    #expect(parse(text, .dayFirst) == "2026-04-03")
  }

  @Test("With points between, the day comes first; of equal numbers it does not matter")
  func settled() {
    #expect(parse("03.04.2026") == "2026-04-03")
    #expect(parse("03.04.2026", .monthFirst) == "2026-04-03")
    #expect(parse("4/4/2026") == "2026-04-04")
  }

  @Test(
    "29 February is in leap years only",
    arguments: [
      ("29 Feb 2024", "2024-02-29"), ("2/29/2024", "2024-02-29"), ("29.02.2000", "2000-02-29"),
      ("29 Feb 2026", nil), ("2/29/2026", nil), ("29.02.1900", nil), ("20260229", nil),
    ])
  func leapDays(text: String, expected: String?) {
    #expect(parse(text) == expected)
  }

  @Test(
    "What is no date is said to be none",
    arguments: [
      "", " ", "tomorrow", "2026", "2026-03", "03/2026", "45000", "2026-13-01", "2026-00-00",
      "0000-00-00", "31.04.2026", "32.01.2026", "13/13/2026", "31/31/2026", "31.03.26", "3/31/26",
      "1/2/3/2026", "2026-03-31-01", "10:15", "10:15 2026-03-31", "99999999", "+2026033",
      "March 2026", "Ma 31 2026", "Marx 31 2026", "31 31 Mar", "２０２６-03-31", "-2026-03-3x",
      "2026-03-31x", "Q1 2026", "a1/4/2026", "0/4/2026", "4/0/2026", "1e3", "20260331T", "T", ":",
      "Tuesday, March 31, 2026",
    ])
  func none(text: String) throws {
    let error = try #require(throws: CellError.self) { try DateParser().parse(text) }
    #expect(error.reason == "is not a date")
    #expect(error.hint == "write it as YYYY-MM-DD")
  }

  @Test("Every month is known by its name and by three letters of it")
  func months() {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for (index, name) in names.enumerated() {
      let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      #expect(parse("15 \(name) 2025") == "2025-\(month)-15")
      #expect(parse("\(name.prefix(3).uppercased()) 15, 2025") == "2025-\(month)-15")
    }
    #expect(parse("15 Sept 2025") == "2025-09-15")
  }

  @Test(
    "The quick way reads YYYY-MM-DD and leaves the rest",
    arguments: [
      ("2026-03-31", "2026-03-31"), ("2024-02-29", "2024-02-29"), ("2026-02-29", nil),
      ("2026/03/31", nil), ("2026-3-31", nil), ("", nil), ("2026-03-3a", nil), ("a026-03-31", nil),
      ("2026-03-31 ", nil), ("0000-01-01", nil),
    ])
  func quick(text: String, expected: String?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { DateParser.iso($0) }?.iso == expected)
  }

  @Test("However a day is written, it is that day", arguments: 1...200)
  func anyDay(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    // From 1900 to 2100.
    let day = Day(number: Int32.random(in: -25567...47847, using: &random))
    let parts = day.iso.split(separator: "-")
    let (year, month, date) = (parts[0], parts[1], parts[2])
    for text in [
      day.iso, "\(year)\(month)\(date)", "\(date).\(month).\(year)", "\(year)/\(month)/\(date)",
      "\(day.iso)T23:59:59Z",
    ] {
      #expect(parse(text) == day.iso)
    }
    #expect(parse("\(month)/\(date)/\(year)", .monthFirst) == day.iso)
    #expect(parse("\(date)/\(month)/\(year)", .dayFirst) == day.iso)
  }
}
