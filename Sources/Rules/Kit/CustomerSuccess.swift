import Catalog
import Facts
import OrgModel

/// What several rules ask of customer success.
extension Facts {
  /// Whether somebody works in customer success, with whatever title.
  var hasCustomerSuccess: Condition {
    if !roster.positions(inFunction: "customer-success").isEmpty { return .isMet }
    return hasCsms
  }

  /// Whether there is a CSM.
  var hasCsms: Condition { has(moreCsmsThan: 0) }

  /// Whether there is more than one CSM: a team, in which one can grow.
  var hasCsmTeam: Condition { has(moreCsmsThan: 1) }

  private func has(moreCsmsThan count: Double) -> Condition {
    measured(.csms).value.map { Condition($0 > count) } ?? .isUnknown(data(of: .csms))
  }

  /// Whether somebody does CS operations: a post of that name, or a RevOps team that
  /// works for customer success too, where S2 and S4 put the work (C10).
  var hasCsOps: Condition {
    let post = has(roles: ["cs-operations"])
    if measured(.revops).value == 0 { return post }
    guard let scope = org.company.texts("revops_scope") else {
      return post || .isUnknown([.company("revops_scope")])
    }
    return post || Condition(scope.contains("customer-success"))
  }

  /// Whether customers are so many that CSMs specialise: a first CSM "handles
  /// everything".
  var isPastFirstCsm: Condition { reaches(.customers, "cs-stage.specialization") }

  /// Whether the CSMs do one of `duties` themselves.
  func csmsDo(_ duties: String...) -> Condition {
    guard let done = org.company.texts("csm_duties") else {
      return .isUnknown([.company("csm_duties")])
    }
    return Condition(duties.contains { done.contains($0) })
  }

  /// What is missing where nobody does `work`, compared with the rows of `keys`.
  func nobody(in work: String, _ keys: [String], _ message: String) -> Violation {
    Violation(
      .customerSuccess, observed: 0,
      expected: Expectation(
        low: 1, high: nil, unit: "people in \(work)", keys.flatMap { Array(catalog[$0]) }),
      message)
  }

  /// The number of customers in a sentence, and where it is from.
  var customersText: String {
    sizeText(.customers, "customer", "counted from accounts")
  }

  /// The number of CSMs in a sentence, and where it is from.
  var csmsText: String { sizeText(.csms, "CSM", "counted from titles") }

  /// The CSMs in a sentence, or customer success where nobody is called one.
  var csTeamText: String { (measured(.csms).value ?? 0) > 0 ? csmsText : "customer success" }

  private func sizeText(_ measure: Measure, _ noun: String, _ origin: String) -> String {
    let size = measured(measure)
    guard let value = size.value else { return "an unknown number of \(noun)s" }
    let text = "\(numberText(value)) \(value == 1 ? noun : noun + "s")"
    return size.stated == nil ? "\(text) (\(origin))" : text
  }

  /// The lower end under `key` in a sentence, with its source: `100 customers (S1)`.
  func lowText(_ key: String) -> String {
    guard let row = catalog[key].first, let low = row.low ?? row.value else { return "" }
    return "\(numberText(low)) \(row.unit) (\(row.source.id))"
  }
}

extension Subject {
  /// Customer success as a whole.
  static let customerSuccess = Subject(.org, "customer-success")
}
