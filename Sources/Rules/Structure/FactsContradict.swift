import Facts
import JSON
import OrgModel

/// Two statements of the company document that cannot both be true.
///
/// A handoff rate beside untouched leads is no contradiction: they have different
/// denominators (C18).
struct FactsContradict: Rule {
  static let info = RuleInfo(
    area: .structure, severity: .warning, benchmarks: ["facts.consistent"],
    summary: "The company document contradicts itself.",
    why: "What rests on the statement that is wrong is wrong too.",
    remedy: "Correct one of the two.",
    how:
      "Compares statements of the company document pairwise, such as parts with the "
      + "headcount, an audited SLA with no SLA, or shared KPIs with the list of KPIs.")

  static let examples = [
    Example(
      company: #"{"practices": {"handoff_sla": false, "handoff_sla_in_crm": true}}"#,
      .violated(at: "practices.handoff_sla_in_crm")),
    Example(
      company: #"{"practices": {"handoff_sla": false, "handoff_sla_audited": true}}"#,
      .violated(at: "practices.handoff_sla_audited")),
    Example(
      company: """
        {"practices": {"shared_kpis": true}, "kpis": [{"id": "mqls", "teams": ["marketing"]},
         {"id": "win-rate", "teams": ["sales"]}]}
        """, .violated(at: "practices.shared_kpis")),
    Example(
      company: """
        {"practices": {"shared_kpis": false}, "kpis": [{"id": "cac", "teams": ["marketing",
         "sales"]}]}
        """, .violated(at: "practices.shared_kpis")),
    Example(
      company: """
        {"practices": {"operating_cadence": false}, "reviews": {"pipeline_days": 7}}
        """, .violated(at: "practices.operating_cadence")),
    Example(
      company: """
        {"practices": {"cs_platform": false}, "systems": [{"name": "G", "kind": "cs-platform"}]}
        """, .violated(at: "practices.cs_platform")),
    Example(
      company: """
        {"maturity": "operational-integration", "maturity_target": "technology-integration"}
        """, .violated(at: "maturity_target")),
    Example(company: #"{"customers": 0, "arr": 1}"#, .violated(at: "customers")),
    Example(company: #"{"revops": 1, "revops_model": "none"}"#, .violated(at: "revops_model")),
    Example(company: #"{"revops": 0, "revops_model": "pod"}"#, .violated(at: "revops_model")),
    Example(
      company: #"{"headcount": 9, "sellers": 5, "csms": 2, "marketers": 3}"#,
      .violated(at: "headcount")),
    Example(
      company: """
        {"headcount": 10, "sellers": 5, "csms": 2, "marketers": 3, "revops": 0, "customers": 0,
         "arr": 0, "revops_model": "none", "maturity": "strategic-alignment",
         "maturity_target": "strategic-alignment",
         "practices": {"handoff_sla": true, "handoff_sla_in_crm": true, "cs_platform": true,
         "shared_kpis": false, "operating_cadence": true},
         "signals": {"handoff_rate": 0.4, "leads_untouched": 0.6}}
        """, .holds),
    Example("CEO > AE", .unknown),
    Example(nil, .unknown),
  ]

  /// Where two statements meet: the path of the one that is doubted, and both in words.
  private struct Clash {
    let path: String
    let message: String
  }

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard !facts.org.company.isEmpty else {
      return [.unknown([.company("headcount"), .company("practices.handoff_sla")])]
    }
    let clashes =
      serviceLevel(facts) + sharedKpis(facts) + practices(facts) + ladder(facts) + sizes(facts)
    guard !clashes.isEmpty else { return [.holds] }
    return clashes.map { clash in
      .violated(
        Violation(
          Subject(.org, clash.path), expected: facts.principle(info.benchmarks), clash.message))
    }
  }

  private static func serviceLevel(_ facts: Facts) -> [Clash] {
    guard facts.org.company.flag("practices.handoff_sla") == false else { return [] }
    return ["handoff_sla_in_crm", "handoff_sla_audited"].compactMap { name in
      facts.org.company.flag("practices.\(name)") == true
        ? Clash(path: "practices.\(name)", message: "\(name) is so, and handoff_sla is not") : nil
    }
  }

  private static func sharedKpis(_ facts: Facts) -> [Clash] {
    let (sales, marketing) = (facts.kpis(of: "sales"), facts.kpis(of: "marketing"))
    guard !sales.isEmpty, !marketing.isEmpty,
      let stated = facts.org.company.flag("practices.shared_kpis")
    else { return [] }
    let shared = sales.filter(marketing.contains)
    guard stated == shared.isEmpty else { return [] }
    return [
      Clash(
        path: "practices.shared_kpis",
        message: shared.isEmpty
          ? "KPIs are said to be shared, and the list has none that measures sales and marketing"
          : "no KPI is said to be shared, and \(shared.joined(separator: ", ")) is")
    ]
  }

  private static func practices(_ facts: Facts) -> [Clash] {
    let company = facts.org.company
    var clashes: [Clash] = []
    if company.flag("practices.operating_cadence") == false,
      let days = company.number("reviews.pipeline_days")
    {
      clashes.append(
        Clash(
          path: "practices.operating_cadence",
          message: "there is said to be no cadence, and a pipeline review every "
            + counted(Int(days.rounded()), "day")))
    }
    let platform = company.objects("systems")?.first { $0["kind"]?.string == "cs-platform" }
    if company.flag("practices.cs_platform") == false, let name = platform?["name"]?.string {
      clashes.append(
        Clash(
          path: "practices.cs_platform",
          message: "no customer success platform is said to be in use, and \(name) is listed"))
    }
    return clashes
  }

  private static func ladder(_ facts: Facts) -> [Clash] {
    guard let reached = MaturityLadder.place("maturity", facts),
      let target = MaturityLadder.place("maturity_target", facts), target < reached
    else { return [] }
    return [
      Clash(
        path: "maturity_target",
        message: "\(MaturityLadder.steps[target]) is worked on, and "
          + "\(MaturityLadder.steps[reached]) above it is said to be reached")
    ]
  }

  private static func sizes(_ facts: Facts) -> [Clash] {
    let company = facts.org.company
    var clashes: [Clash] = []
    if company.number("customers") == 0, let arr = company.number("arr"), arr > 0 {
      clashes.append(
        Clash(
          path: "customers",
          message: "there are no customers, and "
            + "\(money(arr, currency: company.text("currency"))) ARR"))
    }
    if let revops = company.number("revops"), let model = company.text("revops_model"),
      (revops == 0) != (model == "none")
    {
      clashes.append(
        Clash(
          path: "revops_model",
          message: "\(numberText(revops)) in RevOps, organised as \(model)"))
    }
    let parts = ["sellers", "csms", "revops", "marketers"].compactMap(company.number)
    if let headcount = company.number("headcount"), parts.reduce(0, +) > headcount {
      clashes.append(
        Clash(
          path: "headcount",
          message: "\(numberText(parts.reduce(0, +))) sellers, CSMs, RevOps and marketing people "
            + "of \(numberText(headcount)) people in all"))
    }
    return clashes
  }
}
