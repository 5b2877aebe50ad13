import Facts

/// A team of CSMs without operations.
///
/// S1 says it twice: before five CSMs, and at the stage of 100 customers (C22). The
/// CSMs decide here; `NoCsOpsAtSpecialization` reads the customers.
struct NoCsOps: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning,
    benchmarks: ["hire-trigger.cs-ops", "hire-trigger.cs-ops-customers", "roles.cs-ops"],
    summary: "There are CSMs enough to need CS operations, and nobody does them.",
    why: "CSMs then spend customers' time on reports and tools, and their data disagree.",
    remedy: "Hire CS Ops, or let RevOps work for customer success and say so.",
    how:
      "Applies from the number of CSMs of the benchmark on; neither a post in CS operations "
      + "nor a RevOps that works for customer success, by revops_scope, decides.")

  static let examples = [
    Example("VP CS > CSM x5", .violated(at: "customer-success")),
    Example("VP CS > CSM x4", .notApplicable),
    Example("VP CS > CSM x5, VP CS > CS Operations", .holds),
    Example(
      "VP CS > CSM x5, VP CS > CS Operations [status=vacant]", .violated(at: "customer-success")),
    Example("VP CS > CSM x5, CEO > RevOps Manager", .unknown),
    Example(
      "VP CS > CSM x5, CEO > RevOps Manager",
      company: #"{"revops_scope": ["sales", "customer-success"]}"#, .holds),
    Example(
      "VP CS > CSM x5, CEO > RevOps Manager", company: #"{"revops_scope": ["sales"]}"#,
      .violated(at: "customer-success")),
    Example(company: #"{"csms": 5}"#, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.hasCsOps).outcomes(where: facts.reaches(.csms, "hire-trigger.cs-ops")) {
      facts.nobody(
        in: "CS operations", info.benchmarks,
        "\(facts.csmsText) and nobody in CS operations; they come before "
          + "\(facts.lowText("hire-trigger.cs-ops")) | from "
          + facts.lowText("hire-trigger.cs-ops-customers"))
    }
  }
}
