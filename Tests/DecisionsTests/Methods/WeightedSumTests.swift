import Testing

@testable import Decisions

@Suite("Weighted sum")
struct WeightedSumTests {
  @Test("Triantaphyllou (2000), ch. 2: three alternatives on four criteria")
  func triantaphyllou() {
    let matrix = Problems.matrix([[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]])
    let scores = weightedSum(matrix, weights: [0.20, 0.15, 0.40, 0.25])
    #expect(areClose(scores, [21.50, 22.00, 22.00]))
    // Sums of the same numbers in another order are equal, whatever their last bit.
    #expect(Ranking(scores).ranks == [3, 1, 1])
  }

  @Test("Kracka, Brauers & Zavadskas (2010), 21(4), 352-359: heating losses, shares of sums")
  func kracka() throws {
    let matrix = Problems.matrix(
      [
        [33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852],
        [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
        [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
        [30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186],
        [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.610],
        [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
      ], [.min, .min, .min, .min, .max, .min, .max])
    let shares = try Normalization.sum.applied(to: matrix, Problems.names(matrix))
    let scores = weightedSum(shares, weights: [Double](repeating: 1.0 / 7, count: 7))
    #expect(
      areClose(
        scores, [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], 1e-7))
    #expect(Ranking(scores).ranks == [6, 1, 3, 4, 5, 2])
  }

  @Test("Chakraborty, Zavadskas & Antucheviciene (2015), example 2: the sum, lambda = 1")
  func chakraborty() throws {
    let matrix = Chakraborty.matrix
    let scaled = try Normalization.max.applied(to: matrix, Problems.names(matrix))
    let scores = weightedSum(scaled, weights: Chakraborty.weights)
    #expect(
      areClose(
        scores,
        [0.8590, 0.8194, 0.8430, 0.9420, 0.8645, 0.8315, 0.8552, 0.8983, 0.9067, 0.8784], 1e-4))
    #expect(Ranking(scores).ranks == [6, 10, 8, 1, 5, 9, 7, 3, 2, 4])
  }

  @Test("What is minimised counts negative where the scale does not turn it")
  func minimised() {
    let matrix = Problems.matrix([[10, 3], [10, 5]], [.max, .min])
    #expect(weightedSum(matrix, weights: [0.5, 0.5]) == [3.5, 2.5])
  }
}

/// Chakraborty, S., Zavadskas, E. K., & Antucheviciene, J. (2015). Applications of WASPAS
/// method as a multi-criteria decision-making tool. Economic Computation and Economic
/// Cybernetics Studies and Research 49(1), 5-22, example 2.
enum Chakraborty {
  static let weights = [0.467, 0.160, 0.095, 0.278]
  static let matrix = Problems.matrix(
    [
      [581818, 54.49, 3, 5500], [595454, 49.73, 3, 4500], [586060, 51.24, 3, 5000],
      [522727, 45.71, 3, 5800], [561818, 52.66, 3, 5200], [543030, 74.46, 4, 5600],
      [522727, 75.42, 4, 5800], [486970, 62.62, 4, 5600], [509394, 65.87, 4, 6400],
      [513333, 70.67, 4, 6000],
    ], [.min, .min, .min, .max])
}
