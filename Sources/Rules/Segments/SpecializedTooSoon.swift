import Facts

/// Roles by segment before segments are known to differ.
struct SpecializedTooSoon: Rule {
  static let info = RuleInfo(
    area: .segments, severity: .warning,
    benchmarks: [
      "specialization.clear-differences", "specialization.shown-by-data",
      "specialization.team-size",
    ],
    summary: "People are specialised by segment although a condition for it is not met.",
    why: "Specialists for segments that behave alike cost flexibility and gain nothing.",
    remedy: "Merge the roles, or show by data that the segments convert and earn differently.",
    how:
      "Applies where sellers, SDRs or CSMs have a segment in title or column; "
      + "practices.segment_motions_differ and practices.segment_economics have to hold.")

  static let examples = [
    Example(
      "CEO > Enterprise AE x2, CEO > SMB AE",
      company: #"{"practices": {"segment_motions_differ": false}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > AE, CEO > CSM [segment=smb]",
      company: #"{"practices": {"segment_motions_differ": true, "segment_economics": false}}"#,
      .violated(at: "organisation")),
    Example(
      "CEO > Enterprise AE x2, CEO > SMB AE",
      company: #"{"practices": {"segment_motions_differ": true, "segment_economics": true}}"#,
      .holds),
    Example("CEO > Enterprise AE x2, CEO > SMB AE", .unknown),
    Example("CEO > AE x2", .notApplicable),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard case .isMet = facts.canReadTitles else { return [.unknown(facts.canReadTitles.missing)] }
    let segments = facts.segmentedPosts()
    guard !segments.isEmpty else { return [.notApplicable] }
    let isDue = facts.practice("segment_motions_differ") && facts.practice("segment_economics")
    return (!isDue).outcomes(where: Condition(true)) {
      let posts = segments.map { "\($0.posts) \($0.segment)" }.joined(separator: ", ")
      return Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "posts are specialised by segment (\(posts)) although segments do not differ clearly, or "
          + "their conversion and economics are not known; the smallest has "
          + "\(segments.map(\.posts).min() ?? 0), and no source says how many are enough")
    }
  }
}
