import Facts

/// A segment label that the ARR contradicts.
struct SegmentLabelMismatch: Rule {
  static let info = RuleInfo(
    area: .segments, severity: .advice, benchmarks: ["segment.by-arr"],
    summary: "An account's own segment label names another segment than its ARR.",
    why: "Labels by logo give small accounts a costly touch and large ones a cheap one.",
    remedy: "Relabel by ARR, or record why the account is an exception.",
    how:
      "Puts each account with ARR into the segment of its band and compares that with its "
      + "label, where the label is one of the scheme.")

  static let examples = [
    Example("CSM", accounts: "csm: 2 x 30k as Enterprise", .violated(at: "a1", "a2")),
    Example("CSM", accounts: "csm: 2 x 30k as MM", .holds),
    Example("CSM", accounts: "csm: 2 x 30k as Gold", .notApplicable),
    Example("CSM", accounts: "csm: 2 x ? as MM", .unknown),
    Example("CSM", accounts: "csm: 2 x 30k", .unknown),
    Example("CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segmentation = facts.segmentation else { return [.unknown([.accounts])] }
    guard facts.org.accounts.has(.segment) else { return [.unknown([.segmentLabels])] }
    guard segmentation.unclassifiedCount < facts.org.accounts.count else {
      return [.unknown(facts.missingSegments)]
    }
    guard !segmentation.labelMismatches.isEmpty else {
      return [segmentation.comparableLabels > 0 ? .holds : .notApplicable]
    }
    let segments = segmentation.scheme.segments
    let scheme = segmentation.scheme
    let principle = Array(facts.catalog["segment.by-arr"])
    return segmentation.labelMismatches.map { row, labelled in
      let code = Int(segmentation.codes[row])
      let bands = Array(facts.catalog["segment-arr.\(segments[labelled].id)"])
      let arr = facts.org.accounts.real(.arr, row)
      let why =
        scheme.plugin == nil
        ? "its \(numberText(arr)) ARR is \(segments[code].id)"
        : "by \(scheme.id) it is \(segments[code].id)"
      return .violated(
        Violation(
          Subject(.account, facts.org.accounts.text(.accountID, row) ?? ""),
          observed: arr.isNaN ? nil : arr, expected: Expectation(bands + principle),
          "\(facts.org.accountName(row)) is labelled \(segments[labelled].id); \(why)",
          plugin: scheme.plugin))
    }
  }
}
