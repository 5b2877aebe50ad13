import Facts

/// A vice president of RevOps over fewer or more posts than the role has.
///
/// One report and a whole team of contributors straight below are findings of their own:
/// `single-report-manager` and `flat-hierarchy`. Managers and directors are left to the
/// coaching spans (C6).
struct RevopsHeadOffSpan: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["span.vp"],
    summary: "A vice president of RevOps leads fewer or more people than the role's core posts.",
    why: "With fewer it is a manager's job under a large title; with more nobody is led.",
    remedy: "Keep the core posts at the top: manager, analyst, enablement, systems.",
    how:
      "Compares the direct reports of vice presidents of RevOps, where there are two or more, "
      + "with the band of the role; a whole team of contributors straight below is left to "
      + "flat-hierarchy.")

  static let examples = [
    Example("CEO > VP RevOps > RevOps Analyst x6", .violated(at: "vp-revops")),
    Example("CEO > VP RevOps > RevOps Analyst x5", .holds),
    Example("CEO > VP RevOps > RevOps Analyst x3", .holds),
    Example("CEO > VP RevOps > RevOps Analyst x2", .violated(at: "vp-revops")),
    Example("CEO > VP RevOps > RevOps Analyst x8", .violated(at: "vp-revops")),
    Example("CEO > VP RevOps > RevOps Analyst x9", .notApplicable),
    Example("CEO > VP RevOps > RevOps Analyst", .notApplicable),
    Example("CEO > RevOps Manager > RevOps Analyst x6", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard facts.saysWhatPeopleDo else { return [.unknown([facts.missingTitles])] }
    let below = structure.managersBelow()
    let flat = facts.expectation("span.manager")?.high ?? .infinity
    return facts.roster.positions(inFunction: "revenue-operations").compactMap { position in
      guard structure.isPresent[position], let level = facts.level(ofPosition: position),
        level == .vp, structure.span[position] > 1
      else { return nil }
      let span = Double(structure.span[position])
      guard span - Double(below[position]) <= flat else { return nil }
      guard let expected = facts.expectation("span.vp"),
        span < expected.low ?? 0 || span > expected.high ?? .infinity
      else { return .holds }
      return .violated(
        Violation(
          facts.subject(position), observed: span, expected: expected,
          "\(facts.call(position)) has \(counted(span, "direct report")); "
            + expected.description))
    }
  }
}
