import Facts

/// RevOps that works for a part of the funnel only.
struct RevopsNotFullFunnel: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .warning,
    benchmarks: ["revops-scope.full-funnel", "revops-scope.core"],
    summary: "RevOps does not work for sales, marketing and customer success alike.",
    why: "With sales alone it is Sales Ops under a new name, and mends no handoff and no renewal.",
    remedy: "Give it the measures of the whole funnel, from the first lead to net retention.",
    how:
      "Looks for sales, marketing and customer success in revops_scope; one that is not there "
      + "decides where there is RevOps.")

  static let examples = [
    Example(company: #"{"revops_scope": ["sales"]}"#, .violated(at: "organisation")),
    Example(company: #"{"revops_scope": ["sales", "marketing"]}"#, .violated(at: "organisation")),
    Example(
      company: #"{"revops_scope": ["sales", "marketing", "customer-success"]}"#, .holds),
    Example(company: #"{"revops": 0, "revops_scope": ["sales"]}"#, .notApplicable),
    Example("CEO > RevOps Manager", .unknown),
    Example(nil, .unknown),
  ]

  private static let funnel = ["sales", "marketing", "customer-success"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    if facts.measured(.revops).value == 0 { return [.notApplicable] }
    guard let scope = facts.org.company.texts("revops_scope") else {
      return [.unknown([.company("revops_scope")])]
    }
    let missing = funnel.filter { !scope.contains($0) }
    guard !missing.isEmpty else { return [.holds] }
    let isSalesOnly = scope == ["sales"]
    return [
      .violated(
        Violation(
          facts.orgSubject, expected: facts.principle(info.benchmarks),
          isSalesOnly
            ? "RevOps works for sales alone: it is Sales Ops under another name (S3)"
            : "RevOps does not work for \(missing.joined(separator: " and ")); its measures run "
              + "from the first lead to net retention (S3)"))
    ]
  }
}
