import OrgKit
import Testing

@testable import PluginHost

@Suite("Running examples")
struct ExampleRunTests {
  @Test("Each example is held against its scheme, with facts of its own company")
  func run() throws {
    let plugin = try Plugins.plugin(
      Plugins.manifest(
        Plugins.scheme(#"{"when": "arr > company.arr / 10", "segment": "a"}, {"segment": "b"}"#)
          + #", "examples": [{"account": {"arr": 11}, "company": {"arr": 100}, "segment": "a"}, "#
          + #"{"account": {"arr": 11}, "company": {"arr": 1000}, "segment": "a"}, "#
          + #"{"account": {"arr": 11}, "segment": null}, {"account": {"arr": "1.2k"}, "company": {"arr": 1}, "segment": "a"}, "#
          + #"{"account": {"arr": "much"}, "segment": "a"}]"#))
    var report = PluginReport(file: "f")
    let run = try ExampleRun(plugin)
    run.report(to: &report)
    #expect(report.checks.map(\.outcome) == [.passed, .failed, .passed, .passed, .failed])
    #expect(report.checks[1].reason == "acme:tiers gives b, not a")
    #expect(report.checks[2].reason.hasSuffix("no segment for want of company.arr"))
  }
}
