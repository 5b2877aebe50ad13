import OrgModel
import Testing

@testable import Decisions

@Suite("CRITIC")
struct CriticTests {
  private func weights(_ matrix: Matrix) throws -> [Double] {
    try criticWeights(matrix, Problems.names(matrix))
  }

  @Test("Diakoulaki, Mavrotas & Papayannakis (1995), 22(7), 763-770: eight firms")
  func diakoulaki() throws {
    let matrix = Problems.matrix([
      [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9.0, 3.29, 1.65],
      [5.4, 2.77, 2.33], [4.0, 4.12, 1.21], [-6.1, 3.52, 2.10], [-34.6, 3.31, 0.98],
    ])
    #expect(areClose(try weights(matrix), [0.20222554, 0.48090173, 0.31687273], 1e-8))
  }

  @Test("Tus & Adali (2019), Opsearch 56(2), 528-538: attendance software")
  func tus() throws {
    let matrix = Problems.matrix([
      [5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    ])
    #expect(
      areClose(try weights(matrix), [0.157, 0.249, 0.168, 0.121, 0.154, 0.151], 5e-4))
  }

  @Test("A constant criterion weighs nothing; the only one that differs weighs all")
  func constant() throws {
    let matrix = Problems.matrix([[1, 7, 2], [2, 7, 1], [3, 7, 9]])
    #expect(try weights(matrix)[1] == 0)
    #expect(try weights(Problems.matrix([[1, 7], [2, 7]])) == [1, 0])
  }

  @Test("Nothing to go by is an error: all constant, a single option, all alike in order")
  func nothing() {
    for rows in [[[1.0, 2], [1, 2]], [[1, 2]], [[1, 2], [2, 4], [3, 6]]] {
      #expect(throws: OrgError.self) { try weights(Problems.matrix(rows)) }
    }
  }
}
