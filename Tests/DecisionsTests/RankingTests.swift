import Testing

@testable import Decisions

@Suite("Rankings")
struct RankingTests {
  @Test("Equal scores share a rank, and the next ranks are left out")
  func ties() {
    #expect(Ranking([2, 5, 5, 1]).ranks == [3, 1, 1, 4])
    #expect(Ranking([2, 5, 5, 1]).order == [1, 2, 0, 3])
    #expect(Ranking([2, 5, 5, 1], lowestFirst: true).ranks == [2, 3, 3, 1])
    #expect(Ranking([7]).ranks == [1])
    #expect(Ranking([]).order == [])
  }

  @Test("Scores that differ by rounding are equal, by more they are not")
  func tolerance() {
    #expect(Ranking([0.1 + 0.2, 0.3]).ranks == [1, 1])
    #expect(Ranking([0.3 + 1e-9, 0.3]).ranks == [1, 2])
    #expect(Ranking([1e-20, 2e-20]).ranks == [2, 1])
  }
}
