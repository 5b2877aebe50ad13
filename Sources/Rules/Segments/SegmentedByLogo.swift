import Facts
import OrgModel

/// Segments by the fame of the customer.
struct SegmentedByLogo: Rule {
  static let info = RuleInfo(
    area: .segments, severity: .warning, benchmarks: ["segment.by-arr", "segment.defined"],
    summary: "The customer's name and not its ARR decides its segment.",
    why: "A famous name with a small contract gets the touch of a large one.",
    remedy: "Segment by ARR, with complexity and strategic value as stated exceptions.",
    how: "Reads segmented_by; logo decides.")

  static let examples = [
    Example(company: #"{"segmented_by": "logo"}"#, .violated(at: "organisation")),
    Example(company: #"{"segmented_by": "arr"}"#, .holds),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let by = facts.org.company.text("segmented_by") else {
      return [.unknown([.company("segmented_by")])]
    }
    return Condition(by == "logo").outcomes(where: Condition(true)) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "customers are put into segments by logo")
    }
  }
}
