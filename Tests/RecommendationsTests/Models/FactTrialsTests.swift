import OrgKit
import Testing

@testable import Recommendations

struct FactTrialsTests {
  private func parts(_ name: String, _ comparisons: FactTest.Comparison...) throws -> [String] {
    let tests = comparisons.map { FactTest(fact: name, comparison: $0) }
    return FactTrial.all(name, tests, try Catalog()).map(\.text)
  }

  // combined-model.minimum-arr begins at $5M, combined-model.cro-arr at $10M.
  @Test("Thresholds divide all numbers into parts without gaps")
  func numbers() throws {
    #expect(
      try parts(
        "arr", .atLeast(key: "combined-model.cro-arr"), .below(key: "combined-model.minimum-arr"))
        == ["under 5,000,000", "5,000,000 to under 10,000,000", "10,000,000 or more"])
    // Strictly more than a tenth, hire-trigger.revops-analyst.
    #expect(
      try parts("signals.forecast_variance", .moreThan(key: "hire-trigger.revops-analyst"))
        == ["up to 0.1", "more than 0.1"])
    // A half-open band excludes its end, revops-model.centralized-team; a closed one does not.
    #expect(
      try parts("revops", .within(key: "revops-model.centralized-team"))
        == ["under 10", "10 or more"])
    #expect(
      try parts("revops", .within(key: "headcount-stage.startup"))
        == ["under 1", "1 to 10", "more than 10"])
    #expect(
      try parts("products", .isSeveral(true), .exists(true))
        == ["up to 0", "more than 0 to 1", "more than 1"])
  }

  @Test("What stands for a part is in it")
  func values() throws {
    let tests: [FactTest.Comparison] = [
      .moreThan(key: "combined-model.cro-arr"), .atLeast(key: "combined-model.minimum-arr"),
    ]
    let trials = FactTrial.all(
      "arr", tests.map { FactTest(fact: "arr", comparison: $0) }, try Catalog())
    let numbers = trials.compactMap(\.value.count)
    #expect(numbers.count == 3)
    #expect(numbers[0] < 5e6 && numbers[1] == 5e6 && numbers[2] > 1e7 && numbers[2] < 1.1e7)
    #expect(trials[0].joined(trials[1])?.text == "up to 10,000,000")
    #expect(trials[0].joined(trials[2]) == nil)
  }

  @Test("Flags, texts and lists have the values of the schema")
  func others() throws {
    #expect(try parts("practices.clean_crm", .isSo(true)) == ["true", "false"])
    #expect(try parts("pipeline_owner", .isAny(of: ["sales"])) == ["sales", "marketing"])
    #expect(
      try parts("rules.overloaded-book", .isAny(of: ["violated"]))
        == ["violated", "holds", "not-applicable"])
    #expect(try parts("leaders", .includes("sales")) == ["with sales", "without"])
    #expect(try parts("regions", .isSeveral(true)) == ["up to 1", "more than 1"])
    #expect(try parts("no-such-fact", .exists(true)).isEmpty)
  }
}
