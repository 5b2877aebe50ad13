import Facts

/// Operations posts in several departments instead of one team.
///
/// S3 has one team as the default, and S2 and S4 count marketing and CS operations in;
/// S0 and S1 leave them in marketing and customer success (C10). So a single department
/// with operations of its own is no finding, and several are advice.
struct ScatteredOps: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice,
    benchmarks: [
      "revops-model.centralized", "reporting.cs-ops", "reporting.marketing-ops",
    ],
    summary: "Operations specialists sit in several departments outside of RevOps.",
    why: "Each optimises its own data and priorities; the silos that RevOps joins grow back.",
    remedy: "Let them report to RevOps, or keep them where they are and give them one set of "
      + "definitions, tools and priorities.",
    how:
      "Counts the departments of the managers of operations posts, RevOps and the officers "
      + "left out; more than one decides, and so does the stated model embedded, while pod and "
      + "hybrid do not apply.")

  static let examples = [
    Example(
      "CEO > VP Sales > Sales Operations Analyst, CEO > VP Marketing > Marketing Operations",
      .violated(at: "organisation")),
    Example(
      "CEO > CRO > VP RevOps > Marketing Operations, CEO > VP CS > CS Operations", .holds),
    Example("CEO > VP CS > CS Operations x2", .holds),
    Example("CEO > CRO > Sales Operations Analyst, CEO > VP CS > CS Operations", .holds),
    Example(company: #"{"revops_model": "embedded"}"#, .violated(at: "organisation")),
    Example("CEO > VP CS > CS Operations", company: #"{"revops_model": "pod"}"#, .notApplicable),
    Example("CEO > VP CS > CSM x4", .notApplicable),
    Example(nil, .unknown),
  ]

  private static let roles = ["sales-operations", "marketing-operations", "cs-operations"]
  private static let officers = ["cro", "coo", "cfo", "ceo"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let model = facts.org.company.text("revops_model")
    let expected = facts.principle(info.benchmarks)
    if model == "embedded" {
      return [
        .violated(
          Violation(
            facts.orgSubject, expected: expected,
            "operations specialists are embedded in the departments; one team is the default (S3), "
              + "though S0 and S1 leave marketing and CS operations where they are"))
      ]
    }
    // There they are embedded on purpose.
    if model == "pod" || model == "hybrid" { return [.notApplicable] }
    guard let structure = facts.structure else { return facts.missingStructure ?? [] }
    guard facts.saysWhatPeopleDo else { return [.unknown([facts.missingTitles])] }
    let posts = facts.roster.positions(inRoles: roles)
    guard !posts.isEmpty else { return [.notApplicable] }
    var departments: [String] = []
    var outside: [String] = []
    for post in posts {
      let above = Int(structure.manager[post])
      if above >= 0, facts.role(ofPosition: above).map(officers.contains) == true { continue }
      let home = above >= 0 ? facts.function(ofPosition: above) : facts.function(ofPosition: post)
      guard let home, home != "revenue-operations" else { continue }
      if !departments.contains(home) { departments.append(home) }
      outside.append("\(facts.call(post)) in \(home)")
    }
    guard departments.count > 1 else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: Double(departments.count), expected: expected,
          "operations sit in \(departments.count) departments: \(outside.joined(separator: ", ")); "
            + "one team is the default (S3), though S0 and S1 leave marketing and CS operations "
            + "where they are"))
    ]
  }
}
