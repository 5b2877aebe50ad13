import Facts

/// A specialist as the first person in RevOps of a young company.
struct NicheFirstHire: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice,
    benchmarks: ["revops-hire.generalist-first", "revops-arr-band.under-10m"],
    summary: "The first RevOps person of a company under $10M ARR is a niche specialist.",
    why:
      "CRM, reporting and the way from lead to close all need a start; one speciality gives none.",
    remedy: "Hire a generalist first, or widen the role; specialists come with the next stage.",
    how:
      "Applies below the ARR of the lowest band with one person in RevOps, or with none and a "
      + "requisition for one; a specialist's role decides.")

  static let examples = [
    Example(
      "CEO > RevOps Systems Admin", company: #"{"arr": 9999999}"#,
      .violated(at: "revops-systems-admin")),
    Example("CEO > RevOps Systems Admin", company: #"{"arr": 10000000}"#, .notApplicable),
    Example("CEO > RevOps Manager", company: #"{"arr": 4000000}"#, .holds),
    Example("CEO > RevOps Analyst x2", company: #"{"arr": 4000000}"#, .notApplicable),
    Example(
      "CEO > AE x3",
      company: #"""
        {"arr": 4000000, "requisitions": [{"title": "Salesforce Admin", "role": "systems-admin"}]}
        """#, .violated(at: "Salesforce Admin")),
    Example("CEO > AE x3", .notApplicable),
    Example("CEO > RevOps Analyst", .unknown),
    Example(nil, .unknown),
  ]

  private static let niche = [
    "systems-admin", "revops-analyst", "bi-analyst", "enablement", "deal-desk",
    "marketing-operations", "cs-operations",
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard facts.saysWhatPeopleDo else { return [.unknown([facts.missingTitles])] }
    let people = facts.revopsPositions
    let requisition = (facts.org.company.objects("requisitions") ?? []).first {
      $0["role"]?.string.map(niche.contains) == true
    }
    guard people.count == 1 || people.isEmpty && requisition != nil else { return [.notApplicable] }
    guard let arr = facts.measured(.arr).value else { return [.unknown(facts.data(of: .arr))] }
    guard facts.catalog["revops-arr-band.under-10m"].first?.contains(arr) == true else {
      return [.notApplicable]
    }
    let expected = facts.principle(info.benchmarks)
    if let first = people.first {
      guard facts.role(ofPosition: first).map(niche.contains) == true else { return [.holds] }
      return [
        .violated(
          Violation(
            facts.subject(first), expected: expected,
            "\(facts.call(first)) is the only person in RevOps at \(facts.arrText(arr)), and a "
              + "specialist; a generalist comes first"))
      ]
    }
    let title = requisition?["title"]?.string ?? ""
    return [
      .violated(
        Violation(
          Subject(.org, title), expected: expected,
          "\(title) is to be the first person in RevOps at \(facts.arrText(arr)); a generalist "
            + "comes first"))
    ]
  }
}
