import Catalog
import Facts
import JSON
import OrgModel

/// The steps of S4's maturity ladder, in their order.
enum MaturityLadder {
  /// The steps, as the company document names them.
  static let steps = CompanySchema.property("maturity")?["enum"]?.array?.compactMap(\.string) ?? []

  /// The place of the step that the company names at `path`; nil if it names none.
  static func place(_ path: String, _ facts: Facts) -> Int? {
    facts.org.company.text(path).flatMap { steps.firstIndex(of: $0) }
  }

  /// What a step consists of, as far as the company document has a word for it.
  static func practices(of step: String) -> [String] {
    switch step {
    case "strategic-alignment": ["icp_shared"]
    case "operational-integration": ["lead_definition", "handoff_sla", "operating_cadence"]
    default: []
    }
  }
}
