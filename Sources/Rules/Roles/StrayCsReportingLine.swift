import Catalog
import Facts

/// Somebody in customer success whose line leads past those who lead it.
///
/// S1's table names a post for each role; here managers in between are fine, and so is a
/// line to whoever leads them. A digital CSM has two right answers, CS Ops and a manager
/// of customer success (C8); CS Ops may stand in RevOps too (C10). Heads of customer
/// success may report to any chief.
struct StrayCsReportingLine: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .advice,
    benchmarks: [
      "reporting.csm", "reporting.digital-csm", "reporting.cs-ops", "reporting.onboarding",
      "reporting.renewals", "reporting.cs-director", "reporting.vp-cs",
    ],
    summary: "The line of somebody in customer success leads past those who lead it.",
    why: "Whoever is led by another function serves its goals first, and customers second.",
    remedy: "Let the line lead to the head of customer success, or record why it does not.",
    how:
      "Looks up the line above each role of customer success for somebody of customer "
      + "success, or of CS Ops or RevOps where the source allows it; the head has to report to "
      + "a chief.")

  static let examples = [
    Example("CEO > VP Sales > CSM, CEO > VP CS > CSM 2", .violated(at: "csm")),
    Example("CEO > VP CS > Team Lead > CSM x3", .holds),
    Example("CEO > VP Sales > CSM x3", .notApplicable),
    Example("CEO > CSM, CEO > VP CS", .violated(at: "csm")),
    Example("CEO > VP RevOps > CS Ops > Digital CSM, CEO > VP CS", .holds),
    Example("CEO > VP CS > CS Manager > Digital CSM", .holds),
    Example("CEO > VP Marketing > Digital CSM, CEO > VP CS", .violated(at: "digital-csm")),
    Example("CEO > CFO > CS Ops, CEO > VP CS", .violated(at: "cs-ops")),
    Example("CEO > VP Sales > Renewals Manager, CEO > VP CS", .violated(at: "renewals-manager")),
    Example("CEO > CRO > VP CS > CSM", .holds),
    Example("CEO > VP Sales > VP CS > CSM", .violated(at: "vp-cs")),
    Example("Managing Director > VP CS > CSM", .holds),
    Example("? > CSM, CEO > VP CS", .unknown),
    Example(nil, .unknown),
  ]

  /// Whom there is in the line above a position.
  private struct Leaders: OptionSet {
    let rawValue: UInt8
    static let customerSuccess = Leaders(rawValue: 1)
    static let csOps = Leaders(rawValue: 2)
    static let revOps = Leaders(rawValue: 4)
  }

  /// Each role, its row in S1's table, and who besides customer success may lead it.
  private static let lines: [(role: String, key: String, others: Leaders)] = [
    ("csm", "reporting.csm", []),
    ("csm-digital", "reporting.digital-csm", .csOps),
    ("cs-operations", "reporting.cs-ops", .revOps),
    ("onboarding-specialist", "reporting.onboarding", []),
    ("renewals-manager", "reporting.renewals", []),
    ("cs-director", "reporting.cs-director", []),
  ]
  private static let heads = ["vp-cs", "cco"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    if case .isUnknown(let missing) = facts.has(roles: heads) { return [.unknown(missing)] }
    let head = facts.roster.positions(inRoles: heads).first
    let lead = head ?? facts.roster.positions(inRoles: ["cs-director", "cs-manager"]).first
    guard let lead else { return [.notApplicable] }
    let above = leaders(structure, facts)
    let members = lines.flatMap { line in
      facts.roster.positions(inRoles: [line.role]).map { position -> Outcome in
        if position == lead || line.role == "cs-director" && head == nil { return .notApplicable }
        let isLed = !above[position].isDisjoint(with: line.others.union(.customerSuccess))
        return outcome(position, isLed, line.key, lead, structure, facts)
      }
    }
    let own = facts.roster.positions(inRoles: heads).map { position in
      let manager = Int(structure.manager[position])
      let isLed = manager >= 0 && isTop(manager, structure, facts)
      return outcome(position, isLed, "reporting.vp-cs", nil, structure, facts)
    }
    return members + own
  }

  /// Whether somebody is a chief, or leads everybody under another title.
  private static func isTop(_ position: Int, _ structure: Structure, _ facts: Facts) -> Bool {
    facts.level(ofPosition: position) == .cxo || structure.depth[position] == 1
  }

  private static func outcome(
    _ position: Int, _ isLed: Bool, _ key: String, _ lead: Int?, _ structure: Structure,
    _ facts: Facts
  ) -> Outcome {
    let manager = Int(structure.manager[position])
    // A depth of 0 is a line that leads to no top.
    guard structure.depth[position] > 0 else { return .unknown([.managers]) }
    guard manager >= 0 else { return .notApplicable }
    guard !isLed else { return .holds }
    let expected = facts.principle([key])
    let answers = (expected?.benchmarks ?? []).map { "\($0.note) (\($0.source.id))" }
    return .violated(
      Violation(
        facts.subject(position), expected: expected,
        "\(facts.call(position)) reports to \(facts.call(manager)), past "
          + (lead.map { "\(facts.call($0)), who leads customer success" } ?? "every chief")
          + "; expected: \(answers.joined(separator: " | "))"))
  }

  /// Whom each position has above it. Linear, but for the order of depth.
  private static func leaders(_ structure: Structure, _ facts: Facts) -> [Leaders] {
    var above = [Leaders](repeating: [], count: structure.span.count)
    let byDepth = above.indices.filter { structure.depth[$0] > 1 }
      .sorted { structure.depth[$0] < structure.depth[$1] }
    for position in byDepth {
      let manager = Int(structure.manager[position])
      above[position] = above[manager].union(leader(manager, facts))
    }
    return above
  }

  private static func leader(_ position: Int, _ facts: Facts) -> Leaders {
    var leader: Leaders = facts.role(ofPosition: position) == "cs-operations" ? .csOps : []
    switch facts.function(ofPosition: position) {
    case "customer-success": leader.insert(.customerSuccess)
    case "revenue-operations": leader.insert(.revOps)
    default: break
    }
    if facts.role(ofPosition: position) == "cco" { leader.insert(.customerSuccess) }
    return leader
  }
}
