import Facts

/// Several segments and one way to serve them.
struct OneTouchForAllSegments: Rule {
  static let info = RuleInfo(
    area: .coverage, severity: .warning, benchmarks: ["coverage.segment-appropriate"],
    summary: "All segments have the same touch model.",
    why: "One playbook, only scaled, is too thin for the large and too dear for the small.",
    remedy: "Give large accounts named CSMs and small ones a pooled or digital touch.",
    how:
      "Compares the touch of the stated segments, of which there must be two or more; all "
      + "alike decide.")

  static let examples = [
    Example(
      company: """
        {"segments": [{"id": "enterprise", "touch": "high"}, {"id": "smb", "touch": "high"}]}
        """, .violated(at: "customer-success")),
    Example(
      company: """
        {"segments": [{"id": "enterprise", "touch": "high"}, {"id": "smb", "touch": "tech"}]}
        """, .holds),
    Example(company: #"{"segments": [{"id": "smb", "touch": "tech"}]}"#, .notApplicable),
    Example(
      company: """
        {"segments": [{"id": "enterprise", "touch": "high"}, {"id": "smb"}]}
        """, .unknown),
    Example("CEO > CSM", .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segments = facts.org.company.objects("segments") else {
      return [.unknown([.company("segments")])]
    }
    guard segments.count > 1 else { return [.notApplicable] }
    let touches = segments.compactMap { $0["touch"]?.string }
    guard let first = touches.first, touches.allSatisfy({ $0 == first }) else {
      return [touches.isEmpty ? .unknown([.company("segments")]) : .holds]
    }
    guard touches.count == segments.count else { return [.unknown([.company("segments")])] }
    let names = segments.compactMap { $0["id"]?.string }.joined(separator: ", ")
    return [
      .violated(
        Violation(
          .customerSuccess, expected: facts.principle(info.benchmarks),
          "\(counted(segments.count, "segment")) (\(names)) all have the touch \"\(first)\""))
    ]
  }
}
