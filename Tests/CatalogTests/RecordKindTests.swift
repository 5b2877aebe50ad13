import Testing

@testable import Catalog

struct RecordKindTests {
  @Test("Kinds are ordered by name and there once")
  func order() {
    let names = RecordKind.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test("Every kind has a file with exactly its columns", arguments: RecordKind.all.map(\.name))
  func files(name: String) throws {
    let kind = try #require(RecordKind.named(name))
    let first = try CatalogFile.named(kind.file).text.prefix { $0 != "\n" }
    #expect(first.split(separator: ",").map(String.init) == kind.header)
    #expect(kind.header.first == "id")
    // A source is where records come from; everything else says where it stands.
    let end = ["source_id", "locator", "grade", "items", "note"]
    #expect(kind.name == "source" || kind.header.suffix(5) == end)
    #expect(kind.columns.contains { $0.name == kind.title })
  }

  @Test("There is no kind of another name")
  func unknown() { #expect(RecordKind.named("roles") == nil) }
}
