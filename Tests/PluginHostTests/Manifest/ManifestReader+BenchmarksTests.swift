import OrgKit
import Testing

@testable import PluginHost

@Suite("Benchmarks and decision models in manifests")
struct ManifestReaderBenchmarksTests {
  private func error(_ members: String) -> OrgError? {
    Plugins.error(Plugins.manifest("\(Plugins.source), \(members)"))
  }

  private func benchmark(_ members: String) -> String {
    #""benchmarks": [{"population": "p", "source": "book", \#(members)}]"#
  }

  @Test(
    "Mistakes are named with their pointer",
    arguments: [
      (#""key": "csm-ratio.smb", "unit": "people", "low": 1"#, "/unit", "accounts per CSM"),
      (#""key": "csm-ratio.smbb", "unit": "u", "low": 1"#, "/key", "that there is not"),
      (#""key": "acme.x", "unit": "u""#, "", "has no number"),
      (#""key": "acme.x", "unit": "u", "low": 2, "high": 1"#, "", "upside down"),
    ])
  func benchmarks(members: String, place: String, reason: String) throws {
    let found = try #require(error(benchmark(members)))
    #expect(found.location.pointer == "/benchmarks/0\(place)")
    #expect(found.reason.contains(reason))
  }

  @Test("A pack goes after the built-in rows unless it says before; a preference beats it")
  func order() throws {
    let row = benchmark(#""key": "csm-ratio.smb", "unit": "accounts per CSM", "low": 1, "high": 2"#)
    for (members, first) in [(row, "S1"), (row + #", "benchmarks_go": "before""#, "acme:book")] {
      let folder = try Folder()
      let path = try folder.write(Plugins.manifest("\(Plugins.source), \(members)"))
      let additions = try Plugins.registry([path]).additions
      let catalog = try Catalog(adding: additions)
      #expect(catalog["csm-ratio.smb"].first?.source.id == first)
      #expect(catalog["csm-ratio.smb"].count == 3)
      #expect(catalog["csm-ratio.smb"].count { $0.plugin == "acme" } == 1)
      let preferring = try Catalog(policy: SourcePolicy(sources: ["S1"]), adding: additions)
      #expect(preferring["csm-ratio.smb"].first?.source.id == "S1")
      let own = try Catalog(policy: SourcePolicy(sources: ["acme:book"]), adding: additions)
      #expect(own["csm-ratio.smb"].first?.source.id == "acme:book")
    }
  }

  @Test(
    "A decision model is whole",
    arguments: [
      (#"{"id": "c", "weight": 0, "direction": "max"}"#, "", "all 0"),
      (
        #"{"id": "c", "weight": 1, "direction": "max"}, {"id": "c", "weight": 1, "direction": "max"}"#,
        "", "twice"
      ),
      (
        #"{"id": "c", "weight": 1, "direction": "max"}"#, #"{"id": "o", "values": [1, 2]}"#,
        "2 values for 1 criteria"
      ),
      (#"{"id": "c", "weight": -1, "direction": "max"}"#, "", "below 0"),
    ])
  func models(criteria: String, options: String, reason: String) throws {
    let model =
      #"{"id": "m", "title": "T", "source": "book", "criteria": [\#(criteria)], "options": [\#(options)]}"#
    let found = try #require(error(#""decision_models": [\#(model)]"#))
    #expect(found.reason.contains(reason), "\(found.reason)")
  }
}
