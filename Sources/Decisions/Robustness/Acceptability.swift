import OrgModel

/// How often an option is first, and at each other rank, if weights are not known: the share
/// of all weights that put it there.
///
/// The model is additive, with partial values from 0 (worst) to 1 (best) on each criterion:
/// of the values there are, or of the scale that they share.
/// Weights are uniform among those that sum to 1 and fit what is known of them; values known
/// as a range are uniform in it, the scale reaching from end to end. Options that tie share
/// the better rank, so that shares of a rank may sum to more than 1.
///
/// Lahdelma, R., & Salminen, P. (2001). SMAA-2: Stochastic multicriteria acceptability
/// analysis for group decision making. Operations Research 49(3), 444-454.
public struct Acceptability: Sendable {
  /// Share of weights by option, then rank; of more than `maximumRanked` options only the
  /// first rank is counted.
  public let ranks: [[Double]]
  /// Number of weights drawn; 0 if the shares are exact.
  public let samples: Int
  /// Standard error of each option's share of first ranks; 0 where exact.
  public let standardErrors: [Double]

  /// The most options for which every rank is counted.
  public static let maximumRanked = 64
  /// Most weights that may be asked for.
  public static let maximumSamples = 100_000_000
  /// How many weights are drawn where nothing is asked for.
  public static let defaultSamples = 1_000_000
  /// Most products of weights, options and criteria: some seconds.
  public static let maximumWork = 2e10

  /// Whether shares are volumes and not counts.
  public var isExact: Bool { samples == 0 }

  /// Share of weights by option for which it is first.
  public var first: [Double] { ranks.map { $0.first ?? 0 } }

  /// Exact where `exactAcceptability` says so, else by draws. Errors: more draws than the
  /// limits allow.
  init(_ decision: Decision, _ settings: DecisionSettings) throws {
    let values = PartialValues(decision)
    if let exact = exactAcceptability(values, decision) {
      ranks = exact
      samples = 0
      standardErrors = exact.map { _ in 0 }
      return
    }
    let perSample = Double(decision.options.count * decision.criteria.count)
    let affordable = Int(max(1000, Self.maximumWork / 40 / perSample))
    let wanted = settings.samples ?? min(Self.defaultSamples, affordable)
    guard wanted > 0 else {
      throw OrgError(.invalidArgument, "\(wanted) samples are none; draw at least one")
    }
    guard wanted <= Self.maximumSamples, Double(wanted) * perSample <= Self.maximumWork else {
      throw OrgError(
        .limit,
        "\(wanted) samples of \(decision.options.count) options on "
          + "\(decision.criteria.count) criteria take too long",
        hint: "draw at most "
          + "\(min(Self.maximumSamples, Int(Self.maximumWork / perSample))) samples")
    }
    let job = try SampleJob(
      values, decision.knowledge, decision.criteria.map(\.id), samples: wanted,
      seed: settings.seed)
    let counts = try job.run()
    samples = wanted
    ranks = counts.shares(of: wanted)
    standardErrors = counts.standardErrors(of: wanted)
  }
}

/// Partial values from 0 to 1, and how wide those are that are known as a range.
struct PartialValues {
  let options: Int
  let criteria: Int
  /// The least that each is, option by option.
  private(set) var low: [Double] = []
  /// How much more each may be.
  private(set) var width: [Double] = []

  init(_ decision: Decision) {
    options = decision.options.count
    criteria = decision.criteria.count
    var ends = [(low: Double, high: Double)](
      repeating: (
        decision.scale?.lowerBound ?? .infinity, decision.scale?.upperBound ?? -.infinity
      ),
      count: criteria)
    for (index, cell) in decision.cells.enumerated() {
      let column = index % criteria
      ends[column].low = min(ends[column].low, cell.low)
      ends[column].high = max(ends[column].high, cell.high)
    }
    for (index, cell) in decision.cells.enumerated() {
      let column = index % criteria
      let (least, greatest) = ends[column]
      guard greatest > least else {
        low.append(1)
        width.append(0)
        continue
      }
      // Halved, so that ends of opposite sign and great size do not overflow.
      let span = greatest / 2 - least / 2
      let isMax = decision.criteria[column].direction == .max
      let start = isMax ? cell.low / 2 - least / 2 : greatest / 2 - cell.high / 2
      low.append(start / span)
      width.append((cell.high / 2 - cell.low / 2) / span)
    }
  }

  /// Whether every value is known.
  var isExact: Bool { width.allSatisfy { $0 == 0 } }

  /// The partial values of an option.
  func row(_ option: Int) -> ArraySlice<Double> {
    low[option * criteria..<(option + 1) * criteria]
  }
}
