/// A way to turn values and weights into scores.
public enum Method: String, Sendable, CaseIterable {
  case weightedSum = "weighted-sum"
  case weightedProduct = "weighted-product"
  case topsis
  case vikor
  case promethee2

  /// The scale that values are brought on where none is asked for: min-max for the
  /// weighted sum, so that it is the additive value model; value / greatest for the
  /// weighted product, whose ranking no scale of ratios changes; vectors of length one for
  /// TOPSIS, as in its first publication; values as given for VIKOR, which has its own
  /// scale, and PROMETHEE, whose thresholds are in the units of the values.
  public var defaultNormalization: Normalization {
    switch self {
    case .weightedSum: .minmax
    case .weightedProduct: .max
    case .topsis: .vector
    case .vikor, .promethee2: .none
    }
  }

  /// Whether the least score is the best.
  public var lowestFirst: Bool { self == .vikor }

  /// Scores of the options of a normalised matrix, by weights that sum to 1. Errors:
  /// values that the method cannot take.
  func scores(
    _ matrix: Matrix, weights: [Double], preferences: [PreferenceFunction], _ names: Names
  ) throws -> [Double] {
    switch self {
    case .weightedSum: Decisions.weightedSum(matrix, weights: weights)
    case .weightedProduct: try Decisions.weightedProduct(matrix, weights: weights, names)
    case .topsis: Decisions.topsis(matrix, weights: weights)
    case .vikor: Decisions.vikor(matrix, weights: weights).q
    case .promethee2: Decisions.promethee2(matrix, weights: weights, preferences: preferences).net
    }
  }

  /// Operations that one scoring takes, roughly.
  func cost(rows: Int, columns: Int) -> Double {
    Double(rows) * Double(columns) * (self == .promethee2 ? Double(rows) : 4)
  }
}
