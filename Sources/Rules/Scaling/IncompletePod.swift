import Facts
import JSON

/// A pod without an owner, an objective or a function that it needs.
///
/// S4's pods hold product, product marketing, sales and customer success. S2's pods are of
/// RevOps: a pod with RevOps in it needs marketing, sales and customer success (C14).
struct IncompletePod: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning, benchmarks: ["pod.one-owner", "revops-model.pod"],
    summary: "A pod lacks an owner, an objective or one of the functions that make it one.",
    why: "A pod owns its number; without an owner and the people to move it, it is a meeting.",
    remedy: "Give it one owner, one objective, and every function that the objective needs.",
    how:
      "Looks at owner, objective and functions of each pod; a pod with RevOps in it needs "
      + "other functions than one with product.")

  static let examples = [
    Example(
      company: #"""
        {"pods": [{"name": "SMB", "owner": "", "objective": "Activation",
                   "functions": ["product", "product-marketing", "sales", "customer-success"]}]}
        """#, .violated(at: "SMB")),
    Example(
      company: #"""
        {"pods": [{"name": "SMB", "owner": "Ada", "objective": "Activation",
                   "functions": ["sales", "customer-success"]}]}
        """#, .violated(at: "SMB")),
    Example(
      company: #"{"pods": [{"name": "SMB", "owner": "Ada", "objective": ""}]}"#,
      .violated(at: "SMB")),
    Example(
      company: #"""
        {"pods": [{"name": "SMB", "owner": "Ada", "objective": "Activation",
                   "functions": ["product", "product-marketing", "sales", "customer-success"]}]}
        """#, .holds),
    Example(
      company: #"""
        {"pods": [{"name": "SMB", "owner": "Ada", "objective": "Win rate",
                   "functions": ["marketing", "sales", "customer-success", "revenue-operations"]}]}
        """#, .holds),
    Example(company: #"{"pods": [{"name": "SMB", "owner": "Ada"}]}"#, .unknown),
    Example(company: #"{"pods": []}"#, .notApplicable),
    Example(nil, .unknown),
  ]

  private static let ofProduct = ["product", "product-marketing", "sales", "customer-success"]
  private static let ofRevOps = ["marketing", "sales", "customer-success"]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let pods = facts.org.company.objects("pods") else {
      return [facts.hasPods == false ? .notApplicable : .unknown([.company("pods")])]
    }
    guard !pods.isEmpty else { return [.notApplicable] }
    return pods.map { pod in
      let (owner, objective) = (pod["owner"]?.string, pod["objective"]?.string)
      let functions = pod["functions"]?.array?.compactMap(\.string)
      var missing: [String] = []
      if let owner, case .nobody = facts.owner(owner) { missing.append("an owner") }
      if let objective, facts.isBlank(objective) { missing.append("an objective") }
      if let functions {
        let needed = functions.contains("revenue-operations") ? ofRevOps : ofProduct
        missing += needed.filter { !functions.contains($0) }
      }
      guard !missing.isEmpty else {
        let isKnown = owner != nil && objective != nil && functions != nil
        return isKnown ? .holds : .unknown([.company("pods")])
      }
      let name = pod["name"]?.string ?? ""
      return .violated(
        Violation(
          Subject(.org, name), expected: facts.principle(info.benchmarks),
          "the pod \(name) lacks \(missing.joined(separator: ", ")); one objective, one owner, and "
            + "the people to move it (S4)"))
    }
  }
}
