import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Embedded files and their rows")
struct CatalogFileTests {
  @Test("Every file has a name of its own, bytes of text and a NUL behind them")
  func files() {
    let names = CatalogFile.all.map(\.name)
    #expect(Set(names).count == names.count)
    for file in CatalogFile.all {
      #expect(!file.bytes.isEmpty)
      #expect(file.bytes.baseAddress?[file.bytes.count] == 0)
      #expect(!file.bytes.contains(0))
      #expect(String(validating: file.bytes, as: UTF8.self) != nil)
    }
  }

  @Test("A file is found by its name", arguments: ["benchmarks.csv", "sources.csv", "fields.csv"])
  func named(name: String) throws {
    let file = try CatalogFile.named(name)
    #expect(file.name == name)
    #expect(file.text.utf8.count == file.bytes.count)
  }

  @Test("A file that is not there is told by name")
  func missing() {
    #expect {
      _ = try CatalogFile.named("benchmark.csv")
    } throws: {
      let error = $0 as? OrgError
      return error?.code == .notFound && error?.message.contains("benchmark.csv") == true
    }
  }

  @Test("Cells go by the name of their column; the header is row 1")
  func rows() throws {
    let rows = try CatalogRows("x.csv", "a,b\n1,\"x, y\"\n\n 2 ,\n", columns: ["a", "b"]).rows
    #expect(rows.map(\.number) == [2, 4])
    #expect(rows.map { $0["a"] } == ["1", "2"])
    #expect(rows.map { $0["b"] } == ["x, y", ""])
    #expect(rows[0]["c"] == "")
  }

  @Test(
    "Other columns than the expected are an error in row 1",
    arguments: ["", "a\n", "b,a\n1,2\n", "a,b,c\n", "a;b\n1;2\n", "A,B\n1,2\n"])
  func columns(text: String) {
    expectBadInput("x.csv", row: 1, column: nil) {
      _ = try CatalogRows("x.csv", text, columns: ["a", "b"])
    }
  }

  @Test(
    "A row that is too short, too long or not CSV names itself",
    arguments: ["a,b\n1,2\n3\n", "a,b\n1,2\n3,4,5\n", "a,b\n1,2\n\"3,4\n", "a,b\n1,2\n\"3\"4,5\n"])
  func width(text: String) {
    expectBadInput("x.csv", row: 3, column: nil) {
      _ = try CatalogRows("x.csv", text, columns: ["a", "b"])
    }
  }

  @Test("A cell that must not be blank says where it is")
  func required() throws {
    let rows = try CatalogRows("x.csv", "a,b\n1,\n", columns: ["a", "b"]).rows
    #expect(try rows[0].required("a") == "1")
    expectBadInput("x.csv", row: 2, column: "b", value: "") { _ = try rows[0].required("b") }
  }

  @Test("A blank number is not known; a wrong one says where it is")
  func numbers() throws {
    let text = "a,b\n1.5,\n-2e3,x\n,nan\n,1e999\n,\"1,000\"\n"
    let rows = try CatalogRows("x.csv", text, columns: ["a", "b"]).rows
    #expect(try rows.prefix(3).map { try $0.number("a") } == [1.5, -2000, nil])
    #expect(try rows[0].number("b") == nil)
    for (row, value) in zip(rows.dropFirst(), ["x", "nan", "1e999", "1,000"]) {
      expectBadInput("x.csv", row: row.number, column: "b", value: value) {
        _ = try row.number("b")
      }
    }
  }
}
