import OrgKit
import Testing

@testable import Rules

struct BaselineTests {
  private static let entry =
    #"{"fingerprint": "0123456789abcdef", "rule": "r", "subject": {"kind": "person", "id": "x"}}"#

  @Test("What is written is read again, ordered by rule and subject")
  func roundTrip() throws {
    let diagnosis = try Diagnosis(Orgs.sketch("CEO > Manager > AE x9, B > B, A > A, Advisor"))
    let known = try baseline(diagnosis)
    #expect(known.entries == Baseline(diagnosis).entries)
    #expect(known.entries.count == diagnosis.findings.count)
    let places = known.entries.map { [$0.rule, $0.subject] }
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(known.entries.map(\.fingerprint)) == Set(diagnosis.findings.map(\.fingerprint)))
  }

  @Test("Written again beside itself it stays what it is; what is accepted is not in it")
  func rewritten() throws {
    let facts = try Orgs.sketch("CEO > Manager > AE x9, B > B, Advisor")
    let known = try baseline(Diagnosis(facts))
    let again = try Diagnosis(facts, baseline: known)
    #expect(Baseline(again).entries == known.entries)
    let settings = try settings(
      #"{"exceptions": [{"rule": "self-report", "subject": "b", "reason": "x"}]}"#)
    let decided = Baseline(try Diagnosis(facts, settings: settings, baseline: known))
    #expect(decided.entries == known.entries.filter { $0.rule != "self-report" })
  }

  @Test("None known is a baseline too")
  func empty() throws { #expect(try baseline(#"{"baseline": []}"#).entries.isEmpty) }

  @Test(
    "What is no baseline names its place",
    arguments: [
      ("", ""), ("[]", ""), ("{}", ""), (#"{"baseline": {}}"#, "/baseline"),
      (#"{"baseline": [1]}"#, "/baseline/0"), (#"{"baseline": [], "x": 1}"#, "/x"),
      (#"{"baseline": [{}]}"#, "/baseline/0"),
      (entry.replacing("0123", with: "01234"), "/baseline/0/fingerprint"),
      (entry.replacing("abcdef", with: "ABCDEF"), "/baseline/0/fingerprint"),
      (entry.replacing(#""r""#, with: "1"), "/baseline/0/rule"),
      (entry.replacing(#""rule": "r", "#, with: ""), "/baseline/0"),
      (entry.replacing(#""kind""#, with: #""sort""#), "/baseline/0/subject/sort"),
    ])
  func wrong(text: String, pointer: String) throws {
    let document = text.hasPrefix(#"{"fingerprint"#) ? #"{"baseline": [\#(text)]}"# : text
    let error = try #require(throws: OrgError.self) { try baseline(document) }
    #expect(error.code == .badInput)
    #expect(error.location.file == "known.json")
    #expect(error.location.pointer ?? "" == pointer)
  }
}
