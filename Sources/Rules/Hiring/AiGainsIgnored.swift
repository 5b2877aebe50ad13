import Facts

/// People who are added to work that a machine could take.
struct AiGainsIgnored: Rule {
  static let info = RuleInfo(
    area: .hiring, severity: .advice, benchmarks: ["efficiency.automate-first"],
    summary: "Posts are open although nobody looked for work that AI can do.",
    why: "AI agents can handle much of the efficiency work that people are hired for.",
    remedy: "Let each function list its repeatable work and hand over what can be.",
    how:
      "Reads practices.ai_used; applies where posts are open, by requisitions or vacant "
      + "posts, and the company may be at the Optimize stage.")

  static let examples = [
    Example(
      company: """
        {"headcount": 120, "requisitions": [{"title": "Analyst"}], "practices": {"ai_used": false}}
        """, .violated(at: "organisation")),
    Example(
      company: #"{"requisitions": [{"title": "Analyst"}], "practices": {"ai_used": true}}"#,
      .holds),
    Example(company: #"{"requisitions": []}"#, .notApplicable),
    Example("CEO", company: #"{"requisitions": [{"title": "Analyst"}]}"#, .notApplicable),
    Example(company: #"{"requisitions": [{"title": "Analyst"}]}"#, .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    (!facts.practice("ai_used")).outcomes(where: facts.isHiring && facts.mayBeAtOptimize) {
      Violation(
        facts.orgSubject, expected: facts.principle(info.benchmarks),
        "\(counted(facts.openPosts ?? 0, "post")) open, and nobody looked for work that AI can do")
    }
  }
}
