/// What each criterion adds to each option's score, where scores are sums over criteria of
/// weight times such a number (of their logarithms, for the weighted product). Nil for
/// methods that are no such sums.
func linearForm(
  _ method: Method, _ matrix: Matrix, preferences: [PreferenceFunction]
) -> [[Double]]? {
  switch method {
  case .weightedSum:
    (0..<matrix.rows).map { row in
      (0..<matrix.columns).map { matrix.sign($0) * matrix[row, $0] }
    }
  case .weightedProduct:
    (0..<matrix.rows).map { row in
      (0..<matrix.columns).map { matrix.sign($0) * Elementary.log(matrix[row, $0]) }
    }
  case .promethee2:
    {
      let flows = flowsByCriterion(matrix, preferences: preferences)
      return flows.leaving.indices.map { row in
        zip(flows.leaving[row], flows.entering[row]).map { $0 - $1 }
      }
    }()
  case .topsis, .vikor: nil
  }
}
