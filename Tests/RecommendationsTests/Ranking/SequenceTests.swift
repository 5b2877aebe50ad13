import Testing

@testable import Recommendations

struct SequenceTests {
  private let ids = ["a", "b", "c", "d"]

  @Test("By score, and by id where scores are equal")
  func scores() {
    let order = Sequence.order(
      scores: [0.2, 0.9, 0.5, 0.9], needs: [[], [], [], []], ids: ids)
    #expect(order == [1, 3, 2, 0])
  }

  @Test("Nothing comes before what it needs")
  func needs() {
    // b needs a, a needs c: both are as urgent as b, and d is less.
    let order = Sequence.order(scores: [0.2, 0.9, 0.1, 0.5], needs: [[2], [0], [], []], ids: ids)
    #expect(order == [2, 0, 1, 3])
  }

  @Test("A circle of needs is gone through by score")
  func circle() {
    let order = Sequence.order(scores: [0.2, 0.9, 0.1, 0.5], needs: [[1], [0], [], []], ids: ids)
    #expect(order == [3, 2, 1, 0])
  }

  @Test("Where one with a turn is due, the least turn goes first")
  func turns() {
    let order = Sequence.order(
      scores: [0.2, 0.9, 0.8, 0.1], needs: [[], [], [], []], ids: ids, turns: [1, 2, nil, 2])
    #expect(order == [0, 1, 2, 3])
  }
}
