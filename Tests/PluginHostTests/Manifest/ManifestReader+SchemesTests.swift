import OrgKit
import Testing

@testable import PluginHost

@Suite("Segment schemes in manifests")
struct ManifestReaderSchemesTests {
  private func error(_ cases: String) -> OrgError? {
    Plugins.error(Plugins.manifest("\(Plugins.source), \(Plugins.scheme(cases))"))
  }

  @Test("A ratio becomes a benchmark of the plugin's, which the segment names")
  func ratio() throws {
    let plugin = try Plugins.plugin(
      Plugins.manifest(
        Plugins.source + ", "
          + Plugins.scheme(
            #"{"when": "arr > 5", "segment": "a", "touch": "high", "ratio": {"low": 2, "high": 4}, "#
              + #""source": "book"}, {"when": "arr > 3", "segment": "b", "#
              + #""ratio": {"benchmark": "csm-ratio.smb"}}, {"segment": "a"}"#)))
    guard case .segmentScheme(let scheme, _, let ratios) = plugin.contributions[1] else {
      Issue.record("is no scheme")
      return
    }
    #expect(scheme.id == "acme:tiers" && scheme.plugin == "acme")
    #expect(scheme.segments.map(\.id) == ["a", "b"])
    #expect(scheme.segments.map(\.ratioKey) == ["csm-ratio.acme:tiers.a", "csm-ratio.smb"])
    #expect(scheme.segments.map(\.touch) == [.high, nil])
    #expect(ratios.map(\.low) == [2] && ratios.map(\.high) == [4])
    #expect(ratios.first?.source.id == "acme:book" && ratios.first?.plugin == "acme")
  }

  @Test(
    "Mistakes are named with their pointer",
    arguments: [
      (#"{"when": "ar > 5", "segment": "a"}, {"segment": "b"}"#, "/0/when", "which is not a field"),
      (#"{"when": "arr > 5", "segment": "a"}"#, "/0/when", "must hold of all other"),
      (#"{"segment": "a"}, {"segment": "b"}"#, "/0", "no later case is reached"),
      (#"{"segment": "a", "ratio": {"low": 1}}"#, "/0", "has no source"),
      (#"{"segment": "a", "ratio": {}, "source": "book"}"#, "/0/ratio", "has no numbers"),
      (
        #"{"segment": "a", "ratio": {"low": 5, "high": 2}, "source": "book"}"#, "/0/ratio",
        "upside down"
      ),
      (#"{"segment": "a", "ratio": {"high": 0}, "source": "book"}"#, "/0/ratio/high", "is 0"),
      (#"{"segment": "a", "ratio": {"low": -1}, "source": "book"}"#, "/0/ratio/low", "below 0"),
      (
        #"{"segment": "a", "ratio": {"benchmark": "csm-ratio.smbs"}}"#, "/0/ratio/benchmark",
        "that there is not"
      ),
      (
        #"{"segment": "a", "ratio": {"benchmark": "span.manager"}}"#, "/0/ratio/benchmark",
        "direct reports"
      ),
      (
        #"{"segment": "a", "ratio": {"benchmark": "csm-ratio.smb", "low": 1}}"#, "/0/ratio",
        "numbers beside"
      ),
      (
        #"{"when": "arr > 1", "segment": "a", "touch": "low"}, {"segment": "a", "touch": "low"}"#,
        "/1", "describes the segment a again"
      ),
      (#"{"segment": "a", "touch": "medium"}"#, "/0/touch", "medium"),
      (#"{"segment": "A b"}"#, "/0/segment", "no short id"),
    ])
  func mistakes(cases: String, place: String, reason: String) throws {
    let found = try #require(error(cases))
    #expect(found.location.pointer == "/segment_schemes/0/cases\(place)")
    #expect(found.reason.contains(reason), "\(found.reason)")
  }

  @Test("Inside an expression the character is told, with a caret")
  func caret() {
    let found = error(#"{"when": "arr > 5 an health > 1", "segment": "a"}, {"segment": "b"}"#)
    #expect(found?.location.character == 9)
    #expect(found?.hint == "arr > 5 an health > 1\n        ^ did you mean and?")
  }

  @Test("A megabyte of expression, and more cases than are read, are refused")
  func large() {
    let long = String(repeating: "(", count: 1_000_000)
    #expect(error(#"{"when": "\#(long)", "segment": "a"}, {"segment": "b"}"#) != nil)
    let many = Array(repeating: #"{"when": "arr > 5", "segment": "a"}"#, count: 256)
      .joined(separator: ", ")
    #expect(error("\(many), {\"segment\": \"b\"}")?.reason.contains("at most 256") == true)
  }
}
