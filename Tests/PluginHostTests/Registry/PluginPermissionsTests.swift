import OrgKit
import Testing

@testable import PluginHost

@Suite("PluginPermissions")
struct PluginPermissionsTests {
  @Test("Nothing is allowed that nobody allowed")
  func defaults() {
    #expect(!PluginPermissions().allowsBoundFunctions && !PluginPermissions().isolates)
  }

  @Test("Isolation also holds for a plugin that did not ask for it")
  func isolation() throws {
    let manifest = Plugins.manifest(#""library": {"path": "lib.so", "isolated": false}"#)
      .replacing("declarative", with: "native")
    let org = try Plugins.org("account_id,arr\na,1\n")
    // Ends the process that calls it.
    let plugin = try Plugins.plugin(
      manifest, beside: Libraries.acme.map { $0 + [2] }, PluginPermissions(isolates: true))
    let ends = try #require(
      plugin.contributions.compactMap(\.scheme).first { $0.id == "acme:ends" })
    #expect(throws: OrgError.self) { try Libraries.codes(ends, org) }
  }
}
