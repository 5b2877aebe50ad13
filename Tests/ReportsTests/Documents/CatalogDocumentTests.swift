import OrgKit
import Testing

@testable import Reports

struct CatalogDocumentTests {
  @Test("A record has its kind and every column, null where nothing is stated")
  func record() throws {
    let json = try Report.render(Records.roles(), isFull: true, as: .json)
    let document = try #require(try SchemaChecker.parsed(json) as? [String: [[String: Any]]])
    let records = try #require(document["records"])
    // By id, then as in the file.
    #expect(
      records.map { $0["name"] as? String } == ["Account Executive", "CSM", "Success Manager"])
    let csm = records[1]
    #expect(csm["kind"] as? String == "role")
    #expect(csm["id"] as? String == "csm")
    #expect(csm["source"] as? String == "S1")
    #expect(csm["source_id"] == nil)
    #expect(csm["duties"] as? String == "Renews;Expands")
    #expect(csm["items"] as? String == "1,2")
    #expect(csm["note"] as? String == "A remark")
    let executive = try JSON.text(CatalogDocument(try Records.roles()).records[0])
    #expect(executive.contains(#""duties":null"#) && executive.contains(#""note":null"#))
    #expect(try SchemaChecker.problems(json, schema: "catalog") == [])
  }

  @Test("Text and list are the same document")
  func list() throws {
    let records = try Records.roles()
    let full = try Report.render(records, isFull: true, as: .json)
    #expect(try Report.render(records, isFull: false, as: .json) == full)
  }

  @Test("Every kind is listed with the number of its records")
  func kinds() throws {
    let catalog = try Orgs.catalog
    let kinds = KindListDocument(catalog).kinds
    #expect(kinds.map(\.kind) == catalog.recordSets.map(\.kind.name))
    #expect(kinds.map(\.kind) == kinds.map(\.kind).sorted())
    #expect(kinds.map(\.records) == catalog.recordSets.map(\.count))
    #expect(kinds.allSatisfy { !$0.summary.isEmpty })
  }

  @Test("Of no records there is an empty list")
  func none() throws {
    #expect(try Report.render([Catalog.Hit](), isFull: true, as: .json) == #"{"records":[]}"#)
  }
}
