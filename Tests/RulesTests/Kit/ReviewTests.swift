import OrgKit
import Testing

@testable import Rules

struct ReviewTests {
  private static let people = "CEO > Sales Manager > AE x9, Self > Self, Advisor"

  private func diagnose(
    _ document: String, asOf: String? = nil, _ known: Baseline? = nil
  ) throws -> Diagnosis {
    let catalog = try Orgs.catalog
    let org = try Orgs.sketch(Self.people).org
    let facts = try Facts(
      org, catalog: catalog, scheme: ArrBands(catalog), asOf: asOf.flatMap { Day(iso: $0) })
    return try Diagnosis(facts, settings: settings(document), baseline: known)
  }

  private static func exception(until: String? = nil, subject: String = "sales-manager") -> String {
    let end = until.map { #", "until": "\#($0)""# } ?? ""
    return
      #"{"exceptions": [{"rule": "span-too-wide", "subject": "\#(subject)", "reason": "growing"\#(end)}]}"#
  }

  @Test("An exception takes a finding out of what counts and keeps it with its reason")
  func suppressed() throws {
    let plain = try diagnose("{}")
    let decided = try diagnose(Self.exception())
    #expect(decided.review.suppressed.map(\.finding.name) == ["span-too-wide sales-manager"])
    #expect(decided.review.suppressed.map(\.exception.reason) == ["growing"])
    #expect(decided.findings.count == plain.findings.count - 1)
    #expect(decided.count(.warning) == plain.count(.warning) - 1)
    #expect(decided.review.exceptions.map(\.findings) == [1])
    #expect(decided.review.exceptions.map(\.problem) == [nil])
    // The rule is still violated: an exception changes what counts, not what is.
    #expect(decided.results.first { $0.rule == "span-too-wide" }?.verdict == "violated")
  }

  @Test("Until its last day it holds, then it is reported and the finding counts again")
  func until() throws {
    func review(_ asOf: String?) throws -> Review {
      try diagnose(Self.exception(until: "2026-06-30"), asOf: asOf).review
    }
    for day in ["2026-06-29", "2026-06-30"] {
      #expect(try review(day).suppressed.count == 1)
      #expect(try review(day).exceptions.map(\.problem) == [nil])
    }
    let later = try review("2026-07-01")
    #expect(later.suppressed.isEmpty && later.open.map(\.rule).contains("span-too-wide"))
    #expect(later.exceptions.map(\.problem) == [.expired])
    let undated = try review(nil)
    #expect(undated.suppressed.count == 1)
    #expect(undated.exceptions.map(\.problem) == [.undated])
  }

  @Test("One that is for nothing is reported, whatever else is wrong with it")
  func unused() throws {
    for document in [
      Self.exception(subject: "ceo"), Self.exception(until: "2020-01-01", subject: "nobody"),
    ] {
      let review = try diagnose(document, asOf: "2026-01-01").review
      #expect(review.exceptions.map(\.problem) == [.unused])
      #expect(review.suppressed.isEmpty)
    }
  }

  @Test("An exception that is over does not hide one that is not")
  func several() throws {
    let document =
      """
      {"exceptions": [
        {"rule": "span-too-wide", "subject": "sales-manager", "reason": "a", "until": "2020-01-01"},
        {"rule": "span-too-wide", "team": "ceo", "reason": "b"}]}
      """
    let review = try diagnose(document, asOf: "2026-01-01").review
    #expect(review.suppressed.map(\.exception.reason) == ["b"])
    #expect(review.exceptions.map(\.problem) == [.expired, nil])
    #expect(review.exceptions.map(\.findings) == [1, 1])
  }

  @Test("What a baseline knows does not count; what is new does; what is gone is said")
  func baselined() throws {
    let before = try diagnose("{}")
    let known = try baseline(before)
    let same = try diagnose("{}", known)
    #expect(same.findings.isEmpty && same.review.hasBaseline)
    #expect(same.review.known.count == before.findings.count)
    #expect(same.review.gone.isEmpty && same.review.unchecked.isEmpty)

    let smaller = Orgs.sketch
    let facts = try smaller("CEO > Sales Manager > AE x8, Advisor, Guest", nil)
    let after = try Diagnosis(facts, baseline: known)
    #expect(
      Set(after.review.gone.map { "\($0.rule) \($0.subject)" })
        == ["span-too-wide sales-manager", "self-report self"])
    #expect(
      after.findings.allSatisfy { !Set(known.entries.map(\.fingerprint)).contains($0.fingerprint) })
    #expect(after.review.known.count + after.review.gone.count == known.entries.count)
  }

  @Test("What nobody looked for is not gone")
  func unchecked() throws {
    let known = try baseline(diagnose("{}"))
    let document = #"{"rules": {"span-too-wide": {"enabled": false, "reason": "x"}}}"#
    let disabled = try Diagnosis(
      Orgs.sketch("CEO > VP"), settings: settings(document), baseline: known)
    #expect(disabled.review.unchecked.map(\.rule) == ["span-too-wide"])
    // Without people no rule about them can tell.
    let blind = try Diagnosis(Orgs.sketch(nil, accounts: "a: 1 x 10k"), baseline: known)
    #expect(blind.review.unchecked.map(\.rule).contains("span-too-wide"))
    let removed = try baseline(
      #"{"baseline": [{"fingerprint": "0123456789abcdef", "rule": "no-such-rule", "subject": {"kind": "person", "id": "x"}}]}"#
    )
    #expect(try diagnose("{}", removed).review.unchecked.map(\.rule) == ["no-such-rule"])
  }

  @Test("An exception comes before the baseline, so that its reason is not lost")
  func both() throws {
    let known = try baseline(diagnose("{}"))
    let review = try diagnose(Self.exception(), known).review
    #expect(review.suppressed.count == 1 && review.open.isEmpty && review.gone.isEmpty)
    #expect(review.known.count == known.entries.count - 1)
  }

  @Test(
    "Every finding is in one of the three, in order, and a baseline of itself leaves none",
    arguments: 0..<40)
  func property(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let facts = try Sketches.random(&random)
    let plain = try Diagnosis(facts)
    var decisions = Settings()
    decisions.exceptions = plain.findings.filter { _ in Bool.random(using: &random) }.map {
      .init(
        rule: $0.rule,
        scope: Bool.random(using: &random)
          ? .subject($0.violation.subject.id)
          : .team("e\(Int.random(in: 0..<30, using: &random))"), reason: "x", until: nil)
    }
    let decided = try Diagnosis(facts, settings: decisions, baseline: try baseline(plain))
    #expect(decided.findings.isEmpty)
    let review = decided.review
    let all = review.known.map(\.fingerprint) + review.suppressed.map(\.finding.fingerprint)
    #expect(Set(all) == Set(plain.findings.map(\.fingerprint)) && all.count == plain.findings.count)
    let order = plain.findings.map(\.fingerprint)
    #expect(
      review.known.map(\.fingerprint) == order.filter(Set(review.known.map(\.fingerprint)).contains)
    )
  }
}
