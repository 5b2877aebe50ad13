import OrgKit
import Testing

@testable import Recommendations

struct FactTestTests {
  private func isMet(_ comparison: FactTest.Comparison, _ value: FactValue) throws -> Bool {
    FactTest(fact: "arr", comparison: comparison).isMet(by: value, try Catalog())
  }

  // combined-model.cro-arr: from $10M. hire-trigger.revops-analyst: a point, 10%.
  // revops-model.centralized-team: under 10, half-open. span.manager: 5-8, closed.
  @Test(
    "Numbers are compared with the ends that the catalogue has, at the end and beside it",
    arguments: [
      (FactTest.Comparison.atLeast(key: "combined-model.cro-arr"), 1e7, true),
      (.atLeast(key: "combined-model.cro-arr"), 9_999_999, false),
      (.below(key: "combined-model.cro-arr"), 1e7, false),
      (.below(key: "combined-model.cro-arr"), 9_999_999, true),
      (.moreThan(key: "hire-trigger.revops-analyst"), 0.1, false),
      (.moreThan(key: "hire-trigger.revops-analyst"), 0.11, true),
      (.moreThan(key: "span.manager"), 8, false),
      (.moreThan(key: "span.manager"), 9, true),
      (.within(key: "revops-model.centralized-team"), 9, true),
      (.within(key: "revops-model.centralized-team"), 10, false),
      (.within(key: "span.manager"), 5, true), (.within(key: "span.manager"), 8, true),
      (.within(key: "span.manager"), 4, false), (.within(key: "span.manager"), 9, false),
      (.exists(true), 0, false), (.exists(true), 1, true), (.exists(false), 0, true),
      (.isSeveral(true), 1, false), (.isSeveral(true), 2, true), (.isSeveral(false), 1, true),
    ])
  func numbers(comparison: FactTest.Comparison, number: Double, expected: Bool) throws {
    #expect(try isMet(comparison, .number(number)) == expected)
  }

  @Test("Texts, flags and lists are compared with what is written")
  func others() throws {
    #expect(try isMet(.isAny(of: ["a", "b"]), .text("b")))
    #expect(try !isMet(.isAny(of: ["a"]), .text("b")))
    #expect(try isMet(.isNone(of: ["a"]), .text("b")))
    #expect(try !isMet(.isNone(of: ["a"]), .text("a")))
    #expect(try isMet(.isSo(false), .flag(false)))
    #expect(try !isMet(.isSo(true), .flag(false)))
    #expect(try isMet(.includes("a"), .list(["b", "a"])))
    #expect(try !isMet(.includes("c"), .list(["b", "a"])))
    #expect(try isMet(.isSeveral(true), .list(["b", "a"])))
  }

  @Test("A value of another kind never passes")
  func kinds() throws {
    #expect(try !isMet(.isNone(of: ["a"]), .number(1)))
    #expect(try !isMet(.exists(false), .flag(true)))
    #expect(try !isMet(.below(key: "combined-model.cro-arr"), .text("1")))
    #expect(try !isMet(.includes("a"), .text("a")))
  }

  @Test("A test reads as a sentence with its source")
  func text() throws {
    let test = FactTest(fact: "arr", comparison: .atLeast(key: "combined-model.cro-arr"))
    #expect(test.text(try Catalog()) == "ARR of 10,000,000 or more (S4)")
    let flag = FactTest(fact: "practices.clean_crm", comparison: .isSo(false))
    #expect(flag.text(try Catalog()) == "clean crm is false")
  }
}
