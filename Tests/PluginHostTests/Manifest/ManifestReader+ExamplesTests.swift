import OrgKit
import Testing

@testable import PluginHost

@Suite("Examples in manifests")
struct ManifestReaderExamplesTests {
  private func manifest(_ example: String) -> String {
    Plugins.manifest(
      Plugins.scheme(#"{"when": "arr > 5", "segment": "a"}, {"segment": "b"}"#)
        + #", "examples": [\#(example)]"#)
  }

  @Test("The only scheme need not be named; null is not known")
  func example() throws {
    let plugin = try Plugins.plugin(
      manifest(#"{"account": {"arr": 6, "industry": "x", "health": null}, "segment": null}"#))
    #expect(plugin.examples.first?.scheme == "acme:tiers")
    #expect(plugin.examples.first?.account == ["arr": .number(6), "industry": .text("x")])
    #expect(plugin.examples.first?.segment == nil)
  }

  @Test(
    "Mistakes are named with their pointer",
    arguments: [
      (#"{"scheme": "tier", "account": {}, "segment": "a"}"#, "/scheme"),
      (#"{"account": {}, "segment": "c"}"#, "/segment"),
      (#"{"account": {"ar": 1}, "segment": "a"}"#, "/account/ar"),
      (#"{"account": {"arr": [1]}, "segment": "a"}"#, "/account/arr"),
    ])
  func mistakes(example: String, place: String) {
    #expect(Plugins.error(manifest(example))?.location.pointer == "/examples/0\(place)")
  }

  @Test("Without a scheme there is nothing to try")
  func noScheme() {
    let found = Plugins.error(Plugins.manifest(#""examples": [{"account": {}, "segment": null}]"#))
    #expect(found?.location.pointer == "/examples/0")
  }
}
