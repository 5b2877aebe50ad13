import Testing

@testable import Decisions

@Suite("Methods")
struct MethodTests {
  @Test("Every method has the default scale that it states")
  func defaults() {
    let scales = Method.allCases.map { "\($0.rawValue) \($0.defaultNormalization.rawValue)" }
    #expect(
      scales == [
        "weighted-sum minmax", "weighted-product max", "topsis vector", "vikor none",
        "promethee2 none",
      ])
  }

  @Test(
    "An option that is better in everything is first by every method", arguments: Method.allCases)
  func dominance(method: Decisions.Method) throws {
    let matrix = Problems.matrix([[3, 5, 2], [4, 4, 4], [9, 9, 1]], [.max, .max, .min])
    let names = Problems.names(matrix)
    let scaled = try method.defaultNormalization.applied(to: matrix, names)
    let scores = try method.scores(
      scaled, weights: [0.2, 0.3, 0.5], preferences: [.usual, .usual, .usual], names)
    #expect(Ranking(scores, lowestFirst: method.lowestFirst).winner == 2)
  }
}
