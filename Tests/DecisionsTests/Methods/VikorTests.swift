import Testing

@testable import Decisions

@Suite("VIKOR")
struct VikorTests {
  @Test("Opricovic & Tzeng (2004), 156(2), 445-455: the mountain climber")
  func climber() {
    let matrix = Problems.matrix([[1, 3000], [2, 3750], [5, 4500]], [.min, .max])
    let result = vikor(matrix, weights: [0.5, 0.5])
    #expect(areClose(result.s, [0.5, 0.375, 0.5]))
    #expect(areClose(result.r, [0.5, 0.25, 0.5]))
    #expect(areClose(result.q, [1, 0, 1]))
    #expect(result.hasAcceptableAdvantage && result.isStable)
    #expect(result.compromiseSet == [1])
  }

  /// Opricovic, S., & Tzeng, G. H. (2007). Extended VIKOR method in comparison with
  /// outranking methods. EJOR 178(2), 514-529: hydropower systems on the Drina.
  struct Drina: Sendable {
    let weights: [Double]
    let r: [Double]
    let s: [Double]
    let q: [Double]
    let set: [Int]
    let hasAdvantage: Bool
  }

  @Test(
    "Opricovic & Tzeng (2007), 178(2), 514-529: hydropower systems by four sets of weights",
    arguments: [
      Drina(
        weights: [1, 1, 1, 1, 1, 1, 1, 1], r: [0.125, 0.125, 0.121, 0.125, 0.067, 0.125],
        s: [0.692, 0.7, 0.29, 0.423, 0.28, 0.346], q: [0.991, 1.0, 0.473, 0.670, 0.0, 0.578],
        set: [4], hasAdvantage: true),
      Drina(
        weights: [2, 2, 2, 2, 1, 1, 1, 1], r: [0.167, 0.114, 0.161, 0.167, 0.089, 0.167],
        s: [0.701, 0.6, 0.386, 0.365, 0.317, 0.459], q: [1.0, 0.533, 0.552, 0.563, 0.0, 0.686],
        set: [4], hasAdvantage: true),
      Drina(
        weights: [1, 1, 1, 1, 2, 2, 2, 2], r: [0.113, 0.167, 0.08, 0.122, 0.044, 0.083],
        s: [0.683, 0.8, 0.193, 0.48, 0.243, 0.232], q: [0.684, 1.0, 0.147, 0.554, 0.041, 0.191],
        set: [2, 4, 5], hasAdvantage: false),
      Drina(
        weights: [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2], r: [0.129, 0.190, 0.057, 0.139, 0.042, 0.060],
        s: [0.678, 0.857, 0.138, 0.513, 0.222, 0.167],
        q: [0.668, 1.0, 0.051, 0.588, 0.058, 0.078], set: [2, 4, 5], hasAdvantage: false),
    ])
  func drina(expected: Drina) {
    let matrix = Problems.matrix(
      [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
      ], [.max, .min, .max, .max, .min, .min, .min, .max])
    let total = expected.weights.reduce(0, +)
    let result = vikor(matrix, weights: expected.weights.map { $0 / total })
    #expect(areClose(result.r, expected.r, 1.5e-3))
    #expect(areClose(result.s, expected.s, 1.5e-3))
    #expect(areClose(result.q, expected.q, 1.5e-3))
    #expect(result.compromiseSet.sorted() == expected.set)
    #expect(result.hasAcceptableAdvantage == expected.hasAdvantage)
    #expect(result.isStable)
  }

  @Test("Yang & Wu (2020), IEEE Access 8, 21261-21271")
  func yang() {
    let matrix = Problems.matrix([
      [78, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63], [9, 14, 11, 92], [85, 9, 100, 29],
    ])
    let result = vikor(matrix, weights: [0.25, 0.25, 0.25, 0.25])
    #expect(areClose(result.q, [0.5679, 0.7667, 1, 0.7493, 0], 5e-5))
  }

  @Test("The best that is first neither by S nor by R takes the second along")
  func unstable() {
    let matrix = Problems.matrix(
      [
        [1, 101, 1, 101, 1], [101, 1, 101, 1, 101], [1, 1, 1, 1, 101], [11, 11, 11, 16, 61],
        [56, 56, 56, 56, 56],
      ], [.min, .min, .min, .min, .min])
    let result = vikor(matrix, weights: [0.2, 0.2, 0.2, 0.2, 0.2])
    #expect(areClose(result.s, [0.4, 0.6, 0.2, 0.21, 0.55]))
    #expect(areClose(result.r, [0.2, 0.2, 0.2, 0.12, 0.11]))
    #expect(result.hasAcceptableAdvantage && !result.isStable)
    #expect(result.compromiseSet == [3, 4])
  }

  @Test("A single option, and options that are all alike")
  func degenerate() {
    let single = vikor(Problems.matrix([[3, 4]]), weights: [0.5, 0.5])
    #expect(single.q == [0] && single.compromiseSet == [0])
    let alike = vikor(Problems.matrix([[3, 4], [3, 4], [3, 4]]), weights: [0.5, 0.5])
    #expect(alike.q == [0, 0, 0] && alike.compromiseSet == [0, 1, 2])
    #expect(!alike.hasAcceptableAdvantage)
  }
}
