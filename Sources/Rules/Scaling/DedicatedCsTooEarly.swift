import Facts

/// A CSM for fewer customers than a founder can hold.
///
/// S1 leaves the first customers to the founder, and gives the largest accounts a CSM for
/// a handful of them: where all accounts make one full book, a CSM has enough to do.
struct DedicatedCsTooEarly: Rule {
  static let info = RuleInfo(
    area: .scaling, severity: .advice,
    benchmarks: ["cs-stage.founding", "csm-ratio.strategic", "csm-ratio.enterprise"],
    summary: "There are CSMs for fewer customers than a founder can hold, and no full book.",
    why: "The first customers teach the founder what the product lacks; a CSM stands between.",
    remedy: "Let the founder keep the relationships until a CSM has a full book.",
    how:
      "Applies to CSMs below the customers of the first hire; accounts that over the lower "
      + "ends of their ratios make no full book between them decide.")

  static let examples = [
    Example("CEO > CSM", accounts: "csm: 19 x 6k", .violated(at: "customer-success")),
    Example("CEO > CSM", accounts: "csm: 20 x 6k", .notApplicable),
    Example("CEO > CSM", accounts: "csm: 4 x 600k", .violated(at: "customer-success")),
    Example("CEO > CSM", accounts: "csm: 3 x 600k, csm: 6 x 120k", .holds),
    Example("CEO > AE", accounts: "ae: 4 x 6k", .notApplicable),
    Example("CEO > CSM", accounts: "csm: 4 x ?", .unknown),
    Example(company: #"{"customers": 4, "csms": 1}"#, .unknown),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let isEarly = !facts.reaches(.customers, "cs-stage.first-hire")
    return (!makeFullBook(facts)).outcomes(where: isEarly && facts.hasCsms) {
      .init(
        .customerSuccess, observed: facts.measured(.csms).value,
        expected: Expectation(
          low: nil, high: 0, unit: "CSMs", info.benchmarks.flatMap { Array(facts.catalog[$0]) }),
        "\(facts.csmsText) for \(facts.customersText), who make no full book; the founder owns "
          + "the relationships below \(facts.lowText("cs-stage.first-hire"))")
    }
  }

  /// Whether all accounts together make a book at the lower ends of their ratios.
  private static func makeFullBook(_ facts: Facts) -> Condition {
    guard let segmentation = facts.segmentation else { return .isUnknown([.accounts]) }
    var isRated = true
    let books = segmentation.scheme.segments.indices.reduce(0.0) { sum, segment in
      let key = segmentation.scheme.segments[segment].ratioKey
      guard let low = key.flatMap({ facts.catalog[$0].first?.low }), low > 0 else {
        if segmentation.accountsOfSegment[segment] > 0 { isRated = false }
        return sum
      }
      return sum + Double(segmentation.accountsOfSegment[segment]) / low
    }
    if books >= 1 - BookLoad.rounding { return .isMet }
    if segmentation.unclassifiedCount > 0 { return .isUnknown(facts.missingSegments) }
    // What share of a book accounts without a ratio take is not known.
    return isRated ? .isNotMet : .isUnknown([.company("segments")])
  }
}
