/// Numbers of least sum, all at least 0, such that each of `rows` times them is at most its
/// limit; nil if there are none.
///
/// The dual simplex method on a condensed tableau: zero is the answer but for the limits,
/// and with equal costs it stays the best while limits are mended one by one. The row and
/// column of the least number are taken where several fit, so that it cannot go in circles.
///
/// Lemke, C. E. (1954). The dual method of solving the linear programming problem. Naval
/// Research Logistics Quarterly 1(1), 36-47; Bland, R. G. (1977). New finite pivoting rules
/// for the simplex method. Mathematics of Operations Research 2(2), 103-107.
func leastSum(of count: Int, rows: [[Double]], limits: [Double]) -> [Double]? {
  let tolerance = 1e-11
  var table = rows
  var values = limits
  var costs = [Double](repeating: 1, count: count)
  // Variables from 0 are the numbers, those from `count` the room that rows have left.
  var columns = Array(0..<count)
  var basis = Array(count..<count + rows.count)

  for _ in 0..<(50 * (count + rows.count)) {
    let short = table.indices.filter { values[$0] < -tolerance }
    guard let row = short.min(by: { basis[$0] < basis[$1] }) else {
      var answer = [Double](repeating: 0, count: count)
      for (row, variable) in basis.enumerated() where variable < count {
        answer[variable] = max(0, values[row])
      }
      return answer
    }
    var pivot: Int?
    var least = Double.infinity
    for column in columns.indices where table[row][column] < -tolerance {
      let ratio = costs[column] / -table[row][column]
      let isTie = abs(ratio - least) <= tolerance
      if ratio < least - tolerance || isTie && columns[column] < columns[pivot ?? column] {
        least = min(least, ratio)
        pivot = column
      }
    }
    guard let column = pivot else { return nil }
    exchange(&table, &values, &costs, row, column)
    (basis[row], columns[column]) = (columns[column], basis[row])
  }
  return nil
}

/// Lets a row's and a column's variable change places.
private func exchange(
  _ table: inout [[Double]], _ values: inout [Double], _ costs: inout [Double], _ row: Int,
  _ column: Int
) {
  let pivot = table[row][column]
  for other in table[row].indices { table[row][other] /= pivot }
  values[row] /= pivot
  table[row][column] = 1 / pivot
  for other in table.indices where other != row {
    let factor = table[other][column]
    guard factor != 0 else { continue }
    for place in table[other].indices where place != column {
      table[other][place] -= factor * table[row][place]
    }
    table[other][column] = -factor / pivot
    values[other] -= factor * values[row]
  }
  let cost = costs[column]
  for place in costs.indices where place != column { costs[place] -= cost * table[row][place] }
  costs[column] = -cost / pivot
}
