import OrgModel

/// Weights by CRITIC: how much a criterion tells options apart, and how little others tell
/// the same. O(options x criteria^2).
///
/// Values are brought on the scale from worst (0) to best (1). A constant criterion tells
/// nothing: weight 0. Errors: every criterion is constant.
///
/// Diakoulaki, D., Mavrotas, G., & Papayannakis, L. (1995). Determining objective weights in
/// multiple criteria problems: The CRITIC method. Computers & Operations Research 22(7),
/// 763-770.
func criticWeights(_ matrix: Matrix, _ names: Names) throws -> [Double] {
  let scaled = try Normalization.minmax.applied(to: matrix, names)
  let count = Double(matrix.rows)
  let centred = (0..<matrix.columns).map { column in
    let values = scaled.column(column)
    let mean = values.reduce(0, +) / count
    return values.map { $0 - mean }
  }
  let deviations = centred.enumerated().map { column, values in
    let (best, worst) = matrix.ends(ofColumn: column)
    guard best != worst else { return 0.0 }
    return values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
  let information = centred.indices.map { column in
    var conflict = 0.0
    for other in centred.indices
    where other != column && deviations[column] > 0 && deviations[other] > 0 {
      var product = 0.0
      for row in 0..<matrix.rows { product += centred[column][row] * centred[other][row] }
      let correlation = product / (deviations[column] * deviations[other])
      conflict += 1 - max(-1, min(1, correlation))
    }
    return deviations[column] * conflict
  }
  let telling = deviations.count { $0 > 0 }
  // One criterion that tells options apart has no other to conflict with.
  let measure = telling == 1 ? deviations : information
  let total = measure.reduce(0, +)
  guard telling > 0, total > 1e-12 else {
    throw OrgError(
      .badInput,
      telling == 0
        ? "every criterion is the same for every option: CRITIC has nothing to go by"
        : "all criteria order the options alike: CRITIC has nothing to go by",
      hint: "give weights, or judgements of pairs")
  }
  return measure.map { $0 / total }
}
