import Testing

@testable import Decisions

@Suite("Scores as sums")
struct LinearFormTests {
  @Test(
    "Weights times the form are the scores, or their logarithms",
    arguments: [Method.weightedSum, .weightedProduct, .promethee2])
  func sums(method: Decisions.Method) throws {
    var generator = Problems.Generator(state: 2)
    for _ in 0..<30 {
      let (matrix, weights) = Problems.random(&generator)
      let preferences = [PreferenceFunction](repeating: .usual, count: matrix.columns)
      let scores = try method.scores(
        matrix, weights: weights, preferences: preferences, Problems.names(matrix))
      let form = try #require(linearForm(method, matrix, preferences: preferences))
      let sums = form.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      let expected = method == .weightedProduct ? scores.map(Elementary.log) : scores
      #expect(areClose(sums, expected, 1e-9))
    }
  }

  @Test("TOPSIS and VIKOR are no sums", arguments: [Method.topsis, .vikor])
  func none(method: Decisions.Method) {
    #expect(linearForm(method, Problems.matrix([[1]]), preferences: [.usual]) == nil)
  }
}
