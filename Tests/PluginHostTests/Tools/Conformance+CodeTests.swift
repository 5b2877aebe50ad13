import OrgKit
import Testing

@testable import PluginHost

@Suite("Conformance+Code")
struct ConformanceCodeTests {
  private func checks(_ plugin: Plugin) throws -> [PluginReport.Check] {
    var report = PluginReport(file: "plugin.json")
    try Conformance.checkCode(plugin, catalog: try Plugins.catalog.get(), &report)
    return report.checks
  }

  /// The plugin of `acme.c` with only these of its contributions.
  private func plugin(_ names: [String]) throws -> Plugin {
    let whole = try Libraries.native(isolated: true)
    return Plugin(
      id: "acme", version: "1", kind: .native, title: "", summary: "", file: nil, digest: nil,
      contributions: whole.contributions().filter { names.contains($0.id) }, examples: [])
  }

  @Test("Sound code passes, and what there is none of is skipped")
  func sound() throws {
    let both = try checks(plugin(["acme:bands", "acme:wide", "acme:silent"]))
    #expect(both.map(\.id) == ["survives-odd-accounts", "answers-alike", "rules-answer"])
    #expect(both.allSatisfy { $0.outcome == .passed })
    #expect(try checks(plugin(["acme:wide"])).map(\.outcome) == [.skipped, .skipped, .passed])
    #expect(try checks(Plugins.plugin(Plugins.manifest())).isEmpty)
  }

  @Test("Code that fails is named, with what to do")
  func broken() throws {
    let scheme = try checks(plugin(["acme:high"]))
    #expect(scheme.map(\.outcome) == [.failed, .skipped, .skipped])
    #expect(scheme.first?.reason.contains("the code 9") == true && scheme.first?.fix != nil)
    let rule = try checks(plugin(["acme:odd"]))
    #expect(rule.last?.outcome == .failed && rule.last?.reason.contains("planet") == true)
  }
}
