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

  /// A model with the criterion `fit`, whose ratings are as given.
  static func model(_ ratings: String) -> String {
    let own = #""source": "acme:book", "locator": "p. 1", "grade": "assumption""#
    return #"""
      "decision_models": [{"id": "m", "question": "M?",
       "options": [{"id": "a", "name": "A", "what": "One", \#(own)},
                   {"id": "b", "name": "B", "what": "Two", \#(own)}],
       "criteria": [{"id": "fit", "name": "Fit", "weight": 1, "otherwise": 3, \#(own)}],
       "ratings": [{"criterion": "fit", "why": "It does.", \#(own), \#(ratings)}]}]
      """#
  }

  @Test("A decision model is read with what the plugin adds, and answers under its full id")
  func models() throws {
    let ratings =
      #""when": {"fact": "arr", "below": "combined-model.minimum-arr"}, "scores": {"b": 5}"#
    let plugin = try Plugins.plugin(Plugins.manifest("\(Plugins.source), \(Self.model(ratings))"))
    let catalog = try Catalog(adding: [CatalogAddition(plugin.contributions)])
    let own = plugin.contributions.compactMap { contribution in
      if case .decisionModel(let model) = contribution { model } else { nil }
    }
    let model = try #require(own.first).model(catalog)
    #expect(model.id == "acme:m" && model.question == "M?")
    #expect(model.options.allSatisfy { $0.citation.source.plugin == "acme" })
  }

  @Test(
    "What is wrong with a model is said with its place in the manifest",
    arguments: [
      (#""scores": {"c": 5}"#, "/decision_models/0/ratings/0/scores"),
      (
        #""when": {"fact": "ar", "below": "combined-model.minimum-arr"}, "scores": {"b": 5}"#,
        "/decision_models/0/ratings/0/when"
      ),
    ])
  func brokenModels(ratings: String, pointer: String) throws {
    let plugin = try Plugins.plugin(Plugins.manifest("\(Plugins.source), \(Self.model(ratings))"))
    let catalog = try Catalog(adding: [CatalogAddition(plugin.contributions)])
    for case .decisionModel(let model) in plugin.contributions {
      let found = #expect(throws: OrgError.self) { try model.model(catalog) }
      #expect(found?.code == .refused)
      #expect(found?.location.pointer?.hasPrefix(pointer) == true, "\(String(describing: found))")
    }
  }
}
