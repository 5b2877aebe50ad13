import Testing

@testable import Decisions

@Suite("TOPSIS")
struct TopsisTests {
  private func closeness(
    _ matrix: Matrix, _ weights: [Double], _ normalization: Normalization
  ) throws -> [Double] {
    topsis(try normalization.applied(to: matrix, Problems.names(matrix)), weights: weights)
  }

  @Test("Tzeng & Huang (2011), Multiple Attribute Decision Making: vectors")
  func tzeng() throws {
    let matrix = Problems.matrix([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]])
    let scores = try closeness(matrix, [0.3, 0.4, 0.3], .vector)
    #expect(areClose(scores, [0.5037, 0.6581, 0.7482, 0.3340], 1e-4))
    #expect(Ranking(scores).ranks == [3, 2, 1, 4])
  }

  @Test("Opricovic & Tzeng (2004), the mountain climber: linear normalization")
  func climber() throws {
    let matrix = Problems.matrix([[1, 3000], [2, 3750], [5, 4500]], [.min, .max])
    #expect(areClose(try closeness(matrix, [0.5, 0.5], .minmax), [0.500, 0.617, 0.500], 5e-4))
  }

  @Test("Options that are all alike are as near to the best as to the worst")
  func alike() throws {
    let matrix = Problems.matrix([[1, 2], [1, 2]])
    #expect(try closeness(matrix, [0.5, 0.5], .vector) == [0.5, 0.5])
    #expect(try closeness(Problems.matrix([[1, 2]]), [0.5, 0.5], .minmax) == [0.5])
  }

  @Test("The best on every criterion has 1, the worst 0")
  func ends() throws {
    let matrix = Problems.matrix([[9, 1], [1, 9]], [.max, .min])
    #expect(try closeness(matrix, [0.3, 0.7], .vector) == [1, 0])
  }
}
