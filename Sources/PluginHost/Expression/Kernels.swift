/// Loops over one block of rows, each simple enough to be done several rows at once.
///
/// NaN is not known. Pointers hold at least `count` values; results may overwrite an
/// operand.
enum Kernels {
  typealias Numbers = UnsafePointer<Double>
  typealias Truths = UnsafeMutablePointer<UInt8>

  /// Sums, differences, products and quotients; what has no finite value is not known.
  static func calculate(
    _ operation: Expression.Arithmetic, _ a: Numbers, _ b: Numbers,
    _ result: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    switch operation {
    case .add: calculate(a, b, result, count) { $0 + $1 }
    case .subtract: calculate(a, b, result, count) { $0 - $1 }
    case .multiply: calculate(a, b, result, count) { $0 * $1 }
    case .divide: calculate(a, b, result, count) { $0 / $1 }
    }
  }

  @inline(__always)
  private static func calculate(
    _ a: Numbers, _ b: Numbers, _ result: UnsafeMutablePointer<Double>, _ count: Int,
    _ operation: (Double, Double) -> Double
  ) {
    for row in 0..<count {
      let value = operation(a[row], b[row])
      // Zero for finite values, NaN for infinite ones.
      result[row] = value + (value - value)
    }
  }

  /// Compares with one number, which is known.
  static func compare(
    _ comparison: Expression.Comparison, _ a: Numbers, _ b: Double, _ result: Truths, _ count: Int
  ) {
    switch comparison {
    case .equal: decide(a, result, count) { truth($0 == b, $0) }
    case .unequal: decide(a, result, count) { truth($0 != b && $0 == $0, $0) }
    case .less: decide(a, result, count) { truth($0 < b, $0) }
    case .atMost: decide(a, result, count) { truth($0 <= b, $0) }
    case .greater: decide(a, result, count) { truth($0 > b, $0) }
    case .atLeast: decide(a, result, count) { truth($0 >= b, $0) }
    }
  }

  /// Compares row by row.
  static func compare(
    _ comparison: Expression.Comparison, _ a: Numbers, _ b: Numbers, _ result: Truths, _ count: Int
  ) {
    switch comparison {
    case .equal: decide(a, b, result, count) { $0 == $1 }
    case .unequal: decide(a, b, result, count) { $0 != $1 }
    case .less: decide(a, b, result, count) { $0 < $1 }
    case .atMost: decide(a, b, result, count) { $0 <= $1 }
    case .greater: decide(a, b, result, count) { $0 > $1 }
    case .atLeast: decide(a, b, result, count) { $0 >= $1 }
    }
  }

  /// Kleene's `and`.
  static func both(_ a: Truths, _ b: Truths, _ result: Truths, _ count: Int) {
    for row in 0..<count { result[row] = min(a[row], b[row]) }
  }

  /// Kleene's `or`.
  static func either(_ a: Truths, _ b: Truths, _ result: Truths, _ count: Int) {
    for row in 0..<count { result[row] = max(a[row], b[row]) }
  }

  /// Kleene's `not`.
  static func opposite(_ a: Truths, _ result: Truths, _ count: Int) {
    for row in 0..<count { result[row] = Truth.yes &- a[row] }
  }

  /// Decides each row by one number.
  @inline(__always)
  static func decide(
    _ a: Numbers, _ result: Truths, _ count: Int, _ decision: (Double) -> UInt8
  ) {
    for row in 0..<count { result[row] = decision(a[row]) }
  }

  @inline(__always)
  private static func decide(
    _ a: Numbers, _ b: Numbers, _ result: Truths, _ count: Int,
    _ decision: (Double, Double) -> Bool
  ) {
    for row in 0..<count {
      let (x, y) = (a[row], b[row])
      let isKnown = x == x && y == y
      result[row] = isKnown ? (decision(x, y) ? Truth.yes : Truth.no) : Truth.unknown
    }
  }

  @inline(__always)
  private static func truth(_ isTrue: Bool, _ value: Double) -> UInt8 {
    (isTrue ? Truth.yes : Truth.no) | (value == value ? Truth.no : Truth.unknown)
  }
}
