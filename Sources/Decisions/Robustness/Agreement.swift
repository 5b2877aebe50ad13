/// What another method makes of the same values and weights.
public struct Agreement: Sendable {
  /// The other method, on its own scale.
  public let method: Method
  /// How alike the two rankings are, from -1 to 1; nil if the method cannot take the values
  /// or one of the rankings is all ties.
  public let tau: Double?
  /// Whom it puts first; empty if it cannot take the values.
  public let winners: [Int]
}

/// Kendall's tau-b of two rankings: pairs in the same order less pairs in opposite order,
/// as a share of pairs that are not tied. Nil if either is all ties. O(n^2).
///
/// Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239-251.
func kendallTau(_ left: [Int], _ right: [Int]) -> Double? {
  var (difference, leftPairs, rightPairs) = (0, 0, 0)
  for i in left.indices {
    for j in 0..<i {
      let a = (left[i] - left[j]).signum(), b = (right[i] - right[j]).signum()
      difference += a * b
      leftPairs += a * a
      rightPairs += b * b
    }
  }
  guard leftPairs > 0, rightPairs > 0 else { return nil }
  return Double(difference) / (Double(leftPairs) * Double(rightPairs)).squareRoot()
}
