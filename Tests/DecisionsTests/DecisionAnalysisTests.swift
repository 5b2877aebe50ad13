import OrgModel
import Testing

@testable import Decisions

@Suite("Decisions made")
struct DecisionAnalysisTests {
  private let climber: [[Double]] = [[1, 3000], [2, 3750], [5, 4500]]

  @Test("Opricovic & Tzeng's climber by VIKOR, with what would change it")
  func vikor() throws {
    let decision = try Problems.decision(climber, weights: [1, 1], directions: [.min, .max])
    let found = try DecisionAnalysis(decision, Problems.settings(.vikor))
    #expect(found.ranking.ranks == [2, 1, 2] && found.winners == [1])
    #expect(found.vikor?.compromiseSet == [1] && found.flows == nil)
    #expect(found.margin?.difference == 1 && found.margin?.runnerUp == 0)
    #expect(found.acceptability.isExact && found.scoreRanges.isEmpty && found.notes.isEmpty)
    #expect(found.challengers.map(\.option) == [0, 2])
    #expect(found.challengers.allSatisfy { !$0.isOwnModel })
    #expect(found.dominators == [nil, nil, nil])
  }

  @Test("The climber by sums: A3 is first with risk 3 instead of 5, or a tenth of the weight")
  func challengers() throws {
    let decision = try Problems.decision(climber, weights: [1, 1], directions: [.min, .max])
    let found = try DecisionAnalysis(decision, Problems.settings())
    let last = try #require(found.challengers.last)
    #expect(last.option == 2 && last.isOwnModel)
    // With risk 3 the scale of risk ends there: (1, 0), (1/2, 1/2), (0, 1), all a half.
    #expect(last.score?.criterion == 0 && abs((last.score?.to ?? 0) - 3) < 1e-6)
    #expect(abs((last.weights?.moved ?? 0) - 0.1) < 1e-9)
  }

  @Test("A single option wins with whatever it has", arguments: Method.allCases)
  func single(method: Decisions.Method) throws {
    let decision = try Problems.decision([[3, 4]], weights: [1, 2])
    let found = try DecisionAnalysis(decision, Problems.settings(method))
    #expect(found.winners == [0] && found.margin == nil && found.acceptability.first == [1])
    #expect(found.weightIntervals == [0...1, 0...1])
    #expect(found.challengers.isEmpty && found.reversals?.isEmpty == true)
  }

  @Test("Options that are all alike share the first place", arguments: Method.allCases)
  func alike(method: Decisions.Method) throws {
    let decision = try Problems.decision([[3, 4], [3, 4], [3, 4]], weights: [1, 2])
    let found = try DecisionAnalysis(decision, Problems.settings(method))
    #expect(found.ranking.ranks == [1, 1, 1] && found.margin?.difference == 0)
    #expect(found.acceptability.first == [1, 1, 1])
    #expect(found.weightIntervals == [0...1, 0...1])
  }

  @Test("A criterion without weight changes no score", arguments: Method.allCases)
  func zeroWeight(method: Decisions.Method) throws {
    let without = try Problems.decision([[3, 4], [5, 1], [4, 3]], weights: [1, 2])
    let with = try Problems.decision([[3, 4, 9], [5, 1, 1], [4, 3, 5]], weights: [1, 2, 0])
    let settings = Problems.settings(method)
    let scores = try DecisionAnalysis(with, settings).scores
    #expect(areClose(scores, try DecisionAnalysis(without, settings).scores, 1e-12))
  }

  @Test("A thousand options are decided by every method", arguments: Method.allCases)
  func thousand(method: Decisions.Method) throws {
    var generator = Problems.Generator(state: 77)
    let (matrix, weights) = Problems.random(&generator, options: 1000, criteria: 6)
    let rows = (0..<1000).map { row in (0..<6).map { matrix[row, $0] } }
    let decision = try Problems.decision(rows, weights: weights, directions: matrix.directions)
    let found = try DecisionAnalysis(decision, Problems.settings(method, samples: 1000))
    #expect(found.ranking.order.sorted() == Array(0..<1000))
    #expect(found.dominators[found.ranking.winner] == nil)
  }

  @Test("Values too large to be scored are an error, not a number that is none")
  func overflow() throws {
    let decision = try Problems.decision([[1.5e308, 1.5e308], [-1.5e308, 1]], weights: [1, 1])
    for method in Method.allCases {
      do {
        let found = try DecisionAnalysis(decision, Problems.settings(method))
        let isFinite = found.scores.allSatisfy { $0.isFinite }
        #expect(isFinite)
      } catch let error as OrgError {
        #expect(error.code == .badInput)
      }
    }
  }

  @Test("What is unknown widens the result, and is said")
  func unknown() throws {
    let decision = try Decision(
      criteria: [Criterion("a", weight: 1), Criterion("b", weight: 1)], options: ["x", "y"],
      cells: [Cell(low: 1, high: 5), Cell(3), Cell(3), Cell(3.1)])
    let found = try DecisionAnalysis(decision, Problems.settings(normalization: Normalization.none))
    #expect(found.scoreRanges.map(\.best.rank) == [1, 1])
    #expect(found.scoreRanges.map(\.worst.rank) == [2, 2])
    #expect(found.notes.contains { $0.contains("range") } && !found.acceptability.isExact)
  }
}
