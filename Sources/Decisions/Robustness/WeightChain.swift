/// Weights that fit ranges and an order, drawn one after another: two of them exchange a part
/// that is uniform in the room that both have.
///
/// A Gibbs sampler along edges of the simplex; its stationary distribution is uniform.
/// Tervonen, T., van Valkenhoef, G., Basturk, N., & Postmus, D. (2013). Hit-And-Run enables
/// efficient weight generation for simulation-based multiple criteria decision analysis.
/// European Journal of Operational Research 224(3), 552-559, for the idea.
struct WeightChain {
  private let low: [Double]
  private let high: [Double]
  /// The criteria next above and below each in the order; -1 is none.
  private var above: [Int]
  private var below: [Int]
  private let start: [Double]

  init(_ knowledge: WeightKnowledge, _ ids: [String]) {
    let (low, high) = knowledge.bounds(ids)
    let least = low.reduce(0, +), room = high.reduce(0, +) - least
    // Between both ends in the same proportion: this keeps the order, as both ends do.
    let share = room > 0 ? min(1, max(0, (1 - least) / room)) : 0
    start = zip(low, high).map { $0 + share * ($1 - $0) }
    self.low = low
    self.high = high
    above = [Int](repeating: -1, count: ids.count)
    below = above
    let chain = knowledge.chain(ids)
    for (more, less) in zip(chain, chain.dropFirst()) {
      below[more] = less
      above[less] = more
    }
  }

  /// Writes `count` draws, column by column with `stride` between criteria. A draw comes
  /// after one exchange for each criterion, the first after many.
  func draw(
    _ count: Int, into columns: UnsafeMutablePointer<Double>, stride: Int,
    _ random: inout RandomNumbers
  ) {
    let criteria = start.count
    var weights = start
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<(10 * criteria * criteria) { exchange(weights, &random) }
      for sample in 0..<count {
        for _ in 0..<criteria { exchange(weights, &random) }
        for criterion in 0..<criteria { columns[criterion * stride + sample] = weights[criterion] }
      }
    }
  }

  @inline(__always)
  private func exchange(
    _ weights: UnsafeMutableBufferPointer<Double>, _ random: inout RandomNumbers
  ) {
    let count = weights.count
    guard count > 1 else { return }
    let numbers = random.next()
    let up = min(count - 1, Int(numbers[0] * Double(count)))
    var down = min(count - 2, Int(numbers[1] * Double(count - 1)))
    if down >= up { down += 1 }
    // `up` gains what `down` loses; less than nothing is the other way round.
    var most = min(high[up] - weights[up], weights[down] - low[down])
    var least = max(low[up] - weights[up], weights[down] - high[down])
    if above[up] == down {
      most = min(most, (weights[down] - weights[up]) / 2)
    } else if above[up] >= 0 {
      most = min(most, weights[above[up]] - weights[up])
    }
    if below[up] == down {
      least = max(least, (weights[down] - weights[up]) / 2)
    } else if below[up] >= 0 {
      least = max(least, weights[below[up]] - weights[up])
    }
    if below[down] >= 0, below[down] != up {
      most = min(most, weights[down] - weights[below[down]])
    }
    if above[down] >= 0, above[down] != up {
      least = max(least, weights[down] - weights[above[down]])
    }
    guard most > least else { return }
    let part = least + numbers[2] * (most - least)
    weights[up] += part
    weights[down] -= part
  }
}
