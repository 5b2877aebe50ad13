// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// A decision as C sees it: everything as C structs from the start, so that many threads can
/// read it.
final class DecisionHandle: Handle, @unchecked Sendable {
  let analysis: DecisionAnalysis
  private(set) var summary = orgkit_decision_summary()
  private(set) var options: [orgkit_decision_option] = []
  private(set) var criteria: [orgkit_decision_criterion] = []
  private var shares: UnsafeMutablePointer<Double>?

  init(_ analysis: DecisionAnalysis) {
    self.analysis = analysis
    super.init()
    let decision = analysis.decision
    summary = orgkit_decision_summary(
      struct_size: MemoryLayout<orgkit_decision_summary>.size,
      method: keep(analysis.method.rawValue), weights: keep(analysis.weights.source.rawValue),
      normalization: keep(analysis.normalization.rawValue), option_count: decision.options.count,
      criterion_count: decision.criteria.count, winner_count: analysis.winners.count,
      margin: analysis.margin?.difference ?? .nan,
      consistency_ratio: analysis.weights.hierarchy?.consistencyRatio ?? .nan,
      samples: UInt64(analysis.acceptability.samples))
    let ids = decision.options.map { keep($0) }
    let ranks = analysis.acceptability.ranks
    let width = ranks.first?.count ?? 0
    let shares = UnsafeMutablePointer<Double>.allocate(capacity: max(1, ranks.count * width))
    for (index, share) in ranks.joined().enumerated() { (shares + index).initialize(to: share) }
    self.shares = shares
    options = analysis.ranking.order.map { option in
      let range = analysis.scoreRanges.isEmpty ? nil : analysis.scoreRanges[option]
      let isCompromise = analysis.vikor?.compromiseSet.contains(option) ?? false
      return orgkit_decision_option(
        struct_size: MemoryLayout<orgkit_decision_option>.size, id: ids[option],
        score: analysis.scores[option], rank: UInt64(analysis.ranking.ranks[option]),
        acceptability: ranks[option].first ?? .nan,
        standard_error: analysis.acceptability.standardErrors[option],
        dominated_by: analysis.dominators[option].flatMap { ids[$0] },
        s: analysis.vikor?.s[option] ?? .nan, r: analysis.vikor?.r[option] ?? .nan,
        in_compromise_set: isCompromise ? 1 : 0, reserved: 0,
        best_rank: UInt64(range?.best.rank ?? 0), worst_rank: UInt64(range?.worst.rank ?? 0),
        rank_acceptability: UnsafePointer(shares + option * width), rank_count: width)
    }
    criteria = decision.criteria.indices.map { index in
      let ends = analysis.weightIntervals.isEmpty ? nil : analysis.weightIntervals[index]
      let isMin = decision.criteria[index].direction == .min
      return orgkit_decision_criterion(
        struct_size: MemoryLayout<orgkit_decision_criterion>.size,
        id: keep(decision.criteria[index].id), weight: analysis.weights.values[index],
        weight_low: ends?.lowerBound ?? .nan, weight_high: ends?.upperBound ?? .nan,
        direction: Int32((isMin ? ORGKIT_MINIMIZE : ORGKIT_MAXIMIZE).rawValue), reserved: 0)
    }
  }

  deinit { shares?.deallocate() }
}

extension DecisionSettings {
  /// Settings and name of the input that options of C ask for. Errors: names that are not
  /// known, with the nearest.
  fileprivate init(_ options: orgkit_decision_options, _ catalog: Catalog) throws {
    self.init(scale: try ConsistencyScale(catalog))
    method = try named(options.method, "method") ?? method
    weights = try named(options.weights, "source of weights")
    normalization = try named(options.normalization, "normalization")
    acceptsInconsistency = options.accept_inconsistent != 0
    seed = options.seed
    guard options.samples <= UInt64(Int.max) else {
      throw OrgError(.limit, "\(options.samples) samples are too many")
    }
    samples = options.samples == 0 ? nil : Int(options.samples)
    guard options.reserved == 0 else {
      throw OrgError(.unsupported, "a reserved field of the decision options is not 0")
    }
  }
}

private func named<Value: RawRepresentable & CaseIterable>(
  _ name: UnsafePointer<CChar>?, _ kind: String
) throws -> Value? where Value.RawValue == String {
  guard let name = try string(name, kind) else { return nil }
  guard let value = Value(rawValue: name) else {
    throw OrgError.notFound(kind, name, among: Value.allCases.map(\.rawValue))
  }
  return value
}

/// Decides what `read` makes of the options' name of the input and the catalogue.
private func decide(
  _ engine: OpaquePointer?, _ options: UnsafePointer<orgkit_decision_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?,
  _ read: (ReadOptions, Catalog) throws -> Decision
) -> orgkit_status {
  make(out, error) {
    let catalog = try handle(engine, EngineHandle.self).catalog
    let options = try input(
      options,
      defaults: orgkit_decision_options(
        struct_size: MemoryLayout<orgkit_decision_options>.size, method: nil, weights: nil,
        normalization: nil, file: nil, samples: 0, seed: 1, accept_inconsistent: 0, reserved: 0))
    let file = try string(options.file, "file") ?? "decision"
    let settings = try DecisionSettings(options, catalog)
    let decision = try read(ReadOptions(file: file), catalog)
    do {
      return DecisionHandle(try DecisionAnalysis(decision, settings))
    } catch var failure as OrgError where failure.code == .badInput {
      failure.location.file = failure.location.file ?? file
      throw failure
    }
  }
}

private func bytes(_ data: UnsafeRawPointer?, _ size: Int) throws -> UnsafeBufferPointer<UInt8> {
  let size = try checked(count: size)
  guard data != nil || size == 0 else { throw OrgError(.invalidArgument, "the data is NULL") }
  return UnsafeBufferPointer(start: data?.assumingMemoryBound(to: UInt8.self), count: size)
}

@c @implementation
public func orgkit_decide_json(
  _ engine: OpaquePointer?, _ data: UnsafeRawPointer?, _ size: Int,
  _ options: UnsafePointer<orgkit_decision_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  decide(engine, options, out, error) {
    try DecisionReader($0, catalog: $1).read(json: try bytes(data, size))
  }
}

@c @implementation
public func orgkit_decide_csv(
  _ engine: OpaquePointer?, _ data: UnsafeRawPointer?, _ size: Int,
  _ options: UnsafePointer<orgkit_decision_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  decide(engine, options, out, error) {
    try DecisionReader($0, catalog: $1).read(csv: try bytes(data, size))
  }
}

@c @implementation
public func orgkit_decide_matrix(
  _ engine: OpaquePointer?, _ matrix: UnsafePointer<orgkit_decision_matrix>?,
  _ options: UnsafePointer<orgkit_decision_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  decide(engine, options, out, error) { _, _ in
    guard matrix != nil else { throw OrgError(.invalidArgument, "the matrix is NULL") }
    return try Decision(try input(matrix, defaults: orgkit_decision_matrix()))
  }
}

extension Decision {
  /// The decision in arrays of C. Errors: as `Decision`, and arrays that are missing.
  fileprivate init(_ matrix: orgkit_decision_matrix) throws {
    let rows = try checked(count: matrix.option_count)
    let columns = try checked(count: matrix.criterion_count)
    guard rows <= Decision.maximumOptions, columns <= Decision.maximumCriteria else {
      throw OrgError(
        .limit,
        "has \(rows) options and \(columns) criteria; at most \(Decision.maximumOptions) "
          + "and \(Decision.maximumCriteria) are compared")
    }
    let options = try names(matrix.options, rows, "option")
    let ids = try names(matrix.criteria, columns, "criterion")
    let directions = try (0..<columns).map { column in
      switch matrix.directions?[column] ?? 0 {
      case Int32(ORGKIT_MAXIMIZE.rawValue): Direction.max
      case Int32(ORGKIT_MINIMIZE.rawValue): Direction.min
      default: throw OrgError(.unsupported, "criterion \(ids[column]) has no known direction")
      }
    }
    let cells: [Cell]
    if let low = matrix.low, let high = matrix.high {
      cells = (0..<rows * columns).map { Cell(low: low[$0], high: high[$0]) }
    } else if let values = matrix.values {
      cells = (0..<rows * columns).map { Cell(values[$0]) }
    } else {
      guard rows * columns == 0 else {
        throw OrgError(.invalidArgument, "the matrix has neither values nor low and high")
      }
      cells = []
    }
    let judgements = matrix.pairwise.map {
      UnsafeBufferPointer(start: $0, count: columns * columns)
    }
    try self.init(
      criteria: (0..<columns).map {
        Criterion(ids[$0], directions[$0], weight: matrix.weights?[$0])
      }, options: options, cells: cells,
      pairwise: try judgements.map { try PairwiseMatrix(Array($0), names: ids) })
  }
}

private func names(
  _ given: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int, _ kind: String
) throws -> [String] {
  try (0..<count).map { try string(given?[$0], kind) ?? "\(kind) \($0 + 1)" }
}

@c @implementation
public func orgkit_decision_summarize(
  _ decision: OpaquePointer?, _ out: UnsafeMutablePointer<orgkit_decision_summary>?
) -> orgkit_status {
  attempt { try output(out, try handle(decision, DecisionHandle.self).summary) }
}

@c @implementation
public func orgkit_decision_option_count(_ decision: OpaquePointer?) -> Int {
  peek(decision, DecisionHandle.self)?.options.count ?? 0
}

@c @implementation
public func orgkit_decision_option_at(
  _ decision: OpaquePointer?, _ index: Int, _ out: UnsafeMutablePointer<orgkit_decision_option>?
) -> orgkit_status {
  attempt {
    let options = try handle(decision, DecisionHandle.self).options
    try output(out, options[try checked(index, below: options.count)])
  }
}

@c @implementation
public func orgkit_decision_criterion_count(_ decision: OpaquePointer?) -> Int {
  peek(decision, DecisionHandle.self)?.criteria.count ?? 0
}

@c @implementation
public func orgkit_decision_criterion_at(
  _ decision: OpaquePointer?, _ index: Int,
  _ out: UnsafeMutablePointer<orgkit_decision_criterion>?
) -> orgkit_status {
  attempt {
    let criteria = try handle(decision, DecisionHandle.self).criteria
    try output(out, criteria[try checked(index, below: criteria.count)])
  }
}

@c @implementation
public func orgkit_decision_render(
  _ decision: OpaquePointer?, _ options: UnsafePointer<orgkit_render_options>?,
  _ out: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let own = try handle(decision, DecisionHandle.self).analysis
    return try TextHandle(Report.render(own, as: try Report.Format(options)))
  }
}

@c @implementation
public func orgkit_decision_free(_ decision: OpaquePointer?) { release(decision) }
