import OrgModel
import Testing

@testable import Decisions

@Suite("Normalization")
struct NormalizationTests {
  private func values(_ normalization: Normalization, _ direction: Direction) throws -> [Double] {
    let matrix = Problems.matrix([[2], [4], [10]], [direction])
    return try normalization.applied(to: matrix, Problems.names(matrix)).values
  }

  @Test("2, 4 and 10 on each scale, by hand")
  func byHand() throws {
    #expect(try values(.none, .max) == [2, 4, 10])
    #expect(areClose(try values(.sum, .max), [0.125, 0.25, 0.625]))
    // 1/2, 1/4, 1/10 over 0.85.
    #expect(areClose(try values(.sum, .min), [10.0 / 17, 5.0 / 17, 2.0 / 17]))
    #expect(areClose(try values(.max, .max), [0.2, 0.4, 1]))
    #expect(areClose(try values(.max, .min), [1, 0.5, 0.2]))
    #expect(areClose(try values(.minmax, .max), [0, 0.25, 1]))
    #expect(areClose(try values(.minmax, .min), [1, 0.75, 0]))
    let length = 120.0.squareRoot()
    #expect(areClose(try values(.vector, .max), [2 / length, 4 / length, 10 / length]))
    #expect(try values(.vector, .min) == values(.vector, .max))
  }

  @Test("A constant column is 1 by min-max, and zeros stay zeros as a vector")
  func constant() throws {
    let matrix = Problems.matrix([[3, 0], [3, 0]])
    let names = Problems.names(matrix)
    #expect(try Normalization.minmax.applied(to: matrix, names).values == [1, 1, 1, 1])
    #expect(try Normalization.vector.applied(to: matrix, names)[1, 1] == 0)
  }

  @Test("Vectors of huge and tiny numbers neither overflow nor vanish")
  func extremes() throws {
    let matrix = Problems.matrix([[3e200, 3e-200], [4e200, 4e-200]])
    let scaled = try Normalization.vector.applied(to: matrix, Problems.names(matrix))
    #expect(areClose(scaled.values, [0.6, 0.6, 0.8, 0.8], 1e-12))
  }

  @Test(
    "Shares need positive values; the error names the cell",
    arguments: [Normalization.sum, .max], [(-1.0, Direction.max), (0, .min), (-1, .min)])
  func refused(normalization: Normalization, cell: (Double, Direction)) {
    let matrix = Problems.matrix([[5], [cell.0]], [cell.1])
    let error = #expect(throws: OrgError.self) {
      try normalization.applied(to: matrix, Problems.names(matrix))
    }
    #expect(error?.message.contains("option 2, criterion 1") == true)
  }

  @Test("A column of zeros has no shares", arguments: [Normalization.sum, .max])
  func zeros(normalization: Normalization) {
    let matrix = Problems.matrix([[0], [0]])
    #expect(throws: OrgError.self) {
      try normalization.applied(to: matrix, Problems.names(matrix))
    }
  }
}
