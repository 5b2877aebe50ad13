import OrgModel
import Testing

@testable import Catalog

struct RecordSetTests {
  private let header = "id,collection,name,statement,detail,source_id,locator,grade,items,note"

  private func read(_ rows: String...) throws -> RecordSet {
    try read(text: ([header] + rows).joined(separator: "\n") + "\n")
  }

  private func read(text: String) throws -> RecordSet {
    let kind = try #require(RecordKind.named("practice"))
    var text = text
    return try text.withUTF8 { try RecordSet(kind, $0) }
  }

  @Test("Rows are ordered by id, rows of one id as in the file")
  func order() throws {
    let set = try read(
      "b,c,Second,s,,S1,here,practice,3,", "a,c,First,s,,S1,here,practice,1,",
      "b,c,Third,s,,S2,there,vendor,4,")
    #expect((0..<set.count).map { set.text($0, "name") } == ["First", "Second", "Third"])
    #expect(set.ids == ["a", "b"])
    #expect((0..<set.count).map(set.fileRow) == [3, 2, 4])
  }

  @Test("An id is found with all its rows, and only a whole one")
  func find() throws {
    let set = try read(
      "ab,c,n,s,,S1,h,practice,1,", "a,c,n,s,,S1,h,practice,1,", "abc,c,n,s,,S1,h,practice,1,",
      "ab,c,n,s,,S1,h,practice,1,")
    #expect(set.range(of: "ab").count == 2)
    #expect(set.range(of: "a").count == 1)
    #expect(set.range(of: "abcd").isEmpty)
    #expect(set.range(of: "").isEmpty)
    #expect(set.range(of: "Z").isEmpty)
  }

  @Test("A blank cell is not known, in C as well")
  func blanks() throws {
    let set = try read("a,c,\"Name, quoted\",s,,S1,h,practice,\"1,2\",")
    #expect(set.text(0, "name") == "Name, quoted")
    #expect(set.text(0, "items") == "1,2")
    #expect(set.text(0, "detail").isEmpty)
    #expect(set.cString(0, 4) == nil)
    #expect(set.cString(0, 2).map { String(cString: $0) } == "Name, quoted")
    #expect(set.text(0, "no-such-column").isEmpty)
    #expect(set.header[set.fieldColumns] == ["collection", "name", "statement", "detail"])
    #expect(set.title(0) == "Name, quoted")
  }

  @Test("A broken file names itself and the row")
  func broken() throws {
    let columns = try #require(throws: OrgError.self) { try read(text: "id,name\n") }
    #expect(columns.location.file == "practices.csv" && columns.location.row == 1)
    let width = try #require(throws: OrgError.self) { try read("a,b,c") }
    #expect(width.location.row == 2)
    #expect(width.reason == "has 3 fields, not 10")
    let quote = try #require(throws: OrgError.self) { try read("a,\"b,c") }
    #expect(quote.location.row == 2)
    let empty = try #require(throws: OrgError.self) { try read(text: "") }
    #expect(empty.location.row == 1)
  }
}
