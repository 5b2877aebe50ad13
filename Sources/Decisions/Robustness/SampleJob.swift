import Glibc
import OrgModel

/// Draws weights in blocks and counts ranks, on the caller's thread and at most one more.
///
/// Every block has random streams of its own and what is counted are whole numbers, so that
/// the result does not depend on which thread took which block.
final class SampleJob: @unchecked Sendable {
  /// Draws in a block: columns of that many fit the fastest memory.
  static let block = 256

  let values: PartialValues
  let samples: Int
  let seed: UInt64
  /// Weights that must fit something; nil if any weights do.
  let chain: WeightChain?
  let network: [(low: Int, high: Int)]

  init(
    _ values: PartialValues, _ knowledge: WeightKnowledge, _ ids: [String], samples: Int,
    seed: UInt64
  ) throws {
    self.values = values
    self.samples = samples
    self.seed = seed
    chain = knowledge.isEmpty ? nil : WeightChain(knowledge, ids)
    network = sortingNetwork(values.criteria - 1)
  }

  private var blocks: Int { (samples + Self.block - 1) / Self.block }

  /// Draws and counts. Errors: `.outOfMemory`.
  func run() throws -> RankCounts {
    guard Double(samples) * Double(values.options * values.criteria) > 1e6 else {
      return try count(every: 1, from: 0)
    }
    let second = Worker(self)
    let isRunning = second.start()
    var counts: RankCounts?
    var failure: (any Error)?
    do {
      counts = try count(every: 2, from: 0)
      if !isRunning { counts?.add(try count(every: 2, from: 1)) }
    } catch {
      failure = error
    }
    if isRunning { try second.join { counts?.add($0) } }
    if let failure { throw failure }
    guard let counts else { throw OrgError(.defect, "nothing was counted") }
    return counts
  }

  /// Counts block `start` and every `step`th after it.
  func count(every step: Int, from start: Int) throws -> RankCounts {
    var block = try SampleBlock(self)
    for index in stride(from: start, to: blocks, by: step) {
      block.count(index, min(Self.block, samples - index * Self.block))
    }
    return block.counts
  }
}

/// The second half of a job on a thread of its own, which ends before its result is taken.
private final class Worker: @unchecked Sendable {
  private let job: SampleJob
  private var thread = pthread_t()
  private var result: Result<RankCounts, any Error>?

  init(_ job: SampleJob) { self.job = job }

  /// Starts the thread, with all signals blocked: they are the host's. False if it cannot.
  func start() -> Bool {
    var all = sigset_t(), before = sigset_t()
    sigfillset(&all)
    guard pthread_sigmask(SIG_SETMASK, &all, &before) == 0 else { return false }
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let context = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let worker = Unmanaged<Worker>.fromOpaque(context).takeRetainedValue()
        worker.result = Result { try worker.job.count(every: 2, from: 1) }
        return nil
      }, context.toOpaque())
    if status != 0 { context.release() }
    return status == 0
  }

  /// Waits for the thread and passes on its counts.
  func join(_ take: (RankCounts) -> Void) throws {
    pthread_join(thread, nil)
    if let result { take(try result.get()) }
  }
}

/// How often each option had each rank.
struct RankCounts {
  let options: Int
  /// Ranks that are counted.
  let ranks: Int
  /// Draws by option, then rank.
  var counts: [UInt64]
  /// Sum over blocks of the squares of draws in which an option was first; only of chains.
  var squares: [Double]
  /// Blocks that were full; only of chains.
  var blocks = 0
  let isChain: Bool

  init(options: Int, isChain: Bool) {
    self.options = options
    self.isChain = isChain
    ranks = options <= Acceptability.maximumRanked ? options : 1
    counts = [UInt64](repeating: 0, count: options * ranks)
    squares = [Double](repeating: 0, count: options)
  }

  mutating func add(_ other: RankCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
    // Sums of whole numbers, so that their order does not matter.
    for index in squares.indices { squares[index] += other.squares[index] }
    blocks += other.blocks
  }

  func shares(of samples: Int) -> [[Double]] {
    (0..<options).map { option in
      (0..<ranks).map { Double(counts[option * ranks + $0]) / Double(samples) }
    }
  }

  /// Of independent draws by the binomial formula; of chains, whose draws resemble each
  /// other, by how much full blocks differ. NaN with less than two of these.
  func standardErrors(of samples: Int) -> [Double] {
    (0..<options).map { option in
      let share = Double(counts[option * ranks]) / Double(samples)
      guard isChain else { return (share * (1 - share) / Double(samples)).squareRoot() }
      guard blocks > 1 else { return .nan }
      let number = Double(blocks), size = Double(SampleJob.block)
      let variance = squares[option] / number / (size * size) - share * share
      return (max(0, variance) / (number - 1)).squareRoot()
    }
  }
}
