import Facts

/// A new CSM who owns accounts while still learning from others.
struct SoloAccountsTooSoon: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .advice,
    benchmarks: ["csm-ramp.small-accounts", "csm-ramp.shadow", "csm-ramp.co-pilot"],
    summary: "A CSM owns accounts before the week in which the ramp has the first ones.",
    why: "In the first weeks a CSM watches and assists; accounts of their own are led by nobody.",
    remedy: "Keep the former owner until the first small accounts are due.",
    how:
      "Takes the week since the start date on the day of the diagnosis; a CSM before the "
      + "first week of small accounts who owns any, but no full book, decides.")

  static let examples = [
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 1 x 30k",
      company: #"{"as_of": "2026-02-01"}"#, .violated(at: "csm")),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 1 x 30k",
      company: #"{"as_of": "2026-02-02"}"#, .holds),
    // A full book is a finding of its own: ramping-csm-full-book.
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 40 x 30k",
      company: #"{"as_of": "2026-02-01"}"#, .holds),
    Example(
      "AE [start_date=2026-01-05]", accounts: "ae: 1 x 30k",
      company: #"{"as_of": "2026-02-01"}"#, .notApplicable),
    Example(
      "CSM [start_date=2026-01-05]", accounts: "csm: 1 x ?",
      company: #"{"as_of": "2026-02-01"}"#, .violated(at: "csm")),
    Example("CSM [start_date=2026-01-05]", accounts: "csm: 1 x 30k", .unknown),
    Example("CSM", accounts: "csm: 1 x 30k", company: #"{"as_of": "2026-02-01"}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    facts.outcomes(ofRampBefore: "csm-ramp.small-accounts") { load in
      Condition(load.isTooSmall)
    } _: { load, week, expected in
      Violation(
        Subject(.owner, facts.org.interning.identities[load.owner] ?? ""), observed: week,
        expected: Expectation(
          low: expected.low, high: nil, unit: expected.unit,
          info.benchmarks.flatMap { Array(facts.catalog[$0]) }),
        "\(facts.callOwner(load.owner)) \(facts.rampText(week)) and owns "
          + "\(counted(load.accounts, "account")); first accounts come in weeks "
          + expected.description)
    }
  }
}
