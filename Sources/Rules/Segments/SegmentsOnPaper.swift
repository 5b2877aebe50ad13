import Facts

/// Segments that are in a policy and in nobody's post.
struct SegmentsOnPaper: Rule {
  static let info = RuleInfo(
    area: .segments, severity: .advice, benchmarks: ["specialization.structural"],
    summary: "Segments differ and are known by data, but nobody in sales or CS has one.",
    why: "At this stage specialisation is a matter of structure and not only of procedure.",
    remedy: "Give sellers and CSMs a segment each, beginning with the one that differs most.",
    how:
      "Applies where there are several segments that differ and are known by data; no seller, "
      + "SDR or CSM with a segment in title or column decides.")

  static let examples = [
    Example(
      "CEO > AE x3",
      company: """
        {"arr": 2e7, "segments": [{"id": "enterprise"}, {"id": "smb"}],
         "practices": {"segment_motions_differ": true, "segment_economics": true}}
        """, .violated(at: "organisation")),
    Example(
      "CEO > AE x3, CEO > SMB AE",
      company: """
        {"arr": 2e7, "segments": [{"id": "enterprise"}, {"id": "smb"}],
         "practices": {"segment_motions_differ": true, "segment_economics": true}}
        """, .holds),
    Example(
      "CEO > AE x3",
      company: #"{"arr": 2e7, "segments": [{"id": "all"}]}"#, .notApplicable),
    Example(
      "CEO > AE x3",
      company: #"{"arr": 2e7, "practices": {"segment_motions_differ": false}}"#, .notApplicable),
    Example("CEO > AE x3", .notApplicable),
    Example("CEO > AE x3", company: #"{"arr": 2e7}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let several =
      facts.ownSegments.map { Condition($0.count > 1) } ?? .isUnknown([.company("segments")])
    let isDue =
      facts.mayBeAtOptimize && several && facts.practice("segment_motions_differ")
      && facts.practice("segment_economics") && facts.has(roles: Facts.segmentRoles)
    return Condition(facts.segmentedPosts().isEmpty).outcomes(where: isDue) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "\((facts.ownSegments ?? []).joined(separator: ", ")) differ and are known by data, but "
          + "no seller, SDR or CSM has a segment")
    }
  }
}
