import OrgKit
import Testing

@testable import Rules

struct ComparisonTests {
  private func compare(
    _ old: String?, _ new: String?, _ document: String = "{}", accounts: String? = nil
  ) throws -> Comparison {
    try Comparison(
      recorded(Diagnosis(Orgs.sketch(old))),
      recorded(Diagnosis(Orgs.sketch(new, accounts: accounts), settings: settings(document))))
  }

  private func names(_ comparison: Comparison, _ change: Comparison.Change) -> [String] {
    comparison.items(change).map { "\($0.finding.entry.rule) \($0.finding.entry.subject)" }
  }

  @Test("Findings are new, cleared or still there with both figures")
  func changes() throws {
    let comparison = try compare(
      "CEO > Sales Manager > AE x9, Self > Self", "CEO > Sales Manager > AE x11, Advisor")
    #expect(names(comparison, .new).contains("several-roots advisor"))
    #expect(names(comparison, .cleared).contains("self-report self"))
    let wide = try #require(
      comparison.items(.unchanged).first { $0.finding.entry.rule == "span-too-wide" })
    #expect([wide.before, wide.after] == [9, 11])
    #expect(wide.finding.message.contains("11"))
    #expect(comparison.items(.new).allSatisfy { $0.before == nil })
    #expect(comparison.items(.cleared).allSatisfy { $0.after == nil })
    #expect(
      comparison.newCount(.critical) + comparison.newCount(.warning) + comparison.newCount(.advice)
        == comparison.items(.new).count)
  }

  @Test("What an exception accepts is not cleared")
  func suppressed() throws {
    let people = "CEO > Sales Manager > AE x9"
    let comparison = try compare(
      people, people,
      #"{"exceptions": [{"rule": "span-too-wide", "subject": "sales-manager", "reason": "x"}]}"#)
    #expect(names(comparison, .suppressed) == ["span-too-wide sales-manager"])
    #expect(comparison.items(.cleared).isEmpty)
  }

  @Test("What nobody looked for is not cleared")
  func unchecked() throws {
    let people = "CEO > Sales Manager > AE x9"
    let disabled = try compare(
      people, people, #"{"rules": {"span-too-wide": {"enabled": false, "reason": "x"}}}"#)
    #expect(names(disabled, .unchecked) == ["span-too-wide sales-manager"])
    let blind = try compare(people, nil, accounts: "csm: 1 x 10k")
    #expect(names(blind, .unchecked).contains("span-too-wide sales-manager"))
    #expect(blind.items(.cleared).isEmpty && blind.drift.isEmpty)
  }

  @Test("The tree's figures before and now")
  func drift() throws {
    let comparison = try compare("CEO > VP > AE x3", "CEO > VP x2 > AE x3")
    let drift = Dictionary(comparison.drift.map { ($0.name, [$0.before, $0.after]) }) { a, _ in a }
    // CEO, VP and three AEs; CEO, two VPs and three AEs each.
    #expect(drift["people"] == [5, 9] && drift["managers"] == [2, 3])
    #expect(drift["span.mean"] == [2, 8.0 / 3])
    #expect(drift["span.bands.2-3"] == [1, 3] && drift["span.bands.1"] == [1, 0])
    #expect(drift["depth"] == [3, 3])
  }

  @Test(
    "Nothing changes from a diagnosis to itself, and there and back are opposites",
    arguments: 0..<30)
  func property(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let first = try recorded(Diagnosis(Sketches.random(&random)))
    let second = try recorded(Diagnosis(Sketches.random(&random)))
    let same = Comparison(first, first)
    #expect(same.items.count == same.items(.unchanged).count)
    #expect(same.items.count == first.findings.count)
    #expect(same.drift.allSatisfy { $0.before == $0.after })
    #expect(same.drift.isEmpty == first.measures.isEmpty)

    let (there, back) = (Comparison(first, second), Comparison(second, first))
    func prints(_ comparison: Comparison, _ changes: Comparison.Change...) -> Set<Fingerprint> {
      Set(changes.flatMap { comparison.items($0) }.map(\.finding.entry.fingerprint))
    }
    #expect(prints(there, .new) == prints(back, .cleared, .unchecked))
    #expect(prints(there, .unchanged) == prints(back, .unchanged))
    #expect(
      prints(there, .new, .unchanged) == Set(second.findings.map(\.entry.fingerprint)))
  }
}
