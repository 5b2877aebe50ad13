import OrgKit
import Testing

@testable import PluginHost

@Suite("Contributions")
struct ContributionTests {
  @Test("Each says its kind, what it is found by, and what it is")
  func kinds() throws {
    let plugin = try Plugins.plugin(
      Plugins.manifest(
        Plugins.source + ", " + Plugins.scheme(#"{"segment": "a"}"#)
          + #", "benchmarks": [{"key": "acme.x", "low": 1, "unit": "u", "population": "p", "source": "book"}], "#
          + #""titles": [{"kind": "noun", "phrase": "patient pal", "value": "sales"}], "#
          + #""decision_models": [{"id": "m", "question": "M?"}], "#
          + #""roles": [{"id": "r", "name": "R", "source": "book"}]"#))
    #expect(
      plugin.contributions.map { "\($0.kind) \($0.id) \($0.title)" } == [
        "source acme:book Book", "segment-scheme acme:tiers Tiers", "benchmark acme.x u, p",
        "role acme:r R", "phrase patient pal noun: sales", "decision-model acme:m M?",
      ])
  }
}
