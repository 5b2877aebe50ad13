import OrgModel
import Testing

@testable import Decisions

@Suite("Decisions")
struct DecisionTests {
  private func refusal(
    criteria: [Criterion] = [Criterion("a"), Criterion("b")], options: [String] = ["x", "y"],
    cells: [Cell] = [Cell(1), Cell(2), Cell(3), Cell(4)]
  ) -> OrgError? {
    #expect(throws: OrgError.self) {
      try Decision(criteria: criteria, options: options, cells: cells)
    }
  }

  @Test("Values that are no finite numbers are named by option and criterion")
  func values() {
    for value in [Double.nan, .infinity, -.infinity] {
      let error = refusal(cells: [Cell(1), Cell(2), Cell(value), Cell(4)])
      #expect(error?.message.contains("option y, criterion a") == true)
    }
    #expect(refusal(cells: [Cell(1), Cell(low: 3, high: 2), Cell(1), Cell(1)]) != nil)
    #expect(refusal(cells: [Cell(1)]) != nil)
  }

  @Test("Names must be there, and there once")
  func names() {
    #expect(refusal(criteria: [Criterion("a"), Criterion("a")]) != nil)
    #expect(refusal(options: ["x", "x"]) != nil)
    #expect(refusal(options: ["x", ""]) != nil)
    #expect(refusal(options: [], cells: []) != nil)
    #expect(refusal(criteria: [], cells: []) != nil)
  }

  @Test("Weights must not be negative")
  func weights() {
    for weight in [-1, Double.nan, .infinity] {
      let error = refusal(criteria: [Criterion("a", weight: weight), Criterion("b", weight: 1)])
      #expect(error?.message.contains("criterion a") == true)
    }
  }

  @Test("Limits have an error of their own, and hold at the edge")
  func limits() throws {
    let most = (0..<Decision.maximumOptions).map { "o\($0)" }
    let cells = most.indices.map { Cell(Double($0)) }
    let decision = try Decision(criteria: [Criterion("a")], options: most, cells: cells)
    #expect(decision.options.count == 10_000)
    let error = #expect(throws: OrgError.self) {
      try Decision(criteria: [Criterion("a")], options: most + ["z"], cells: cells + [Cell(1)])
    }
    #expect(error?.code == .limit)
  }

  @Test("A range is reckoned with its middle")
  func ranges() {
    let cell = Cell(low: 2, high: 5)
    #expect(cell.value == 3.5 && cell.isRange && !Cell(2).isRange)
    #expect(Cell(low: -1.5e308, high: 1.5e308).value == 0)
  }
}
