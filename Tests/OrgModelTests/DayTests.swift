import Testing

@testable import OrgModel

@Suite("Calendar days")
struct DayTests {
  // Day numbers from Python's `datetime.date` (proleptic Gregorian as well).
  @Test(
    "A date has its day number, and the number its date",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2000-03-01", 11017),
      ("2024-02-29", 19782), ("2026-03-31", 20543), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896), ("1900-03-01", -25508), ("1600-02-29", -135_081),
    ] as [(String, Int32)])
  func numbers(text: String, number: Int32) throws {
    let day = try #require(Day(iso: text))
    #expect(day.number == number)
    #expect(Day(number: number).iso == text)
  }

  @Test(
    "A date that no calendar has is nil",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
      "2026-01-32", "0000-01-01",
    ])
  func impossible(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "Only YYYY-MM-DD in ASCII digits is ISO",
    arguments: [
      "", "-", "2026", "2026-3-31", "26-03-31", "2026-03-31-", "2026/03/31", "+026-03-31",
      " 2026-03-31", "2026-03-31T00:00", "２０２６-03-31", "2026-0３-31", "20260-3-31",
    ])
  func notISO(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "Years end at 1 and 9999, months at 1 and 12",
    arguments: [
      (0, 1, 1), (10000, 1, 1), (-4, 2, 29), (2024, 0, 1), (2024, 13, 1), (2024, 1, -1),
      (Int.max, 1, 1), (2024, Int.max, 1), (2024, 1, Int.max), (Int.min, Int.min, Int.min),
    ])
  func outOfRange(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("Every day of four centuries follows the day before, counted one by one")
  func walk() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // 1 January 1800 is 62,091 days before 1970: 170 years with 41 leap days.
    var number: Int32 = -62_091
    for year in 1800..<2200 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          guard let date = Day(year: year, month: month, day: day), date.number == number,
            Day(iso: date.iso) == date
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test("Days are ordered by time")
  func order() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02"].map { try #require(Day(iso: $0)) }
    #expect(days.shuffled().sorted() == days)
    #expect(Day.unknown < days[0])
  }

  @Test("No number stops the process when written out", arguments: [Int32.min, -719_163, .max])
  func extremes(number: Int32) {
    #expect(!Day(number: number).iso.isEmpty)
  }
}
