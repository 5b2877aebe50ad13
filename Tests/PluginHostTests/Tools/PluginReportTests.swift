import Testing

@testable import PluginHost

@Suite("Reports on plugins")
struct PluginReportTests {
  @Test("Failures are counted, skips are not")
  func failed() {
    var report = PluginReport(file: "f")
    report.add("a", .passed, "")
    report.add("b", .failed, "", fix: "mend")
    report.add("c", .skipped, "")
    #expect(report.failed == 1 && report.checks.map(\.id) == ["a", "b", "c"])
  }
}
