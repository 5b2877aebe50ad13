import Facts
import JSON

/// The next CSM is hired, and what CSMs do is in the heads of those who are there.
///
/// Before anybody is hired S0 would optimise the team and S1 in another place would
/// segment differently (C21); that playbooks come first is S1's own checklist.
struct HiringBeforePlaybooks: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .warning, benchmarks: ["hiring.before-adding"],
    summary: "A further CSM is being hired before playbooks are written down.",
    why: "Each new CSM invents the work again: customers of one segment get different ones.",
    remedy: "Write the playbook of the largest segment first; then open the post.",
    how:
      "Reads practices.playbooks; applies where there are CSMs and posts for CSMs are open, "
      + "by vacant posts of the table or else by requisitions.")

  static let examples = [
    Example(
      "VP CS > CSM x2",
      company: #"{"practices": {"playbooks": false}, "requisitions": [{"title": "CSM"}]}"#,
      .violated(at: "customer-success")),
    Example(
      "VP CS > CSM, VP CS > CSM 2 [status=vacant]",
      company: #"{"practices": {"playbooks": false}}"#,
      .violated(at: "customer-success")),
    Example(
      "VP CS > CSM x2",
      company: """
        {"practices": {"playbooks": false}, "requisitions": [{"title": "Guide", "role": "csm"}]}
        """, .violated(at: "customer-success")),
    Example(
      "VP CS > CSM x2",
      company: #"{"practices": {"playbooks": true}, "requisitions": [{"title": "CSM"}]}"#, .holds),
    Example(
      "VP CS > CSM x2",
      company: #"{"practices": {"playbooks": false}, "requisitions": [{"title": "AE"}]}"#,
      .notApplicable),
    // The first CSM is hired to find out what to write down.
    Example(
      "CEO > AE",
      company: #"{"practices": {"playbooks": false}, "requisitions": [{"title": "CSM"}]}"#,
      .notApplicable),
    Example("VP CS > CSM x2", company: #"{"practices": {"playbooks": false}}"#, .unknown),
    Example("VP CS > CSM x2", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    let posts = openPosts(facts)
    let isHiring = posts.map { Condition($0 > 0) } ?? .isUnknown([.company("requisitions")])
    return (!facts.practice("playbooks")).outcomes(where: isHiring && facts.hasCsms) {
      Violation(
        .customerSuccess, observed: posts.map(Double.init),
        expected: facts.expectation(info.benchmarks[0], of: "customer success teams"),
        "\(counted(posts ?? 0, "post")) for CSMs open beside \(facts.csmsText), and no playbooks "
          + "are written down")
    }
  }

  /// CSMs who are being hired: posts of the table that nobody holds, else what the company
  /// states; nil where neither tells.
  private static func openPosts(_ facts: Facts) -> Int? {
    let vacant = (0..<facts.org.positions.count).count {
      [.vacant, .planned].contains(facts.org.positions.state[$0])
        && roles.contains(facts.role(ofPosition: $0) ?? "")
    }
    if vacant > 0 { return vacant }
    return facts.org.company.objects("requisitions")?.count { post in
      roles.contains { $0 == role(of: post, facts) }
    }
  }

  private static let roles = ["csm", "csm-digital"]

  private static func role(of post: JSONValue, _ facts: Facts) -> String? {
    if let role = post["role"]?.string { return facts.role(named: role) }
    return post["title"]?.string.flatMap { facts.role(named: $0) }
  }
}
