import OrgModel
import Testing

@testable import Catalog

struct ItemTests {
  @Test("The checklist has 152 items, numbered from 1")
  func all() throws {
    #expect(try Catalog().items().map(\.number).sorted() == Array(1...152))
  }

  @Test(
    "A number that is none or there twice is an error, and so is a blank cell",
    arguments: ["x,T,S0,text", "0,T,S0,text", "1,T,S0,a\n1,T,S0,b", "1,,S0,text", "1,T,S0,"])
  func broken(rows: String) {
    #expect(throws: OrgError.self) { try Item.read("item,tag,source_id,text\n\(rows)\n") }
  }
}
