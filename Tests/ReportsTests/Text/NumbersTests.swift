import Testing

@testable import Reports

struct NumbersTests {
  @Test(
    "A share has at most one place",
    arguments: [
      (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 8, "12.5%"), (0, 5, "0%"), (5, 5, "100%"),
      (1, 1000, "0.1%"), (1, 10_000, "0%"), (3, 1, "300%"), (0, 0, ""),
    ])
  func share(part: Int, whole: Int, expected: String) {
    #expect(percent(part, of: whole) == expected)
  }

  @Test(
    "Whole numbers are grouped by threes",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (999_999.5, "1,000,000"),
      (1_234_567, "1,234,567"), (24_999.4, "24,999"), (-0.4, "0"), (-0.5, "-1"),
      (-1_000, "-1,000"), (.infinity, "inf"), (.nan, "nan"),
    ] as [(Double, String)])
  func groups(number: Double, expected: String) {
    #expect(grouped(number) == expected)
  }

  @Test(
    "A long list is its beginning and how many more there are",
    arguments: [
      ([], 2, ""), (["a"], 2, "a"), (["a", "b"], 2, "a, b"),
      (["a", "b", "c"], 2, "a, b and 1 more"),
      (["a", "b", "c"], 1, "a and 2 more"),
    ])
  func lists(ids: [String], limit: Int, expected: String) {
    #expect(listed(ids, atMost: limit) == expected)
  }

  @Test("By default six are listed")
  func defaultLimit() {
    #expect(listed((1...7).map(String.init)) == "1, 2, 3, 4, 5, 6 and 1 more")
  }
}
