import OrgModel

/// What is wanted of a criterion.
public enum Direction: String, Sendable, CaseIterable {
  /// More is better.
  case max
  /// Less is better.
  case min
}

/// A value that is known exactly or only to lie within a range.
public struct Cell: Sendable, Equatable {
  /// The least that it can be.
  public let low: Double
  /// What is reckoned with: the value itself, or the middle of the range.
  public let value: Double
  /// The most that it can be.
  public let high: Double

  /// A value that is known.
  public init(_ value: Double) {
    low = value
    self.value = value
    high = value
  }

  /// A value that lies between two others.
  public init(low: Double, high: Double) {
    self.low = low
    value = low / 2 + high / 2
    self.high = high
  }

  /// Whether the value is not known exactly.
  public var isRange: Bool { low < high }
}

/// Something that options are judged by.
public struct Criterion: Sendable {
  /// Its name; no two are alike.
  public let id: String
  /// Whether more of it is better.
  public let direction: Direction
  /// Its weight as stated, on any scale; nil if none is.
  public let weight: Double?
  /// How PROMETHEE turns a difference on it into a preference.
  public let preference: PreferenceFunction

  /// A criterion that is to be maximised, unless stated otherwise.
  public init(
    _ id: String, _ direction: Direction = .max, weight: Double? = nil,
    preference: PreferenceFunction = .usual
  ) {
    self.id = id
    self.direction = direction
    self.weight = weight
    self.preference = preference
  }
}

/// Something to decide: options, criteria, and what each is worth on each.
public struct Decision: Sendable {
  /// The most options that are compared.
  public static let maximumOptions = 10_000
  /// The most criteria that options are compared by.
  public static let maximumCriteria = 200

  /// What options are judged by.
  public let criteria: [Criterion]
  /// What there is to choose from.
  public let options: [String]
  /// Values, option by option.
  public let cells: [Cell]
  /// Judgements of pairs of criteria, if there are any.
  public let pairwise: PairwiseMatrix?
  /// What is known of the weights beside their values.
  public let knowledge: WeightKnowledge
  /// Who scored what, if the values are the means of scores.
  public let workshop: Workshop?
  /// The scale that all values are on, if they share one; else each criterion's goes from
  /// the worst to the best value that there is.
  public let scale: ClosedRange<Double>?

  /// A decision to be made. `values` are in the order of options, then criteria.
  ///
  /// Errors, each naming option and criterion: no options or criteria, too many, names
  /// that are blank or repeated, a count that does not fit, a value that is not finite, a
  /// range that is inverted, a weight that is negative or not finite.
  public init(
    criteria: [Criterion], options: [String], cells: [Cell], pairwise: PairwiseMatrix? = nil,
    knowledge: WeightKnowledge = WeightKnowledge(), workshop: Workshop? = nil,
    scale: ClosedRange<Double>? = nil
  ) throws {
    try Self.check(criteria.map(\.id), "criterion", "criteria", atMost: Self.maximumCriteria)
    try Self.check(options, "option", "options", atMost: Self.maximumOptions)
    guard cells.count == options.count * criteria.count else {
      throw OrgError(
        .badInput,
        "has \(cells.count) values; \(options.count) options and \(criteria.count) criteria "
          + "need \(options.count * criteria.count)")
    }
    for (index, cell) in cells.enumerated() {
      let place =
        "option \(options[index / criteria.count]), criterion "
        + criteria[index % criteria.count].id
      guard cell.low.isFinite, cell.high.isFinite, cell.value.isFinite else {
        throw OrgError(.badInput, "\(place): the value is not a finite number")
      }
      guard cell.low <= cell.value, cell.value <= cell.high else {
        throw OrgError(
          .badInput, "\(place): the range \(cell.low) to \(cell.high) is inverted",
          hint: "write the lower end first")
      }
    }
    for criterion in criteria {
      try criterion.preference.check(criterion.id)
      guard let weight = criterion.weight else { continue }
      guard weight.isFinite, weight >= 0 else {
        throw OrgError(
          .badInput, "criterion \(criterion.id): the weight \(weight) is not zero or more",
          hint: "weights say how much a criterion counts; what should be low has direction min")
      }
    }
    if let pairwise, pairwise.count != criteria.count {
      throw OrgError(
        .badInput, "compares \(pairwise.count) criteria in pairs where there are \(criteria.count)")
    }
    try knowledge.check(criteria.map(\.id))
    self.criteria = criteria
    self.options = options
    self.cells = cells
    self.pairwise = pairwise
    self.knowledge = knowledge
    self.workshop = workshop
    self.scale = scale
  }

  /// Whether any value is known only as a range.
  public var hasRanges: Bool { cells.contains { $0.isRange } }

  /// The values to reckon with.
  var matrix: Matrix { matrix { $0.value } }

  /// The matrix of one number from each cell.
  func matrix(_ number: (Cell) -> Double) -> Matrix {
    Matrix(cells.map(number), columns: criteria.count, directions: criteria.map(\.direction))
  }

  private static func check(
    _ ids: [String], _ one: String, _ many: String, atMost limit: Int
  ) throws {
    guard !ids.isEmpty else {
      throw OrgError(.badInput, "has no \(many)", hint: "a decision needs at least one \(one)")
    }
    guard ids.count <= limit else {
      throw OrgError(.limit, "has \(ids.count) \(many); at most \(limit) are compared")
    }
    var seen: Set<String> = []
    for id in ids {
      guard !id.isEmpty else { throw OrgError(.badInput, "has \(many) without a name") }
      guard seen.insert(id).inserted else {
        throw OrgError(.badInput, "the \(one) \"\(OrgError.clipped(id))\" is there twice")
      }
    }
  }
}
