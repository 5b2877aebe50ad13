import OrgModel

/// Memory for one block of draws, and the loops over it: every number of a block is a column
/// of draws, so that each loop is the same simple operation on many.
struct SampleBlock: ~Copyable {
  private let job: SampleJob
  private var weights: Column<Double>
  private var scores: Column<Double>
  private var ranks: Column<Int64>
  /// Values known as a range: option, criterion and how wide.
  private let ranges: [(option: Int, criterion: Int, width: Double)]
  private(set) var counts: RankCounts

  private static let size = SampleJob.block
  private typealias Lanes = SIMD4<Double>

  /// Errors: `.outOfMemory`.
  init(_ job: SampleJob) throws {
    let values = job.values
    let counts = RankCounts(options: values.options, isChain: job.chain != nil)
    let ranked = counts.ranks > 1 ? values.options : 1
    let weights = try Column<Double>(repeating: 0, count: values.criteria * Self.size)
    let scores = try Column<Double>(repeating: 0, count: values.options * Self.size)
    let ranks = try Column<Int64>(repeating: 0, count: ranked * Self.size)
    self.job = job
    self.counts = counts
    self.weights = weights
    self.scores = scores
    self.ranks = ranks
    ranges = values.width.indices.filter { values.width[$0] > 0 }.map {
      ($0 / values.criteria, $0 % values.criteria, values.width[$0])
    }
  }

  /// Draws block `index` and counts the ranks of its first `used` draws.
  mutating func count(_ index: Int, _ used: Int) {
    guard let weights = weights.mutableBuffer.baseAddress,
      let scores = scores.mutableBuffer.baseAddress, let ranks = ranks.mutableBuffer.baseAddress
    else { return }
    var random = RandomNumbers(seed: job.seed, block: UInt64(index))
    if let chain = job.chain {
      chain.draw(Self.size, into: weights, stride: Self.size, &random)
    } else {
      drawWeights(weights, &random)
    }
    score(weights, scores)
    for range in ranges {
      let own = weights + range.criterion * Self.size, sum = scores + range.option * Self.size
      for draw in stride(from: 0, to: Self.size, by: 4) {
        let part = random.next() * range.width
        store(load(sum + draw) + load(own + draw) * part, sum + draw)
      }
    }
    if counts.ranks > 1 {
      countRanks(scores, ranks, used)
    } else {
      countFirst(scores, used)
    }
  }

  @inline(__always)
  private func load(_ place: UnsafePointer<Double>) -> Lanes {
    UnsafeRawPointer(place).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  private func store(_ value: Lanes, _ place: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(place).storeBytes(of: value, as: Lanes.self)
  }

  /// Weights uniform among those that sum to 1: the gaps between sorted uniform numbers
  /// (Devroye 1986, Non-Uniform Random Variate Generation, ch. V.2).
  private func drawWeights(
    _ weights: UnsafeMutablePointer<Double>, _ random: inout RandomNumbers
  ) {
    let size = Self.size, last = job.values.criteria - 1
    for column in 0..<last {
      let place = weights + column * size
      for draw in stride(from: 0, to: size, by: 4) { store(random.next(), place + draw) }
    }
    for pair in job.network {
      let low = weights + pair.low * size, high = weights + pair.high * size
      for draw in stride(from: 0, to: size, by: 4) {
        let (a, b) = (load(low + draw), load(high + draw))
        let isSorted = a .< b
        store(b.replacing(with: a, where: isSorted), low + draw)
        store(a.replacing(with: b, where: isSorted), high + draw)
      }
    }
    for column in stride(from: last, through: 0, by: -1) {
      let place = weights + column * size
      for draw in 0..<size {
        let end = column < last ? place[draw] : 1
        let start = column > 0 ? place[draw - size] : 0
        place[draw] = end - start
      }
    }
  }

  private func score(
    _ weights: UnsafeMutablePointer<Double>, _ scores: UnsafeMutablePointer<Double>
  ) {
    let size = Self.size, criteria = job.values.criteria
    job.values.low.withUnsafeBufferPointer { values in
      guard var row = values.baseAddress else { return }
      for option in 0..<job.values.options {
        let sums = scores + option * size
        for draw in stride(from: 0, to: size, by: 8) {
          var (a, b) = (Lanes(), Lanes())
          var place = weights + draw
          for criterion in 0..<criteria {
            a += load(place) * row[criterion]
            b += load(place + 4) * row[criterion]
            place += size
          }
          store(a, sums + draw)
          store(b, sums + draw + 4)
        }
        row += criteria
      }
    }
  }

  /// Every pair of options adds to the rank of the one that is behind.
  private mutating func countRanks(
    _ scores: UnsafeMutablePointer<Double>, _ ranks: UnsafeMutablePointer<Int64>, _ used: Int
  ) {
    let size = Self.size, options = job.values.options
    ranks.update(repeating: 0, count: options * size)
    for option in 0..<options {
      let own = scores + option * size, rank = ranks + option * size
      for rival in 0..<option {
        let other = scores + rival * size, rivalRank = ranks + rival * size
        for draw in 0..<size {
          rank[draw] &+= other[draw] > own[draw] ? 1 : 0
          rivalRank[draw] &+= own[draw] > other[draw] ? 1 : 0
        }
      }
    }
    let isChain = counts.isChain && used == size
    if isChain { counts.blocks += 1 }
    let squares = isChain
    counts.counts.withUnsafeMutableBufferPointer { counts in
      guard let base = counts.baseAddress else { return }
      for option in 0..<options {
        let row = base + option * options, rank = ranks + option * size
        for draw in 0..<used { row[Int(truncatingIfNeeded: rank[draw])] &+= 1 }
      }
    }
    guard squares else { return }
    for option in 0..<options {
      var first = 0.0
      for draw in 0..<size where ranks[option * size + draw] == 0 { first += 1 }
      counts.squares[option] += first * first
    }
  }

  private mutating func countFirst(_ scores: UnsafeMutablePointer<Double>, _ used: Int) {
    let size = Self.size, options = job.values.options
    var best = [Double](repeating: -.infinity, count: size)
    for option in 0..<options {
      for draw in 0..<size { best[draw] = max(best[draw], scores[option * size + draw]) }
    }
    let isChain = counts.isChain && used == size
    if isChain { counts.blocks += 1 }
    for option in 0..<options {
      var first: UInt64 = 0
      for draw in 0..<used where scores[option * size + draw] == best[draw] { first += 1 }
      counts.counts[option] += first
      if isChain { counts.squares[option] += Double(first) * Double(first) }
    }
  }
}
