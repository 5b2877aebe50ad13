import Testing

@testable import Catalog

struct RecordSchemaTests {
  @Test(
    "Every kind has a published schema with all its columns", arguments: RecordKind.all.map(\.name))
  func columns(name: String) throws {
    let kind = try #require(RecordKind.named(name))
    let schema = try Schema.named("catalog-\(name)").text
    #expect(schema.contains("{\"const\":\"\(name)\"}"))
    for column in kind.header where column != "source_id" {
      #expect(schema.contains("\"\(column)\":{"), "\(column)")
    }
    #expect(schema.contains("\"source\":{"))
  }

  @Test("A word column lists its words, and null where it need not be stated")
  func words() throws {
    #expect(try Schema.named("catalog-kpi").text.contains("{\"enum\":[\"max\",\"min\",null]}"))
    #expect(
      try Schema.named("catalog-contradiction").text.contains("{\"enum\":[\"yes\",\"no\"]}"))
  }
}
