import Facts

/// A new CSM with as many accounts as an experienced one.
///
/// The schedule of S1 gives no share of a book by week: no accounts of one's own in weeks
/// 1-4, small ones in weeks 5-6, the full book in weeks 7-8. A book is full from the lower
/// ends of the ratios on.
struct RampingCsmFullBook: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .critical,
    benchmarks: [
      "csm-ramp.full-book", "csm-ramp.no-full-book-at-once", "coverage.tenure",
    ],
    summary: "A CSM has a full book before the ramp allows one.",
    why: "Who does not know product and process yet fails at all customers at once.",
    remedy: "Leave the book with its former owner or the lead, and hand it over week by week.",
    how:
      "Takes the week since the start date on the day of the diagnosis, and for CSMs before "
      + "the first week of the full book adds accounts over the lower ends of their ratios, per "
      + "FTE; one or more is a full book.")

  static let examples = [
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 15 x 120k",
      company: #"{"as_of": "2026-02-15"}"#, .violated(at: "csm")),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 15 x 120k",
      company: #"{"as_of": "2026-02-16"}"#, .holds),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 14 x 120k",
      company: #"{"as_of": "2026-02-15"}"#, .holds),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 15 x 120k",
      company: #"{"as_of": "2026-01-04"}"#, .violated(at: "csm")),
    Example(
      "AE [start_date=2026-01-05]", accounts: "ae: 15 x 120k",
      company: #"{"as_of": "2026-02-15"}"#, .notApplicable),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 15 x ?",
      company: #"{"as_of": "2026-02-15"}"#, .unknown),
    Example("CSM [start_date=2026-01-05]", accounts: "csm: 15 x 120k", .unknown),
    Example("CSM", accounts: "csm: 15 x 120k", company: #"{"as_of": "2026-02-15"}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes(ofRampBefore: "csm-ramp.full-book") { load in
      guard load.isTooSmall else { return Condition(true) }
      return load.unclassified > 0 ? .isUnknown([.arr]) : Condition(false)
    } _: { load, week, expected in
      Violation(
        Subject(.owner, facts.org.interning.identities[load.owner] ?? ""), observed: week,
        expected: Expectation(
          low: expected.low, high: nil, unit: expected.unit,
          info.benchmarks.flatMap { Array(facts.catalog[$0]) }),
        "\(facts.callOwner(load.owner)) \(facts.rampText(week)) and has a full book: "
          + "\(load.content); a full book comes in weeks \(expected.description)")
    }
  }
}
