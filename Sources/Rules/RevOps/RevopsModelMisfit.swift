import Facts

/// A RevOps operating model against the factors that S2 chooses it by.
///
/// S3 has one central team as the default of most companies (C15); S2 agrees for small
/// teams, and has pods where segments need focus and a hybrid for an intricate stack.
/// Pods here are RevOps teams by segment, not S4's GTM pods (C14). Embedded specialists
/// are left to `scattered-ops`.
struct RevopsModelMisfit: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice,
    benchmarks: [
      "revops-model.centralized-team", "revops-model.centralized", "revops-model.pod",
      "revops-model.hybrid", "revops-model.tech-complexity", "revops-model.scarce-resources",
      "revops-model.culture",
    ],
    summary: "RevOps is organised otherwise than its size, segments and stack speak for.",
    why: "Pods and hybrids double roles that a small team cannot fill; one hub cannot know every "
      + "corner of an intricate stack.",
    remedy: "Score the models with the decision matrix, and pilot the winner in one segment.",
    how:
      "Compares the stated operating model with the size of RevOps: a pod or hybrid under the "
      + "size needs segments that differ or an intricate stack, a centralised team from the "
      + "size on must not have such a stack.")

  static let examples = [
    Example(
      company:
        #"{"revops_model": "pod", "revops": 9, "practices": {"segment_motions_differ": false}}"#,
      .violated(at: "organisation")),
    Example(
      company:
        #"{"revops_model": "pod", "revops": 10, "practices": {"segment_motions_differ": false}}"#,
      .holds),
    Example(
      company:
        #"{"revops_model": "pod", "revops": 6, "practices": {"segment_motions_differ": true}}"#,
      .holds),
    Example(company: #"{"revops_model": "pod", "revops": 6}"#, .unknown),
    Example(
      company: #"{"revops_model": "hybrid", "revops": 9, "practices": {"complex_stack": false}}"#,
      .violated(at: "organisation")),
    Example(
      company: #"{"revops_model": "hybrid", "revops": 4, "practices": {"complex_stack": true}}"#,
      .holds),
    Example(company: #"{"revops_model": "hybrid", "revops": 10}"#, .holds),
    Example(
      company:
        #"{"revops_model": "centralized", "revops": 10, "practices": {"complex_stack": true}}"#,
      .violated(at: "organisation")),
    Example(
      company:
        #"{"revops_model": "centralized", "revops": 10, "practices": {"complex_stack": false}}"#,
      .holds),
    Example(company: #"{"revops_model": "centralized", "revops": 9}"#, .holds),
    Example(company: #"{"revops_model": "centralized", "revops": 10}"#, .unknown),
    Example(company: #"{"revops_model": "embedded"}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let model = facts.org.company.text("revops_model") else {
      return [.unknown([.company("revops_model")])]
    }
    guard ["centralized", "pod", "hybrid"].contains(model) else { return [.notApplicable] }
    guard let people = facts.measured(.revops).value else {
      return [.unknown(facts.data(of: .revops))]
    }
    // The band ends before its upper end: that many are no small team.
    guard let size = facts.expectation("revops-model.centralized-team"), let large = size.high
    else { return [.notApplicable] }
    let isSmall = people < large
    guard isSmall == (model != "centralized") else { return [.holds] }
    let path = "practices.\(model == "pod" ? "segment_motions_differ" : "complex_stack")"
    guard let speaksForMore = facts.org.company.flag(path) else {
      return [.unknown([.company(path)])]
    }
    guard speaksForMore != isSmall else { return [.holds] }
    let rows = facts.rows(info.benchmarks)
    let team = "\(numberText(people)) in RevOps\(facts.origin(.revops))"
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: isSmall ? people : nil,
          expected: Expectation(
            low: isSmall ? large : nil, high: nil, unit: "people for a \(model) model", rows),
          isSmall
            ? "a \(model) model with \(team), where "
              + (model == "pod" ? "segments do not differ clearly" : "the stack is not intricate")
              + "; teams under \(numberText(large)) work best centralised (S2, S3)"
            : "a centralised model with \(team) and an intricate stack; a hybrid embeds "
              + "specialists in it (S2)"))
    ]
  }
}
