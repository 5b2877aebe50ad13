import Facts

/// Marketing tools that have become complex and belong to nobody.
struct MarketingOpsMissing: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["hire-trigger.marketing-ops"],
    summary: "The marketing stack is complex and has neither an owner nor marketing operations.",
    why: "Automation and attribution that nobody owns give numbers that nobody believes.",
    remedy: "Give the stack an owner: marketing operations, in marketing or in RevOps.",
    how:
      "Applies where practices.marketing_stack_complex holds and "
      + "practices.marketing_stack_owner does not; nobody in marketing operations, held or "
      + "being hired, decides, unless the company is known to be smaller than the Optimize "
      + "stage.")

  static let examples = [
    Example(
      "CEO > VP Marketing",
      company: """
        {"headcount": 120,
         "practices": {"marketing_stack_complex": true, "marketing_stack_owner": false}}
        """, .violated(at: "organisation")),
    Example(
      "CEO > VP Marketing",
      company: """
        {"headcount": 120,
         "practices": {"marketing_stack_complex": true, "marketing_stack_owner": true}}
        """, .holds),
    Example("VP Marketing > Marketing Operations", company: #"{"arr": 2e7}"#, .holds),
    Example("CEO > VP Marketing", .notApplicable),
    Example(
      "CEO > VP Marketing",
      company: #"{"arr": 2e7, "practices": {"marketing_stack_complex": true}}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let sign = facts.practice("marketing_stack_complex") && !facts.practice("marketing_stack_owner")
    return facts.missingHire(["marketing-operations"], where: sign) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "marketing automation and attribution are complex and have no owner")
    }
  }
}
