import Testing

@testable import Decisions

@Suite("Linear programmes")
struct LinearProgramTests {
  @Test("Least x + y with x + 2y at least 4 and 3x + y at least 6, by hand: 8/5 and 6/5")
  func byHand() throws {
    let found = try #require(leastSum(of: 2, rows: [[-1, -2], [-3, -1]], limits: [-4, -6]))
    #expect(areClose(found, [1.6, 1.2], 1e-12))
  }

  @Test("Zero where it fits, nothing where nothing does")
  func ends() {
    #expect(leastSum(of: 2, rows: [[1, 1]], limits: [5]) == [0, 0])
    #expect(leastSum(of: 1, rows: [[1], [-1]], limits: [1, -2]) == nil)
  }
}
