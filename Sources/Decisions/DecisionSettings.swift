/// How to decide.
public struct DecisionSettings: Sendable {
  /// The way scores are made.
  public var method = Method.weightedSum
  /// Where weights come from; nil takes what there is.
  public var weights: WeightSource?
  /// The scale of values; nil takes the method's own.
  public var normalization: Normalization?
  /// Whether judgements of pairs may contradict each other.
  public var acceptsInconsistency = false
  /// How many weights are drawn where acceptability has no exact answer; nil takes a million,
  /// or fewer where that would take long. Small decisions are exact without draws.
  public var samples: Int?
  /// What the draws begin with; the same seed gives the same draws on any machine.
  public var seed: UInt64 = 1
  /// What consistency is measured by.
  public var scale: ConsistencyScale

  /// The defaults.
  public init(scale: ConsistencyScale) { self.scale = scale }
}
