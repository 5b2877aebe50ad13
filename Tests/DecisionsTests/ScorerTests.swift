import Testing

@testable import Decisions

@Suite("Scoring variations")
struct ScorerTests {
  private func workshop() throws -> Decision {
    let workshop = Workshop(
      leaders: ["a", "b"], scale: 1...5, scores: [[5, 1, 2, 4], [4, 2, 2, 5]])
    return try Decision(
      criteria: [Criterion("x", weight: 1), Criterion("y", weight: 1)], options: ["p", "q"],
      cells: workshop.cells, workshop: workshop)
  }

  @Test("Scores of leaders are summed as they are, unless a scale is asked for")
  func scales() throws {
    #expect(Scorer(try workshop(), Problems.settings()).normalization == .none)
    #expect(Scorer(try workshop(), Problems.settings(.topsis)).normalization == .vector)
    let asked = Problems.settings(normalization: .sum)
    #expect(Scorer(try workshop(), asked).normalization == .sum)
    let plain = try Problems.decision([[1, 2], [2, 1]])
    #expect(Scorer(plain, Problems.settings()).normalization == .minmax)
  }

  @Test("A method that cannot take the values agrees with nobody")
  func agreement() throws {
    let decision = try Problems.decision([[-1, 2], [2, 1]], weights: [1, 1])
    let scorer = Scorer(decision, Problems.settings())
    let ranking = Ranking([1, 2])
    let other = scorer.agreement(with: .weightedProduct, [0.5, 0.5], ranking)
    #expect(other.tau == nil && other.winners.isEmpty)
    #expect(!scorer.agreement(with: .topsis, [0.5, 0.5], ranking).winners.isEmpty)
  }

  @Test("Each leader's own ranking")
  func leaders() throws {
    let views = Scorer(try workshop(), Problems.settings())
      .leaderViews([0.5, 0.5], Ranking([3, 3.25]))
    #expect(views.map(\.winners) == [[0, 1], [1]])
    #expect(views[1].tau == 1)
  }
}
