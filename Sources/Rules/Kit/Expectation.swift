import Catalog
import Facts

/// What a number should be, and who says so.
///
/// Where sources disagree, all are kept: the first decides, the others are shown.
public struct Expectation: Sendable {
  /// The lower end; nil is open.
  public let low: Double?
  /// The upper end; nil is open.
  public let high: Double?
  /// What is counted.
  public let unit: String
  /// Every row behind it; the first decides.
  public let benchmarks: [Benchmark]

  /// The band of the deciding row, or its point as both ends; nil without a row.
  public init?(_ benchmarks: [Benchmark]) {
    guard let first = benchmarks.first else { return nil }
    self.init(
      low: first.low ?? first.value, high: first.high ?? first.value, unit: first.unit, benchmarks)
  }

  init(low: Double?, high: Double?, unit: String, _ benchmarks: [Benchmark]) {
    self.low = low
    self.high = high
    self.unit = unit
    self.benchmarks = benchmarks
  }

  /// All bands with their sources: `5-8 (S1) | 3-4 for RevOps managers (S2)`.
  public var description: String {
    let bands = benchmarks.enumerated().compactMap { index, row -> String? in
      guard row.unit != Benchmark.principle else { return nil }
      let population = index == 0 ? "" : " for \(row.population)"
      return "\(row.bandText)\(population) (\(row.source.id))"
    }
    return bands.joined(separator: " | ")
  }
}

extension Benchmark {
  /// The band or point in words: `5-8`, `500 or more`, `12`.
  public var bandText: String {
    switch (low, high, value) {
    case (let low?, let high?, _): "\(text(low))-\(text(high))"
    case (let low?, nil, _): "\(text(low)) or more"
    case (nil, let high?, _): "up to \(text(high))"
    case (nil, nil, let value?): text(value)
    case (nil, nil, nil): ""
    }
  }

  private func text(_ number: Double) -> String { numberText(number) }
}

/// A number as people write it: whole with commas, else with up to two places.
public func numberText(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e15 else { return String(number) }
  let hundredths = (number * 100).rounded()
  let whole = Int((hundredths / 100).rounded(.towardZero))
  let rest = abs(Int(hundredths) - whole * 100)
  let sign = number < 0 && whole == 0 && rest > 0 ? "-" : ""
  let places =
    rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
  return sign + grouped(whole) + places
}

/// `1,234,567`.
private func grouped(_ number: Int) -> String {
  var result = ""
  for (place, digit) in String(number.magnitude).reversed().enumerated() {
    if place > 0, place % 3 == 0 { result = "," + result }
    result = String(digit) + result
  }
  return (number < 0 ? "-" : "") + result
}

extension Facts {
  /// What the catalogue expects under `key`; the company's own row decides if there is
  /// one, then the row that speaks of `population`, else the first.
  func expectation(_ key: String, of population: String? = nil) -> Expectation? {
    let rows = catalog[key]
    func decides(_ row: Benchmark) -> Bool { row.isOwn || row.population == population }
    return Expectation(rows.filter(decides) + rows.filter { !decides($0) })
  }

  /// A principle: rows that state what should be without a number.
  func principle(_ keys: [String]) -> Expectation? {
    Expectation(keys.flatMap { Array(catalog[$0]) })
  }
}
