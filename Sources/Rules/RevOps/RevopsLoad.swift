import Catalog
import Facts

/// Sellers for each person in RevOps, against the band for the company's complexity.
///
/// S2 has one band in general and a lower one "as complexity grows" (C5), without saying
/// what is complex (C26). Where the company does not say whether it is, only what both
/// bands agree on is decided. Nobody in RevOps counts as one who is yet to come.
struct RevopsLoad {
  let sellers: Double
  let people: Double
  private let isComplex: Bool?
  private let simple: Expectation
  private let complex: Expectation

  /// Sellers to one person.
  var ratio: Double { sellers / max(people, 1) }

  /// Nil where the catalogue has no bands.
  init?(_ facts: Facts, sellers: Double, people: Double) {
    guard let simple = facts.expectation("revops-ratio.sellers"),
      let complex = facts.expectation("revops-ratio.sellers-complex")
    else { return nil }
    self.sellers = sellers
    self.people = people
    self.simple = simple
    self.complex = complex
    isComplex = facts.org.company.flag("practices.complex_stack")
  }

  /// What `isBroken` says of the band, `message` of all sources' bands.
  func outcome(
    _ facts: Facts, isBroken: (Expectation) -> Bool, message: (String) -> String
  ) -> Outcome {
    let deciding = isComplex == true ? complex : simple
    let other = isComplex == true ? simple : complex
    guard isBroken(deciding) else {
      return isComplex == nil && isBroken(other) ? Self.needsComplexity : .holds
    }
    if isComplex == nil, !isBroken(other) { return Self.needsComplexity }
    let expected = Expectation(
      low: deciding.low, high: deciding.high, unit: deciding.unit,
      deciding.benchmarks + other.benchmarks)
    return .violated(
      Violation(
        facts.orgSubject, observed: ratio, expected: expected, message(expected.description)))
  }

  private static var needsComplexity: Outcome { .unknown([.company("practices.complex_stack")]) }
}

extension Facts {
  /// Whether anybody is in RevOps.
  var hasRevops: Condition {
    measured(.revops).value.map { Condition($0 > 0) } ?? .isUnknown(data(of: .revops))
  }

  /// The load of RevOps, or what to say without it.
  func revopsLoad() -> (load: RevopsLoad?, otherwise: [Outcome]) {
    var missing: [Datum] = []
    let (sellers, people) = (measured(.sellers).value, measured(.revops).value)
    if sellers == nil { missing += data(of: .sellers) }
    if people == nil { missing += data(of: .revops) }
    guard let sellers, let people else { return (nil, [.unknown(missing)]) }
    guard sellers > 0 else { return (nil, [.notApplicable]) }
    return (RevopsLoad(self, sellers: sellers, people: people), [.notApplicable])
  }

  /// What the sources say of RevOps headcount at `arr`: where bands of several sources
  /// hold it, the one that begins highest counts (C4).
  func revopsHeadcount(atArr arr: Double) -> Expectation? {
    let prefix = "revops-arr-band."
    var keys: [String] = []
    for row in catalog.benchmarks where row.key.hasPrefix(prefix) && !keys.contains(row.key) {
      keys.append(row.key)
    }
    let band = keys.compactMap { catalog[$0].first }.filter { $0.contains(arr) }
      .max { ($0.low ?? 0) < ($1.low ?? 0) }
    return band.flatMap { expectation("revops-headcount.\($0.key.dropFirst(prefix.count))") }
  }
}
