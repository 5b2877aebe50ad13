import OrgModel
import Testing

@testable import Decisions

@Suite("Knowledge of weights")
struct WeightKnowledgeTests {
  private let ids = ["a", "b", "c"]

  @Test("An order carries ranges along: what is more important weighs at least as much")
  func bounds() {
    let knowledge = WeightKnowledge(
      ranges: ["b": 0.2...0.4, "a": 0...0.35], order: ["a", "b", "c"])
    let (low, high) = knowledge.bounds(ids)
    #expect(low == [0.2, 0.2, 0] && high == [0.35, 0.35, 0.35])
    #expect(knowledge.chain(ids) == [0, 1, 2])
    #expect(WeightKnowledge().isEmpty && !knowledge.isEmpty)
  }

  @Test("Knowledge that fits is taken")
  func fits() throws {
    try WeightKnowledge(ranges: ["a": 0.5...0.5], order: ["c", "b"]).check(ids)
  }

  @Test(
    "Knowledge that no weights fit, or of no criterion, is refused",
    arguments: [
      WeightKnowledge(ranges: ["d": 0...1]), WeightKnowledge(order: ["a", "x"]),
      WeightKnowledge(order: ["a", "a"]), WeightKnowledge(ranges: ["a": -0.1...0.5]),
      WeightKnowledge(ranges: ["a": 0.6...1, "b": 0.6...1]),
      WeightKnowledge(ranges: ["a": 0...0.2, "b": 0...0.2, "c": 0...0.2]),
      WeightKnowledge(ranges: ["a": 0...0.2, "b": 0.3...1], order: ["a", "b"]),
    ])
  func refused(knowledge: WeightKnowledge) {
    #expect(throws: OrgError.self) { try knowledge.check(ids) }
  }
}
