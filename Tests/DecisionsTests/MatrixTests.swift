import Testing

@testable import Decisions

@Suite("Matrices")
struct MatrixTests {
  private let matrix = Problems.matrix([[1, 9, 3], [4, 5, 6]], [.max, .min, .max])

  @Test("Cells, columns and their ends")
  func cells() {
    #expect(matrix.rows == 2 && matrix[1, 0] == 4)
    #expect(matrix.column(1) == [9, 5])
    #expect(matrix.range(ofColumn: 1) == (5, 9))
    #expect(matrix.ends(ofColumn: 1) == (best: 5, worst: 9))
    #expect(matrix.sign(0) == 1 && matrix.sign(1) == -1)
  }

  @Test("A part of it keeps directions")
  func part() {
    let part = matrix.keeping(rows: [1, 1], columns: [2, 1])
    #expect(part.values == [6, 5, 6, 5])
    #expect(part.directions == [.max, .min])
  }
}
