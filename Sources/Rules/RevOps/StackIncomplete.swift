import Facts

/// A stack without one of its foundations.
struct StackIncomplete: Rule {
  static let info = RuleInfo(
    area: .revOps, severity: .advice, benchmarks: ["stack.minimal"],
    summary: "The stack lacks a CRM, a data layer or a sequencing tool; or intent where ABM leads.",
    why: "Without one of them handoffs, contact data or follow-up are kept by hand.",
    remedy: "Fill the gap with the smallest tool that does it, owned by RevOps.",
    how:
      "Looks among the listed systems for a CRM, a data layer and sequencing, and for intent "
      + "data where practices.abm_led holds.")

  static let examples = [
    Example(
      company: #"""
        {"systems": [{"name": "HubSpot", "kind": "crm"}, {"name": "Apollo", "kind": "sequencing"}]}
        """#, .violated(at: "data-layer")),
    Example(
      company: #"""
        {"systems": [{"name": "HubSpot", "kind": "crm"}, {"name": "ZoomInfo", "kind": "data-layer"},
                     {"name": "Lemlist", "kind": "sequencing"}], "practices": {"abm_led": false}}
        """#, .holds),
    Example(
      company: #"""
        {"systems": [{"name": "HubSpot", "kind": "crm"}, {"name": "ZoomInfo", "kind": "data-layer"},
                     {"name": "Lemlist", "kind": "sequencing"}], "practices": {"abm_led": true}}
        """#, .violated(at: "intent")),
    Example(
      company: #"""
        {"systems": [{"name": "HubSpot", "kind": "crm"}, {"name": "ZoomInfo", "kind": "data-layer"},
                     {"name": "Lemlist", "kind": "sequencing"}]}
        """#, .unknown),
    Example(
      company: #"{"systems": [{"name": "HubSpot", "kind": "crm"}, {"name": "X"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  private static let foundations = ["crm", "data-layer", "sequencing"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let systems = facts.org.company.objects("systems") else {
      return [.unknown([.company("systems")])]
    }
    let kinds = systems.map { $0["kind"]?.string }
    let isAbmLed = facts.org.company.flag("practices.abm_led")
    return (foundations + ["intent"]).map { kind in
      if kinds.contains(kind) { return .holds }
      if kind == "intent" {
        guard let isAbmLed else { return .unknown([.company("practices.abm_led")]) }
        guard isAbmLed else { return .notApplicable }
      }
      guard !kinds.contains(nil) else { return .unknown([.company("systems")]) }
      return .violated(
        Violation(
          Subject(.org, kind), expected: facts.principle(info.benchmarks),
          "there is no \(kind) among \(counted(systems.count, "system")); S4 has CRM, data layer, "
            + "sequencing and, for account-based programmes, intent"))
    }
  }
}
