import Testing

@testable import Decisions

@Suite("Consistency")
struct ConsistencyScaleTests {
  @Test("A scale holds the numbers it is given")
  func numbers() {
    let scale = ConsistencyScale(randomIndex: [3: 0.5], limit: 0.2)
    #expect(scale.randomIndex == [3: 0.5] && scale.limit == 0.2)
  }
}
