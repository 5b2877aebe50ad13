import Testing

@testable import Decisions

@Suite("Weights that fit what is known")
struct WeightChainTests {
  private func draws(_ knowledge: WeightKnowledge, _ ids: [String], _ blocks: Int) -> [[Double]] {
    let chain = WeightChain(knowledge, ids)
    var draws: [[Double]] = []
    var columns = [Double](repeating: 0, count: ids.count * 256)
    for block in 0..<blocks {
      var random = RandomNumbers(seed: 5, block: UInt64(block))
      columns.withUnsafeMutableBufferPointer { columns in
        if let start = columns.baseAddress {
          chain.draw(256, into: start, stride: 256, &random)
        }
      }
      draws += (0..<256).map { draw in ids.indices.map { columns[$0 * 256 + draw] } }
    }
    return draws
  }

  private func means(_ draws: [[Double]]) -> [Double] {
    draws[0].indices.map { column in
      draws.reduce(0) { $0 + $1[column] } / Double(draws.count)
    }
  }

  @Test("An order of three: means are rank-order centroids, 11/18, 5/18 and 2/18 (Barron 1992)")
  func order() {
    let found = draws(WeightKnowledge(order: ["c", "a", "b"]), ["a", "b", "c"], 200)
    #expect(found.allSatisfy { $0[2] >= $0[0] && $0[0] >= $0[1] })
    #expect(areClose(means(found), [5.0 / 18, 2.0 / 18, 11.0 / 18], 0.005))
  }

  @Test("Ranges hold, weights sum to 1, and means agree with drawing and leaving out")
  func ranges() {
    let ids = ["a", "b", "c", "d"]
    let ranges = ["a": 0.1...0.5, "b": 0.0...0.3, "d": 0.2...0.4]
    let found = draws(WeightKnowledge(ranges: ranges), ids, 200)
    for weights in found {
      #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
      #expect(weights[0] >= 0.1 - 1e-12 && weights[0] <= 0.5 + 1e-12)
      #expect(weights[1] <= 0.3 + 1e-12 && weights[3] >= 0.2 - 1e-12 && weights[3] <= 0.4 + 1e-12)
    }
    var generator = Problems.Generator(state: 8)
    var kept: [[Double]] = []
    while kept.count < 20_000 {
      let draw = ids.map { _ in -Elementary.log(.random(in: 1e-9...1, using: &generator)) }
      let weights = draw.map { $0 / draw.reduce(0, +) }
      if zip(ids, weights).allSatisfy({ ranges[$0]?.contains($1) ?? true }) { kept.append(weights) }
    }
    #expect(areClose(means(found), means(kept), 0.005))
  }

  @Test("Weights that are known exactly stay as they are")
  func fixed() {
    let ranges = ["a": 0.25...0.25, "b": 0.75...0.75]
    let found = draws(WeightKnowledge(ranges: ranges), ["a", "b"], 1)
    #expect(found.allSatisfy { areClose($0, [0.25, 0.75], 1e-12) })
  }
}
