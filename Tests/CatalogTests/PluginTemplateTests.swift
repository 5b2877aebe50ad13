import Testing

@testable import Catalog

@Suite("Templates of plugins")
struct PluginTemplateTests {
  @Test("Each kind has a manifest, a README and a test")
  func files() {
    #expect(PluginTemplate.kinds == ["declarative"])
    for kind in PluginTemplate.kinds {
      let names = PluginTemplate.files(of: kind).map(\.name)
      #expect(Set(names).isSuperset(of: ["README.md", "Makefile", "plugin.json"]))
    }
    #expect(PluginTemplate.files(of: "none").isEmpty)
  }
}
