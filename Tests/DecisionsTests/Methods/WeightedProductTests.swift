import OrgModel
import Testing

@testable import Decisions

@Suite("Weighted product")
struct WeightedProductTests {
  private func scores(_ matrix: Matrix, _ weights: [Double]) throws -> [Double] {
    try weightedProduct(matrix, weights: weights, Problems.names(matrix))
  }

  @Test("Triantaphyllou (2000), ch. 2: decimal logarithms of the products, shares of sums")
  func triantaphyllou() throws {
    let matrix = Problems.matrix([[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]])
    let shares = try Normalization.sum.applied(to: matrix, Problems.names(matrix))
    let products = try scores(shares, [0.20, 0.15, 0.40, 0.25])
    let logarithms = products.map { Elementary.log($0) / Elementary.log(10) }
    #expect(areClose(logarithms, [-0.50128589, -0.50448471, -0.52947246], 1e-8))
  }

  @Test("Chakraborty, Zavadskas & Antucheviciene (2015), example 2: the product, lambda = 0")
  func chakraborty() throws {
    let matrix = Chakraborty.matrix
    let scaled = try Normalization.max.applied(to: matrix, Problems.names(matrix))
    let found = try scores(scaled, Chakraborty.weights)
    #expect(
      areClose(
        found, [0.8578, 0.8144, 0.8408, 0.9413, 0.8632, 0.8241, 0.8454, 0.8915, 0.8987, 0.8697],
        1e-4))
    #expect(Ranking(found).ranks == [6, 10, 8, 1, 5, 9, 7, 3, 2, 4])
  }

  @Test("No scale of ratios changes the ranking")
  func scales() throws {
    var generator = Problems.Generator(state: 5)
    for _ in 0..<50 {
      let (matrix, weights) = Problems.random(&generator)
      let names = Problems.names(matrix)
      let ranks = try [Normalization.none, .sum, .max, .vector].map {
        Ranking(try scores($0.applied(to: matrix, names), weights)).ranks
      }
      #expect(Set(ranks).count == 1)
    }
  }

  @Test("A zero makes a product zero, and counts nothing where the weight is zero")
  func zeros() throws {
    let matrix = Problems.matrix([[0, 4], [9, 4]])
    #expect(areClose(try scores(matrix, [0.5, 0.5]), [0, 6]))
    #expect(areClose(try scores(matrix, [0, 1]), [4, 4]))
  }

  @Test("Negative values and zeros of what is minimised are refused with their place")
  func refused() throws {
    for (rows, directions) in [
      ([[-1.0, 4], [9, 4]], [Direction.max, .max]), ([[0, 4], [9, 4]], [.min, .max]),
    ] {
      let matrix = Problems.matrix(rows, directions)
      let error = #expect(throws: OrgError.self) { try scores(matrix, [0.5, 0.5]) }
      #expect(error?.code == .badInput)
      #expect(error?.message.contains("option 1, criterion 1") == true)
    }
  }
}
