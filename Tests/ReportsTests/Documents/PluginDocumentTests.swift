import Foundation
import OrgKit
import Testing

@testable import Reports

@Suite("Plugins as JSON")
struct PluginDocumentTests {
  @Test("The list and a report are as their schemas say")
  func schemas() throws {
    let registry = try PluginRegistry(.init(), catalog: try Catalog(), version: "1")
    let list = try Report.render(registry.plugins, isFull: false, as: .json)
    #expect(
      list == #"{"plugins":[{"contributions":[{"id":"arr-bands","kind":"segment-scheme","#
        + #""title":"Segments by annual recurring revenue"}],"description":null,"enabled":true,"#
        + #""file":null,"id":"orgkit","kind":"built-in","sha256":null,"#
        + #""title":"What is part of the library","version":"1"}]}"#)
    let report = try Report.render(try Conformance.validate("/none/x.json"), as: .json)
    let value = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
    #expect(value?["failed"] as? Int == 1)
    #expect(value?["plugin"] is NSNull)
  }
}
