import Testing

@testable import Decisions

@Suite("PROMETHEE II")
struct Promethee2Tests {
  private func net(
    _ matrix: Matrix, _ weights: [Double], _ preferences: [PreferenceFunction]
  ) -> [Double] {
    promethee2(matrix, weights: weights, preferences: preferences).net
  }

  private func usual(_ count: Int) -> [PreferenceFunction] {
    [PreferenceFunction](repeating: .usual, count: count)
  }

  @Test("Zhao, Peng & Li (2013), Procedia Computer Science 17, 181-188: usual preference")
  func zhao() {
    let matrix = Problems.matrix([[4, 3, 2], [3, 2, 4], [5, 1, 3]])
    #expect(areClose(net(matrix, [0.5, 0.3, 0.2], usual(3)), [0.1, -0.3, 0.2]))
  }

  @Test("Papathanasiou & Ploskas (2018), Multiple Criteria Decision Aid, 57-89: linear")
  func papathanasiou() {
    let matrix = Problems.matrix([
      [8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4],
    ])
    let linear = PreferenceFunction.linear(indifference: 1, preference: 2)
    let flows = net(
      matrix, [0.4, 0.3, 0.1, 0.2], [PreferenceFunction](repeating: linear, count: 4))
    #expect(areClose(flows, [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06], 5e-3))
  }

  @Test("Ziemba (2019), Sustainability 11(6), 1555: twelve criteria, linear")
  func ziemba() {
    let columns: [[Double]] = [
      [38723, 34913, 25596, 34842, 22570, 39773, 19500, 34525, 16486],
      [33207, 32085, 2123, 32095, 1445, 17485, 868, 16958, 958],
      [0, 0.2, 5, 0.2, 0.2, 0.2, 99, 99, 99],
      [3375, 3127, 3547, 3115, 3090, 4135, 3160, 4295, 3653],
      [11.36, 12.78, 12.78, 12.86, 12.86, 17, 12.86, 17, 12.86],
      [-320.9, -148.4, -148.4, -9.9, -9.9, 0, -9.9, 0, -9.9],
      [203.7, 463, 356.2, 552.5, 295, 383, 264, 352, 264],
      [0, 11.7, 44.8, 11.7, 95.9, 95.9, 116.8, 116.8, 164.9],
      [0, 4.9, 10.7, 5.4, 11.2, 11.2, 11.2, 11.2, 11.2],
      [1, 1, 1, 3.5, 4, 4, 4, 4, 4],
      [21.5, 47.9, 27.7, 39.7, 1.5, 22.7, 2.7, 23.9, 1],
      [0, 3.7, 4.5, 10.3, 11.5, 11.5, 11.3, 11.3, 11.4],
    ]
    let weights = [0.3333, 0.1667, 0.1667, 0.3333, 0.25, 0.75, 1, 1, 0.4, 0.20, 0.40, 1]
    let directions: [Direction] = [
      .min, .min, .max, .min, .max, .max, .min, .max, .max, .min, .min, .max,
    ]
    let p: [Double] = [2100, 5000, 50, 200, 5, 20, 100, 80, 4, 2, 23, 3]
    let q: [Double] = [420, 1000, 10, 40, 1, 7, 50, 20, 1, 1, 4.6, 1]
    let matrix = Problems.matrix(
      (0..<9).map { row in columns.map { $0[row] } }, directions)
    let flows = net(
      matrix, weights.map { $0 / weights.reduce(0, +) },
      zip(q, p).map { .linear(indifference: $0, preference: $1) })
    #expect(
      areClose(
        flows,
        [-0.4143, -0.5056, -0.2317, -0.2892, 0.3313, 0.0619, 0.4296, 0.1626, 0.4554], 5e-5))
  }

  @Test("Net flows sum to nothing, and a single option has none")
  func sums() {
    var generator = Problems.Generator(state: 3)
    for _ in 0..<50 {
      let (matrix, weights) = Problems.random(&generator)
      let gaussian = PreferenceFunction.gaussian(spread: 20)
      let flows = net(
        matrix, weights, [PreferenceFunction](repeating: gaussian, count: matrix.columns))
      #expect(abs(flows.reduce(0, +)) < 1e-12)
    }
    #expect(net(Problems.matrix([[3, 4]]), [0.5, 0.5], usual(2)) == [0])
  }
}
