import Catalog
import Facts
import OrgModel

/// Account-based marketing without accounts worth it.
struct AbmWithoutEnterprise: Rule {
  static let info = RuleInfo(
    area: .roles, severity: .advice,
    benchmarks: ["roles.abm-for-enterprise", "hire-trigger.abm-lead"],
    summary: "There is account-based marketing and no enterprise segment.",
    why: "Programmes for single accounts pay only where single accounts are large.",
    remedy: "Let demand generation reach the smaller segments, or name the enterprise accounts.",
    how:
      "Applies to posts in account-based marketing; no enterprise or strategic segment, by "
      + "the company's own list or else by the ARR of its accounts, decides.")

  static let examples = [
    Example(
      "CEO > ABM Manager", accounts: "x: 3 x 30k", .violated(at: "abm-manager")),
    Example(
      "CEO > ABM Manager", company: #"{"segments": [{"id": "SMB"}]}"#,
      .violated(at: "abm-manager")),
    Example("CEO > ABM Manager", accounts: "x: 3 x 30k, x: 1 x 100k", .holds),
    Example(
      "CEO > ABM Manager", accounts: "x: 3 x 30k",
      company: #"{"segments": [{"id": "SMB"}, {"id": "Enterprise"}]}"#, .holds),
    Example("CEO > AE", .notApplicable),
    Example("CEO > ABM Manager", .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard case .isMet = facts.canReadTitles else { return [.unknown(facts.canReadTitles.missing)] }
    let posts = facts.roster.positions(inRoles: ["abm"])
    guard !posts.isEmpty else { return [.notApplicable] }
    return posts.flatMap { post in
      (!facts.hasEnterprise).outcomes(where: Condition(true)) {
        Violation(
          facts.subject(post), expected: facts.principle(info.benchmarks),
          "\(facts.call(post)) does account-based marketing, and there is no enterprise segment")
      }
    }
  }
}

extension Facts {
  /// Whether there are enterprise or strategic customers: by the company's own segments,
  /// else by the ARR of its accounts.
  var hasEnterprise: Condition {
    let large = ["enterprise", "strategic"]
    if org.company.objects("segments") != nil {
      let own = (ownSegments ?? []).map { catalog.vocabulary.value(.segment, of: $0) }
      if own.contains(where: { $0.map(large.contains) == true }) { return Condition(true) }
      // A segment of another name could be the one.
      if !own.contains(nil) { return Condition(false) }
    }
    guard let segmentation else { return .isUnknown([.accounts]) }
    let segments = segmentation.scheme.segments
    let named = segments.indices.filter { large.contains(segments[$0].id) }
    // A scheme of a company's own need not say which of its segments is the one.
    if named.isEmpty { return .isUnknown([.company("segments")]) }
    let count = named.reduce(0) { $0 + segmentation.accountsOfSegment[$1] }
    if count == 0, segmentation.unclassifiedCount > 0 { return .isUnknown(missingSegments) }
    return Condition(count > 0)
  }

  /// Whether the people table says what people do.
  var canReadTitles: Condition {
    org.people.has(.title) || org.people.has(.role) ? Condition(true) : .isUnknown([missingTitles])
  }
}
