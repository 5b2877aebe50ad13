import OrgKit
import Testing

@testable import Rules

struct SettingsReaderTests {
  @Test("Every key is read")
  func whole() throws {
    let settings = try settings(
      """
      {"prefer_sources": ["S2"], "prefer": {"span.director": "S1"}, "fail_on": "warning",
       "rules": {"orphan-account": {"enabled": false, "reason": "pooled"},
                 "self-report": {"severity": "advice", "reason": "HRIS cannot do else"}},
       "thresholds": {"span.manager": {"low": 4, "high": 10, "value": null, "source": "us",
                                       "reason": "remote"}},
       "exceptions": [{"rule": "overloaded-book", "subject": "E1", "reason": "leaving",
                       "until": "2026-06-30"},
                      {"rule": "span-too-wide", "team": "E2", "reason": "reorganising"}]}
      """)
    #expect(settings.policy.sources == ["S2"])
    #expect(settings.policy.sourceOfKey == ["span.director": "S1"])
    #expect(settings.failOn == .warning)
    #expect(settings.rules["orphan-account"]?.isEnabled == false)
    #expect(settings.rules["self-report"]?.isEnabled == true)
    #expect(settings.rules["self-report"]?.severity == .advice)
    let own = try #require(settings.thresholds.first)
    #expect([own.low, own.high, own.value] == [4, 10, nil])
    #expect([own.key, own.locator, own.note] == ["span.manager", "us", "remote"])
    #expect(
      settings.exceptions == [
        .init(
          rule: "overloaded-book", scope: .subject("E1"), reason: "leaving",
          until: Day(iso: "2026-06-30")),
        .init(rule: "span-too-wide", scope: .team("E2"), reason: "reorganising", until: nil),
      ])
  }

  @Test("Nothing is decided by an empty object, nor by empty sections")
  func empty() throws {
    for document in [
      "{}",
      #"{"prefer_sources": [], "prefer": {}, "rules": {}, "thresholds": {}, "exceptions": []}"#,
    ] {
      let settings = try settings(document)
      #expect(settings.policy == SourcePolicy() && settings.failOn == nil)
      #expect(settings.rules.isEmpty && settings.thresholds.isEmpty && settings.exceptions.isEmpty)
    }
  }

  @Test(
    "What is wrong names its place and the fix",
    arguments: [
      ("[]", "", ""), ("", "", "JSON"), (#"{"rule": {}}"#, "/rule", "rules"),
      (#"{"fail_on": "severe"}"#, "/fail_on", "critical"), (#"{"fail_on": 1}"#, "/fail_on", ""),
      (#"{"rules": []}"#, "/rules", ""), (#"{"rules": null}"#, "/rules", ""),
      (
        #"{"rules": {"span-too-wyde": {"enabled": false, "reason": "x"}}}"#, "/rules/span-too-wyde",
        "did you mean span-too-wide?"
      ),
      (#"{"rules": {"zzz": {"enabled": false, "reason": "x"}}}"#, "/rules/zzz", "orgkit explain"),
      (#"{"rules": {"self-report": false}}"#, "/rules/self-report", ""),
      (#"{"rules": {"self-report": {"enabled": false}}}"#, "/rules/self-report", "why"),
      (
        #"{"rules": {"self-report": {"enabled": false, "reason": " "}}}"#, "/rules/self-report",
        "why"
      ),
      (
        #"{"rules": {"self-report": {"enabled": false, "reason": 3}}}"#,
        "/rules/self-report/reason", ""
      ),
      (
        #"{"rules": {"self-report": {"enabled": "no", "reason": "x"}}}"#,
        "/rules/self-report/enabled", ""
      ),
      (#"{"rules": {"self-report": {"reason": "x"}}}"#, "/rules/self-report", "severity"),
      (
        #"{"rules": {"self-report": {"severity": "high", "reason": "x"}}}"#,
        "/rules/self-report/severity",
        "warning"
      ),
      (
        #"{"rules": {"self-report": {"enable": false, "reason": "x"}}}"#,
        "/rules/self-report/enable",
        "enabled"
      ),
      (
        #"{"thresholds": {"span.manger": {"low": 1, "source": "x"}}}"#, "/thresholds/span.manger",
        "did you mean span.manager?"
      ),
      (#"{"thresholds": {"span.manager": {"low": 1}}}"#, "/thresholds/span.manager", "comes from"),
      (#"{"thresholds": {"span.manager": {"source": "x"}}}"#, "/thresholds/span.manager", "low"),
      (
        #"{"thresholds": {"span.manager": {"low": "1", "source": "x"}}}"#,
        "/thresholds/span.manager/low",
        ""
      ),
      (
        #"{"thresholds": {"span.manager": {"low": 9, "high": 1, "source": "x"}}}"#,
        "/thresholds/span.manager/high", ""
      ),
      (#"{"thresholds": {"span.manager": 7}}"#, "/thresholds/span.manager", ""),
      (
        #"{"thresholds": {"reporting-lines.sound": {"low": 1, "source": "x"}}}"#,
        "/thresholds/reporting-lines.sound", "disable"
      ),
      (
        #"{"thresholds": {"segment-arr.smb": {"high": 9, "source": "x"}}}"#,
        "/thresholds/segment-arr.smb", ""
      ),
      (#"{"exceptions": {}}"#, "/exceptions", ""), (#"{"exceptions": [1]}"#, "/exceptions/0", ""),
      (#"{"exceptions": [{"rule": "self-report", "subject": "a"}]}"#, "/exceptions/0", "why"),
      (
        #"{"exceptions": [{"rule": "self-reports", "subject": "a", "reason": "x"}]}"#,
        "/exceptions/0/rule", "did you mean self-report?"
      ),
      (#"{"exceptions": [{"subject": "a", "reason": "x"}]}"#, "/exceptions/0", ""),
      (#"{"exceptions": [{"rule": "self-report", "reason": "x"}]}"#, "/exceptions/0", "subject"),
      (
        #"{"exceptions": [{"rule": "self-report", "subject": "", "reason": "x"}]}"#,
        "/exceptions/0", ""
      ),
      (
        #"{"exceptions": [{"rule": "self-report", "subject": "a", "team": "b", "reason": "x"}]}"#,
        "/exceptions/0", "two"
      ),
      (
        #"{"exceptions": [{"rule": "self-report", "team": "b", "reason": "x", "until": "soon"}]}"#,
        "/exceptions/0/until", "YYYY-MM-DD"
      ),
      (
        #"{"exceptions": [{"rule": "self-report", "team": "b", "reason": "x", "until": "2026-02-30"}]}"#,
        "/exceptions/0/until", "YYYY-MM-DD"
      ),
      (#"{"prefer_sources": ["S9"]}"#, "/prefer_sources", "S1"),
    ])
  func wrong(document: String, pointer: String, hint: String) throws {
    let error = try #require(throws: OrgError.self) { try settings(document) }
    #expect(error.code == .badInput)
    #expect(error.location.file == "orgkit.json")
    #expect(error.location.pointer ?? "" == pointer)
    #expect(hint.isEmpty || error.hint?.contains(hint) == true, "\(error.hint ?? "no hint")")
  }

  @Test("Nesting, size and nonsense are errors, never the end of the process", arguments: 0..<200)
  func hostile(seed: Int) {
    var random = SplitMix64(seed: seed)
    let words = [
      "{", "}", "[", "]", ":", ",", "\"rules\"", "\"exceptions\"", "\"reason\"", "null", "1e999",
      "\"self-report\"", "\"thresholds\"", "-", "\"\\u0000\"", "\"prefer\"", "true", "\u{FEFF}",
    ]
    var text = seed % 3 == 0 ? "{\"rules\":" : ""
    for _ in 0..<Int.random(in: 1..<60, using: &random) {
      text += words[Int.random(in: words.indices, using: &random)]
    }
    if seed % 10 == 0 { text = String(repeating: "{\"rules\":", count: 5000) }
    do { _ = try settings(text) } catch { #expect(error is OrgError) }
  }
}
