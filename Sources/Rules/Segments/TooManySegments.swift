import Facts
import JSON
import OrgModel

/// A company cut into more segments than it can staff.
///
/// S0 begins with two or three, and S1 has five bands by which accounts are covered
/// (C23): S0 decides unless S1 is preferred.
struct TooManySegments: Rule {
  static let info = RuleInfo(
    area: .segments, severity: .advice,
    benchmarks: ["segment-count.start", "segment-count.too-many", "segment.boundaries"],
    summary: "The company divides its customers into too many segments.",
    why: "Each segment wants its own people, playbook and numbers, and its borders get political.",
    remedy: "Begin with two or three clear segments, and part them where data show it pays.",
    how:
      "Counts the stated segments, or else the different labels of accounts, and compares the "
      + "number with the benchmarks.")

  static let examples = [
    Example(
      company: """
        {"segments": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}]}
        """, .violated(at: "organisation")),
    Example(
      company: #"{"segments": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}]}"#, .holds),
    Example(
      accounts: """
        x: 1 x 1k as Gold, x: 1 x 1k as Silver, x: 1 x 1k as Bronze, x: 1 x 1k as Tin,
        x: 1 x 1k as Mid Market, x: 1 x 1k as MM
        """, .violated(at: "organisation")),
    Example(accounts: "x: 1 x 1k as Mid Market, x: 1 x 1k as MM, x: 1 x 1k as SMB", .holds),
    Example(accounts: "x: 1 x 1k", .unknown),
    Example(nil, .unknown),
  ]

  static func outcomes(in facts: Facts) -> [Outcome] {
    guard let segments = facts.ownSegments else { return [.unknown([.company("segments")])] }
    let count = Double(segments.count)
    let rows = info.benchmarks.flatMap { Array(facts.catalog[$0]) }
    guard let start = facts.expectation("segment-count.start"), let most = start.high,
      let tooMany = facts.expectation("segment-count.too-many")?.low, count >= tooMany,
      count > most
    else { return [.holds] }
    return [
      .violated(
        Violation(
          facts.orgSubject, observed: count,
          expected: Expectation(low: nil, high: most, unit: start.unit, rows),
          "\(segments.count) segments (\(segments.prefix(8).joined(separator: ", "))); begin with "
            + start.description))
    ]
  }
}

extension Facts {
  /// The segments that the company has: as it states them, else as its accounts are
  /// labelled, different words for one segment counted once. Nil if not known.
  var ownSegments: [String]? {
    if let stated = org.company.objects("segments") {
      return stated.compactMap { $0["id"]?.string }
    }
    var segments: [String] = []
    for row in 0..<org.accounts.count {
      guard let label = org.interning.labels[org.accounts.symbol(.segment, row)] else { continue }
      let segment = catalog.vocabulary.value(.segment, of: label) ?? label.lowercased()
      if !segments.contains(segment) { segments.append(segment) }
    }
    return segments.isEmpty ? nil : segments
  }
}
