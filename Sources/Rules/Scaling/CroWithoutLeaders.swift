import Facts

/// A CRO with no leaders of sales and marketing to unify.
struct CroWithoutLeaders: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning, benchmarks: ["combined-model.cro"],
    summary: "There is a CRO, but no leader of sales or none of marketing.",
    why: "A CRO unifies two leaders; with one of them missing the CRO does that job instead.",
    remedy: "Fill the missing post first, or call the post what it is.",
    how:
      "Applies where there is a CRO; nobody of director level or above in sales, or in "
      + "marketing, beside the CRO decides.")

  static let examples = [
    Example("CEO > CRO > AE x3", .violated(at: "cro")),
    Example("CEO > CRO > VP Sales > AE x3", .violated(at: "cro")),
    Example("CEO > CRO > VP Marketing", .violated(at: "cro")),
    Example("CEO > CRO > VP Sales > AE x3, CEO > VP Marketing", .holds),
    Example("CEO > CRO > Sales Director > AE x3, CEO > CMO", .holds),
    Example("CEO > VP Sales", .notApplicable),
    Example(company: #"{"revenue_model": "cro"}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let hasCro = facts.hasCro else { return [.unknown([.company("revenue_model")])] }
    guard hasCro else { return [.notApplicable] }
    guard facts.saysWhatPeopleDo else { return [.unknown([facts.missingTitles])] }
    let cros = facts.roster.positions(inRoles: ["cro"])
    let missing = ["sales", "marketing"].filter { function in
      !facts.roster.positions(inFunction: function).contains { position in
        guard let level = facts.level(ofPosition: position) else { return false }
        return level >= .director && !cros.contains(position)
      } && !(function == "marketing" && facts.roster.has("cmo"))
    }
    guard !missing.isEmpty else { return [.holds] }
    return [
      .violated(
        Violation(
          cros.first.map(facts.subject) ?? facts.orgSubject,
          expected: facts.principle(info.benchmarks),
          "\(cros.first.map(facts.call) ?? "a CRO") has no leader of "
            + "\(missing.joined(separator: " and none of ")) at director level or above to unify; "
            + "the model needs both (S4)"))
    ]
  }
}
