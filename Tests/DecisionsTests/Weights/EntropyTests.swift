import OrgModel
import Testing

@testable import Decisions

@Suite("Entropy weights")
struct EntropyTests {
  private func weights(_ matrix: Matrix) throws -> [Double] {
    try entropyWeights(matrix, Problems.names(matrix))
  }

  @Test("Elsayed, Dawood & Karthikeyan (2017), IJETT 46(2), 60-66")
  func elsayed() throws {
    let matrix = Problems.matrix([
      [7, 312, 1891, 6613, 163], [72, 88, 728, 941804, 1078], [10, 252, 2594, 3466, 117471],
      [10, 145, 980, 2371, 86329], [65, 54, 350, 501, 29897], [29, 48, 380, 912, 34051],
      [7, 476, 3300, 78470, 2212], [70, 87, 650, 733, 819000], [4, 86, 591, 3015, 103],
      [12, 79, 579, 3240, 96098], [21, 45, 261, 1253, 453], [1, 72, 530, 4333, 0.104800],
    ])
    #expect(
      areClose(try weights(matrix), [0.104991, 0.069124, 0.071373, 0.449937, 0.304575], 1e-6))
  }

  @Test("A constant criterion weighs nothing, and a zero is a share of nothing")
  func constant() throws {
    #expect(try weights(Problems.matrix([[1, 5], [3, 5]])) == [0, 1].reversed())
    // All in one option: entropy 0, divergence 1.
    let both = try weights(Problems.matrix([[0, 1], [4, 3]]))
    let half = 1 - (0.25 * 2 + 0.75 * 0.415_037_499_278_844)
    #expect(areClose(both, [1 / (1 + half), half / (1 + half)], 1e-12))
  }

  @Test("Negative values, zeros alone, a single option and nothing that differs are errors")
  func refused() {
    for rows in [[[-1.0, 2], [3, 4]], [[0, 2], [0, 4]], [[1, 2]], [[1, 2], [1, 2]]] {
      #expect(throws: OrgError.self) { try weights(Problems.matrix(rows)) }
    }
  }
}
