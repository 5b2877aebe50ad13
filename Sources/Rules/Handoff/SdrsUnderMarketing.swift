import Facts
import OrgModel

/// SDRs who report to marketing where that does not work.
struct SdrsUnderMarketing: Rule {
  static let info = RuleInfo(
    area: .handoff, severity: .warning, benchmarks: ["reporting.sdr", "cadence.sdr-sla"],
    summary: "SDRs report to marketing without account-based or inbound work and a weekly SLA.",
    why: "Whoever owns the pipeline number should lead those who feed it.",
    remedy: "Move the SDRs to sales, or measure the SLA to the AEs every week.",
    how:
      "Walks up from each SDR to the first who is no SDR and leads none; one in marketing "
      + "decides unless practices.abm_led and practices.handoff_sla_audited both hold.")

  static let examples = [
    Example(
      "CEO > VP Marketing > SDR x2", company: #"{"practices": {"abm_led": false}}"#,
      .violated(at: "vp-marketing")),
    Example(
      "CEO > VP Marketing > SDR Manager > SDR x2",
      company: #"{"practices": {"abm_led": true, "handoff_sla_audited": false}}"#,
      .violated(at: "vp-marketing")),
    Example(
      "CEO > VP Marketing > SDR x2",
      company: #"{"practices": {"abm_led": true, "handoff_sla_audited": true}}"#, .holds),
    Example("CEO > VP Sales > SDR Manager > SDR x2", .holds),
    Example("CEO > VP Marketing > SDR", .unknown),
    Example("CEO > VP Sales > AE x2", .notApplicable),
    Example(nil, .unknown),
  ]

  private static let teamRoles = ["sdr", "sdr-manager"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard facts.org.people.has(.title) || facts.org.people.has(.role) else {
      return [.unknown([.titles])]
    }
    let sdrs = facts.roster.positions(inRoles: ["sdr"])
    guard !sdrs.isEmpty else { return [.notApplicable] }
    let heads = sdrs.compactMap { head(of: $0, structure, facts) }
    let works = facts.practice("abm_led") && facts.practice("handoff_sla_audited")
    let marketing = heads.filter { facts.function(ofPosition: $0) == "marketing" }
    guard !marketing.isEmpty else { return [.holds] }
    return Set(marketing).sorted().flatMap { head in
      (!works).outcomes(where: Condition(true)) {
        let count = marketing.count { $0 == head }
        return Violation(
          facts.subject(head), expected: facts.principle(info.benchmarks),
          "\(counted(count, "SDR")) under \(facts.call(head)), where marketing is not led by "
            + "account-based or inbound work, or the SLA to the AEs is not measured weekly")
      }
    }
  }

  /// Who leads the team that an SDR is in: the first above who is not of it. A walk of as
  /// many steps as there are people ends in a circle too.
  private static func head(of sdr: Int, _ structure: Structure, _ facts: Facts) -> Int? {
    var position = sdr
    for _ in 0..<structure.peopleCount {
      position = Int(structure.manager[position])
      guard position >= 0 else { return nil }
      guard let role = facts.role(ofPosition: position), teamRoles.contains(role) else {
        return position
      }
    }
    return nil
  }
}
