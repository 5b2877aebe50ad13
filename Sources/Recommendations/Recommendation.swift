import Catalog
import Facts
import OrgModel
import Rules

/// Something to do, why, how sure that is, and what would change it.
public struct Recommendation: Sendable {
  /// What it is found again by: its action, and its subject where it is about one.
  public let id: String
  /// What is done, and what is ours about it.
  public let action: Action
  /// Whom it is about; nil for the company.
  public let subject: Subject?
  /// What to do, in one sentence.
  public let title: String
  /// The findings that it rests on; at least one.
  public let findings: [Diagnosis.Finding]
  /// What exactly is to be done here, in sentences.
  public let details: [String]
  /// What it changes in the tables; empty if it is not written there.
  public let changes: [TableChange]
  /// Why it changes nothing there, or not all that should be.
  public let obstacles: [String]
  /// Other ways, the recommended one among them; empty if nothing compares them.
  public let alternatives: [Alternative]
  /// The post to fill, if it is a hire.
  public let hire: Hire?
  /// What sources state about the effect of such a thing; rows of the claims.
  public let effects: [Catalog.Hit]
  /// What would make it needless, in sentences.
  public let wouldChange: [String]
  /// What it was compared by.
  public let criteria: Criteria
  /// The weighted mean of the criteria, 0 to 1.
  public let score: Double
  /// The least that it is, whatever is unknown.
  public let low: Double
  /// The most that it is, whatever is unknown.
  public let high: Double
  /// Its place in the list, from 1: by score, behind what it needs.
  public internal(set) var rank = 0
  /// Its place by score alone; equal scores share one.
  public let scoreRank: Int
  /// How far its score is ahead of the next one; nil for the last.
  public internal(set) var margin: Double?
  /// Share of weights for which it is first by score.
  public let acceptability: Double
  /// Its best and worst place by score under any weights that were tried; nil where there
  /// are too many recommendations to say.
  public let rankRange: ClosedRange<Int>?
  /// Recommendations that should be carried out before.
  public let needs: [String]
  /// Recommendations that wait for it.
  public internal(set) var unlocks: [String] = []
  /// Its place among the hires by S2's procedure, from 1; nil if it is none.
  public let hireRank: Int?

  /// Whether it can be tried on the tables.
  public var canApply: Bool { !changes.isEmpty }

  /// The benchmarks behind the findings, each once.
  public var benchmarks: [Benchmark] {
    var rows: [Benchmark] = []
    for row in findings.flatMap({ $0.violation.expected?.benchmarks ?? [] })
    where !rows.contains(row) { rows.append(row) }
    return rows
  }
}

extension Recommendation {
  /// What to do: the action's name about its subject.
  static func title(of draft: Draft, _ facts: Facts) -> String {
    guard let subject = draft.subject else { return draft.action.name }
    var name = subject.id
    var id = subject.id
    if subject.kind != .org,
      let symbol = id.withUTF8({ facts.org.interning.identities.symbol(of: $0) })
    {
      name = facts.callOwner(symbol)
    }
    let parts = draft.action.name.split(separator: "{subject}", omittingEmptySubsequences: false)
    return parts.joined(separator: name)
  }

  /// When the findings would fall away, and what the action says of facts that would do.
  static func wouldChange(_ draft: Draft) -> [String] {
    var sentences: [String] = []
    // Of several findings none speaks for the others.
    for finding in draft.findings.prefix(draft.findings.count == 1 ? 1 : 0) {
      guard let expected = finding.violation.expected, let observed = finding.violation.observed,
        expected.low != nil || expected.high != nil
      else { continue }
      let band =
        switch (expected.low, expected.high) {
        case (let low?, let high?) where low == high: numberText(low)
        case (let low?, let high?): "\(numberText(low)) to \(numberText(high))"
        case (let low?, nil): "at least \(numberText(low))"
        case (nil, let high?): "at most \(numberText(high))"
        case (nil, nil): ""
        }
      sentences.append(
        "It falls away with \(band)\(expected.unit.hasPrefix("%") ? "" : " ")\(expected.unit); now "
          + "\(numberText(observed)).")
    }
    sentences += draft.wouldChange
    if !draft.action.wouldChange.isEmpty { sentences.append("\(draft.action.wouldChange).") }
    if sentences.isEmpty { sentences.append("A fact that the findings have wrong.") }
    return sentences
  }
}
