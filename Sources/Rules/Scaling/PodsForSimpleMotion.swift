import Facts

/// GTM pods where there is one thing to sell to one kind of buyer.
///
/// These are S4's pods with product, not RevOps pods by segment (C14).
struct PodsForSimpleMotion: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice, benchmarks: ["combined-model.pods"],
    summary: "Pods were set up for a single product with a single persona.",
    why: "They cost coordination that a simple motion does not pay back.",
    remedy: "Go back to functions until a second product, segment or motion needs its own team.",
    how:
      "Applies where there are pods, by revenue_model or the list; one product and one "
      + "persona, without several motions or segments, decide.")

  static let examples = [
    Example(
      company: #"{"revenue_model": "pods", "products": 1, "personas": 1}"#,
      .violated(at: "organisation")),
    Example(company: #"{"revenue_model": "pods", "products": 2, "personas": 1}"#, .holds),
    Example(company: #"{"revenue_model": "pods", "products": 1, "personas": 2}"#, .holds),
    Example(company: #"{"pods": [{"name": "SMB"}], "motions": 2}"#, .holds),
    Example(
      company: #"{"pods": [{"name": "A"}], "segments": [{"id": "smb"}, {"id": "ent"}]}"#, .holds),
    Example(company: #"{"pods": [{"name": "SMB"}], "products": 1}"#, .unknown),
    Example(company: #"{"revenue_model": "revops"}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let hasPods = facts.hasPods else { return [.unknown([.company("pods")])] }
    guard hasPods else { return [.notApplicable] }
    let company = facts.org.company
    let (products, personas) = (company.number("products"), company.number("personas"))
    let counts = [
      products, personas, company.number("motions"),
      company.objects("segments").map { Double($0.count) },
    ]
    if counts.contains(where: { $0.map { $0 > 1 } == true }) { return [.holds] }
    var missing: [Datum] = []
    if products == nil { missing.append(.company("products")) }
    if personas == nil { missing.append(.company("personas")) }
    guard missing.isEmpty else { return [.unknown(missing)] }
    return [
      .violated(
        Violation(
          facts.orgSubject, expected: facts.principle(info.benchmarks),
          "pods for one product and one persona; they are for several products, segments or "
            + "motions (S4)"))
    ]
  }
}

extension Facts {
  /// Whether the company has GTM pods: by its model or its list of them. Nil if neither says.
  var hasPods: Bool? {
    if let pods = org.company.objects("pods"), !pods.isEmpty { return true }
    if org.company.text("revenue_model") == "pods" { return true }
    return org.company["pods"] == nil && org.company.text("revenue_model") == nil ? nil : false
  }
}
