import Catalog
import OrgModel

/// What a company changes about a model before it is asked.
public struct ModelSettings: Sendable {
  /// Weights by criterion that take the place of the model's own.
  public var weights: [String: Double]
  /// Readings that decide disputes, instead of the first or the preferred source's.
  public var readings: [String]
  /// Weights drawn where acceptability has no exact answer.
  public var samples: Int
  /// What the draws begin with.
  public var seed: UInt64

  /// Everything as the model has it, unless stated otherwise.
  public init(
    weights: [String: Double] = [:], readings: [String] = [], samples: Int = 100_000,
    seed: UInt64 = 1
  ) {
    self.weights = weights
    self.readings = readings
    self.samples = samples
    self.seed = seed
  }

  /// The weights of a model's criteria. Errors: `.notFound` for an unknown criterion;
  /// weights that are negative, not finite or all 0.
  func weights(of model: DecisionModel) throws -> [Double] {
    let ids = model.criteria.map(\.id)
    for id in weights.keys.sorted() where !ids.contains(id) {
      throw OrgError.notFound("criterion", id, among: ids)
    }
    let values = model.criteria.map { weights[$0.id] ?? $0.weight }
    for (id, value) in zip(ids, values) where !value.isFinite || value < 0 {
      throw OrgError(.invalidArgument, "the weight of \(id) is not zero or more")
    }
    guard values.contains(where: { $0 > 0 }) else {
      throw OrgError(.invalidArgument, "all weights are 0", hint: "at least one must count")
    }
    return values
  }

  /// The reading that decides each dispute: one that is asked for, else that of the source
  /// which the catalogue's policy prefers, else the first. Errors: `.notFound` for an unknown
  /// one.
  func chosen(_ model: DecisionModel, _ catalog: Catalog) throws -> [String] {
    let known = model.disputes.flatMap { $0.readings.map(\.id) }
    for id in readings where !known.contains(id) {
      throw OrgError.notFound("reading", id, among: known)
    }
    let policy = catalog.policy
    let records = try catalog.records("contradiction")
    return model.disputes.compactMap { dispute in
      if let asked = dispute.readings.first(where: { readings.contains($0.id) }) { return asked.id }
      // A contradiction that is decided by itself is decided for the keys that it names.
      let keys = records.range(of: dispute.contradiction).flatMap { row in
        records.text(row, "keys").split(separator: ";").map(String.init)
      }
      let ranks = dispute.readings.map { reading in
        let source = reading.citation.source.id
        if keys.contains(where: { policy.sourceOfKey[$0] == source }) { return -1 }
        return policy.sources.firstIndex(of: source) ?? policy.sources.count
      }
      let first = ranks.indices.min { (ranks[$0], $0) < (ranks[$1], $1) }
      return first.map { dispute.readings[$0].id }
    }
  }
}
