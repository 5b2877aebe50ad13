import OrgKit
import Testing

@testable import Reports

@Suite("Plugins as text")
struct PluginTextTests {
  @Test("A list, a plugin in full, and a report")
  func pages() throws {
    let registry = try PluginRegistry(.init(), catalog: try Catalog(), version: "1")
    let options = RenderOptions()
    let list = try Report.render(registry.plugins, isFull: false, as: .text(options))
    #expect(list.contains("orgkit  1        built-in       1  What is part of the library"))
    let full = try Report.render(registry.plugins, isFull: true, as: .text(options))
    #expect(full.contains("arr-bands  Segments by annual recurring revenue"))
    let report = try Report.render(try Conformance.validate("/none/x.json"), as: .text(options))
    #expect(report.contains("FAIL file-trusted:"))
    #expect(report.contains("0 passed, 1 failed, 3 skipped"))
  }
}
