import OrgModel

/// Weights by entropy: the more unevenly a criterion is spread over options, the more it
/// weighs. O(options x criteria).
///
/// Directions do not matter. A constant criterion weighs 0. Errors: negative values, a
/// criterion that is zero for all, a single option, only constant criteria.
///
/// Shannon, C. E. (1948). A mathematical theory of communication; as in Hwang, C. L., &
/// Yoon, K. (1981). Multiple Attribute Decision Making. Springer, section 3.3.2.
func entropyWeights(_ matrix: Matrix, _ names: Names) throws -> [Double] {
  guard matrix.rows > 1 else {
    throw OrgError(
      .badInput, "a single option has no spread: entropy has nothing to go by",
      hint: "give weights, or judgements of pairs")
  }
  let divergence = try (0..<matrix.columns).map { column in
    let values = matrix.column(column)
    if let row = values.firstIndex(where: { $0 < 0 }) {
      throw OrgError(
        .badInput,
        "\(names.place(row, column)): \(values[row]) is negative, and entropy is of shares",
        hint: "use critic, which takes any values")
    }
    let total = values.reduce(0, +)
    guard total > 0, total.isFinite else {
      throw OrgError(
        .badInput, "criterion \(names.criteria[column]) has no sum that shares can be taken of",
        hint: "leave it out, or use critic")
    }
    guard Set(values).count > 1 else { return 0.0 }
    var entropy = 0.0
    for value in values where value > 0 {
      let share = value / total
      entropy -= share * Elementary.log(share)
    }
    return max(0, 1 - entropy / Elementary.log(Double(matrix.rows)))
  }
  let total = divergence.reduce(0, +)
  guard total > 0 else {
    throw OrgError(
      .badInput, "every criterion is the same for every option: entropy has nothing to go by",
      hint: "give weights, or judgements of pairs")
  }
  return divergence.map { $0 / total }
}
