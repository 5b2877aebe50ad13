import OrgModel

/// How much a difference on one criterion makes one option preferred, from 0 to 1.
///
/// Brans, J. P., & Vincke, P. (1985). A preference ranking organisation method. Management
/// Science 31(6), 647-656: types I, V (with q = 0 type III) and VI.
public enum PreferenceFunction: Sendable, Equatable {
  /// Any difference is full preference.
  case usual
  /// None up to `indifference`, full from `preference`, linear between.
  case linear(indifference: Double, preference: Double)
  /// 1 - exp(-d^2 / 2 s^2).
  case gaussian(spread: Double)

  /// The preference for a difference `d` in favour of an option; 0 if it is not.
  func callAsFunction(_ d: Double) -> Double {
    guard d > 0 else { return 0 }
    switch self {
    case .usual: return 1
    case .linear(let q, let p):
      if d <= q { return 0 }
      return d >= p ? 1 : (d - q) / (p - q)
    case .gaussian(let s):
      return 1 - Elementary.exp(-(d / s) * (d / s) / 2)
    }
  }

  /// Errors: thresholds that are negative, not finite, or in the wrong order.
  func check(_ criterion: String) throws {
    let isSound =
      switch self {
      case .usual: true
      case .linear(let q, let p): q.isFinite && p.isFinite && q >= 0 && p >= q && p > 0
      case .gaussian(let s): s.isFinite && s > 0
      }
    guard isSound else {
      throw OrgError(
        .badInput, "criterion \(criterion): the thresholds of its preference do not fit",
        hint: "linear needs 0 <= q <= p and p > 0, gaussian s > 0")
    }
  }
}
