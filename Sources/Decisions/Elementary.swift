/// Logarithm and exponential of additions and multiplications alone.
///
/// The C library's differ in the last bit between versions and processors; these give the
/// same bits everywhere, within two units in the last place.
enum Elementary {
  private static let ln2High = 0x1.62e42fefa3800p-1
  private static let ln2Low = 0x1.ef35793c76730p-45

  /// The natural logarithm of a positive number; minus infinity of zero.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x.isFinite else { return x }
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), a series in z with |z| < 0.172.
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    var sum = 0.0
    for divisor in stride(from: 25.0, through: 3.0, by: -2.0) { sum = (sum + 1 / divisor) * square }
    return exponent * ln2High + (2 * z + (2 * z * sum + exponent * ln2Low))
  }

  /// e to the power of `x`; 0 and infinity where the result has no room.
  static func exp(_ x: Double) -> Double {
    guard x > -745 else { return x.isNaN ? x : 0 }
    guard x < 709.7 else { return .infinity }
    let exponent = (x / (ln2High + ln2Low)).rounded()
    let rest = (x - exponent * ln2High) - exponent * ln2Low
    var sum = 1.0
    for divisor in stride(from: 18.0, through: 1.0, by: -1.0) { sum = 1 + sum * rest / divisor }
    return Double(sign: .plus, exponent: Int(exponent), significand: sum)
  }

  /// `base` to the power of `exponent`, for bases that are not negative; 0 to the 0 is 1.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if exponent == 1 { return base }
    if base == 0 { return exponent > 0 ? 0 : .infinity }
    return exp(exponent * log(base))
  }
}
