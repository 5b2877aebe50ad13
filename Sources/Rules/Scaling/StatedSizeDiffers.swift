import Facts
import OrgModel

/// A size that the company states and its tables contradict.
struct StatedSizeDiffers: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .warning, benchmarks: ["facts.stated-counted"],
    summary: "A size that the company states differs from what its tables show.",
    why: "Every ratio and stage rests on these sizes, and one of the two is wrong.",
    remedy: "Export all rows of the same day, or correct the stated number.",
    how:
      "Compares each stated size with the one counted in the tables; a difference above the "
      + "share of the benchmark and above one decides.")

  static let examples = [
    Example("CEO > AE x9", company: #"{"headcount": 12}"#, .violated(at: "headcount")),
    Example("CEO > AE x17", company: #"{"headcount": 20}"#, .holds),
    Example("CEO > AE x16", company: #"{"headcount": 20}"#, .violated(at: "headcount")),
    Example("CEO > AE x21", company: #"{"headcount": 20, "sellers": 22}"#, .holds),
    Example("CEO > AE x3", company: #"{"sellers": 2}"#, .holds),
    Example("CEO > AE x3", company: #"{"sellers": 1}"#, .violated(at: "sellers")),
    Example(
      accounts: "x: 9 x 100k", company: #"{"arr": 1000001, "customers": 10}"#,
      .violated(at: "arr")),
    Example(accounts: "x: 9 x 100k", company: #"{"arr": 1000000}"#, .holds),
    Example("CEO > AE x3", .notApplicable),
    Example(company: #"{"headcount": 20}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let expected = facts.expectation("facts.stated-counted"), let tolerance = expected.high
    else { return [.notApplicable] }
    let sizes = Measure.allCases.map { (measure: $0, size: facts.measured($0)) }
    guard sizes.contains(where: { $0.size.value != nil }) else {
      return [.unknown([.company(Measure.headcount.rawValue), .people])]
    }
    return sizes.map { measure, size in
      guard let stated = size.stated else { return .notApplicable }
      guard let counted = size.counted else {
        return .unknown(facts.data(of: measure).filter { $0 != .company(measure.rawValue) })
      }
      let apart = abs(counted - stated)
      // One person more or less is somebody who came or left that day.
      guard apart > tolerance * stated, apart > 1 else { return .holds }
      return .violated(
        Violation(
          Subject(.org, measure.rawValue), observed: apart / max(stated, 1), expected: expected,
          "\(measure.rawValue) is stated as \(text(stated, measure, facts)) and "
            + "\(text(counted, measure, facts)) in the tables"
            + (isReadFromTitles(measure) ? ", as titles read" : "")))
    }
  }

  private static func text(_ size: Double, _ measure: Measure, _ facts: Facts) -> String {
    measure == .arr ? money(size, currency: facts.org.company.text("currency")) : numberText(size)
  }

  private static func isReadFromTitles(_ measure: Measure) -> Bool {
    ![.arr, .headcount, .customers].contains(measure)
  }
}
