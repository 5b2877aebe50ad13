import OrgModel
import Testing

@testable import Catalog

struct CatalogRecordsTests {
  @Test("The records of a kind are found, of another name not")
  func kinds() throws {
    let catalog = try Catalog()
    #expect(try catalog.records("role").kind.name == "role")
    let error = try #require(throws: OrgError.self) { try catalog.records("rolle") }
    #expect(error.code == .notFound && error.hint == "did you mean role?")
  }

  @Test("A record is found with all its sources")
  func ids() throws {
    let catalog = try Catalog()
    let rows = try catalog.list("role", id: "vp-cs")
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.set.text($0.row, 0) == "vp-cs" })
    #expect(try catalog.list("role").count == catalog.records("role").count)
    let error = try #require(throws: OrgError.self) { try catalog.list("role", id: "vp-c") }
    #expect(error.hint == "did you mean vp-cs?")
  }

  @Test("Every word of a search must begin a word of the record")
  func search() throws {
    let catalog = try Catalog()
    let renewals = catalog.search("renewal")
    #expect(renewals.contains { $0.set.kind.name == "role" })
    #expect(catalog.search("RENEWAL  ").count == renewals.count)
    #expect(catalog.search("renewal zzzz").isEmpty)
    #expect(catalog.search("enewal").isEmpty)
    #expect(catalog.search("").isEmpty && catalog.search(" ,;").isEmpty)
    #expect(catalog.search("renewal manager").count <= renewals.count)
  }
}
