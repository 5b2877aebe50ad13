import Facts

/// Many customers, few CSMs and no operations: the second reading of S1 (C22).
struct NoCsOpsAtSpecialization: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: ["hire-trigger.cs-ops-customers", "hire-trigger.cs-ops", "roles.cs-ops"],
    summary: "There are customers enough to need CS operations, though few CSMs, and none.",
    why: "Few CSMs for many customers live on systems and data that somebody has to keep.",
    remedy: "Make CS operations the next hire in customer success, or part of RevOps.",
    how:
      "Applies from the customers of the benchmark on with fewer CSMs than no-cs-ops asks "
      + "for; neither a post in CS operations nor a RevOps that works for customer success, by "
      + "revops_scope, decides.")

  static let examples = [
    Example(
      "VP CS > CSM x2", company: #"{"customers": 100}"#, .violated(at: "customer-success")),
    Example("VP CS > CSM x2", company: #"{"customers": 99}"#, .notApplicable),
    Example(
      "VP CS > CSM x4", company: #"{"customers": 100}"#, .violated(at: "customer-success")),
    // From five CSMs on it is a finding of its own: no-cs-ops.
    Example("VP CS > CSM x5", company: #"{"customers": 100}"#, .notApplicable),
    Example("CEO > AE x2", company: #"{"customers": 100}"#, .notApplicable),
    Example("VP CS > CSM x2, VP CS > CS Ops", company: #"{"customers": 100}"#, .holds),
    Example("VP CS > CSM x2", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let isDue =
      facts.reaches(.customers, "hire-trigger.cs-ops-customers")
      && !facts.reaches(.csms, "hire-trigger.cs-ops") && facts.hasCustomerSuccess
    return (!facts.hasCsOps).outcomes(where: isDue) {
      facts.nobody(
        in: "CS operations", info.benchmarks,
        "\(facts.customersText) with \(facts.csmsText) and nobody in CS operations; they come "
          + "from \(facts.lowText("hire-trigger.cs-ops-customers")) | before "
          + facts.lowText("hire-trigger.cs-ops"))
    }
  }
}
