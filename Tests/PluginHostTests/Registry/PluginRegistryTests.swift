import Foundation
import OrgKit
import Testing

@testable import PluginHost

@Suite("The registry")
struct PluginRegistryTests {
  private static let tiers = Plugins.scheme(
    #"{"when": "arr > 5", "segment": "a"}, {"segment": "b"}"#)

  @Test("Without a request there is what is built in")
  func builtIn() throws {
    let registry = try Plugins.registry([])
    #expect(registry.plugins.map(\.id) == ["orgkit"])
    #expect(registry.schemes.map(\.id) == ["arr-bands"])
    #expect(try registry.scheme(nil).id == "arr-bands")
    #expect(registry.additions.isEmpty)
  }

  @Test("A plugin's scheme is selected by plugin and name; a disabled one is listed only")
  func schemes() throws {
    let folder = try Folder()
    let path = try folder.write(Plugins.manifest(Self.tiers))
    let registry = try Plugins.registry([path])
    #expect(try registry.scheme("acme:tiers").plugin == "acme")
    let disabled = try Plugins.registry([path], disabled: ["acme"])
    #expect(disabled.plugins.map(\.isEnabled) == [true, false])
    #expect(disabled.additions.isEmpty)
    for (registry, name, hint) in [
      (registry, "acme:tier", "did you mean acme:tiers?"),
      (disabled, "acme:tiers", "the plugin acme is disabled"),
      (registry, "other:tiers", "the plugin other is not loaded: name it with --plugin PATH"),
    ] {
      #expect {
        _ = try registry.scheme(name)
      } throws: {
        ($0 as? OrgError)?.code == .notFound
          && ($0 as? OrgError)?.hint.map { $0 == hint || name == "acme:tier" } == true
      }
    }
  }

  @Test("What cannot be disabled is told")
  func disabling() {
    #expect(throws: OrgError.self) { try Plugins.registry([], disabled: ["orgkit"]) }
    #expect(throws: OrgError.self) { try Plugins.registry([], disabled: ["none"]) }
  }

  @Test("The built-in bands follow the catalogue with its additions")
  func adopting() throws {
    let folder = try Folder()
    let path = try folder.write(
      Plugins.manifest(
        Plugins.source + #", "benchmarks_go": "before", "benchmarks": [{"#
          + #""key": "segment-arr.enterprise", "low": 200000, "high": 500000, "#
          + #""bounds": "half-open", "unit": "USD ARR per account", "population": "accounts", "source": "book"}]"#
      ))
    var registry = try Plugins.registry([path])
    registry.adopt(try Catalog(adding: registry.additions))
    let org = try Plugins.org("account_id,arr\n1,150000\n2,200000\n")
    let segmentation = try Segmentation(
      org, by: try registry.scheme(nil), vocabulary: try Plugins.catalog.get().vocabulary)
    #expect(segmentation.scheme.segments.map(\.id)[1...2] == ["enterprise", "mid-market"])
    #expect(Array(segmentation.codes.buffer) == [2, 1])
  }

  @Test("Findings cite the plugin's ratios, and books without a ratio are not called small")
  func diagnosis() throws {
    let folder = try Folder()
    let path = try folder.write(
      Plugins.manifest(
        Plugins.source + ", "
          + Plugins.scheme(
            #"{"when": "arr >= 10", "segment": "own", "touch": "high", "ratio": {"low": 2, "high": 3}, "#
              + #""source": "book"}, {"segment": "rest", "touch": "pooled"}"#)))
    var registry = try Plugins.registry([path])
    let catalog = try Catalog(adding: registry.additions)
    registry.adopt(catalog)
    // Four owned; one owned; one owned and one of the rest.
    let org = try Plugins.org(
      "account_id,owner_id,arr\n1,x,10\n2,x,10\n3,x,10\n4,x,10\n5,y,10\n6,z,10\n7,z,1\n")
    let facts = try Facts(org, catalog: catalog, scheme: try registry.scheme("acme:tiers"))
    let diagnosis = try Diagnosis(facts)
    func subjects(_ rule: String) -> [String] {
      diagnosis.findings.filter { $0.rule == rule }.map(\.violation.subject.id)
    }
    #expect(subjects("overloaded-book") == ["x"])
    #expect(subjects("underloaded-book") == ["y"])
    #expect(subjects("one-owner-all-segments") == ["z"])
    for rule in ["overloaded-book", "underloaded-book", "one-owner-all-segments"] {
      let finding = diagnosis.findings.first { $0.rule == rule }
      #expect(finding?.violation.plugin == "acme")
    }
    let row = diagnosis.findings.first { $0.rule == "overloaded-book" }?.violation.expected?
      .benchmarks.first
    #expect(row?.source.id == "acme:book" && row?.key == "csm-ratio.acme:tiers.own")
  }

  @Test("What a scheme lacks is asked for")
  func missing() throws {
    let plugin = try Plugins.plugin(
      Plugins.manifest(
        Plugins.scheme(
          #"{"when": "industry = 'x' and arr > company.headcount", "segment": "a"}, {"segment": "b"}"#
        )))
    let scheme = try #require(plugin.contributions.first?.scheme)
    let org = try Plugins.org("account_id,owner_id,arr,industry\n1,x,5,X\n2,x,5,\n3,x,,y\n")
    let segmentation = try Segmentation(
      org, by: scheme, vocabulary: try Plugins.catalog.get().vocabulary)
    #expect(Array(segmentation.codes.buffer) == [-1, -1, 1])
    #expect(segmentation.missingData == ["accounts.industry", "company.headcount"])
  }
}
