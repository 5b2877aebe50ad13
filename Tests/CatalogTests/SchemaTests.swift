import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Published schemas")
struct SchemaTests {
  @Test("There is a schema for everything that goes in and comes out, ordered by name")
  func names() {
    let names = Schema.all.map(\.name)
    #expect(names == names.sorted())
    let promised: Set = [
      "accounts", "benchmarks", "company", "diagnose", "people", "rule", "segment", "structure",
    ]
    #expect(promised.isSubset(of: names))
  }

  @Test("A schema says which draft it is written in", arguments: Schema.all.map(\.name))
  func draft(name: String) throws {
    let text = try Schema.named(name).text
    #expect(text.hasPrefix("{"))
    #expect(text.contains("https://json-schema.org/draft/2020-12/schema"))
  }

  @Test("The schemas of tables name every field", arguments: ["people", "accounts"])
  func fields(name: String) throws {
    let text = try Schema.named(name).text
    let fields =
      name == "people"
      ? PersonField.allCases.map(\.rawValue) : AccountField.allCases.map(\.rawValue)
    for field in fields { #expect(text.contains("\"\(field)\""), "\(field)") }
  }

  @Test("A schema that is not there is told with the nearest")
  func notFound() {
    #expect {
      _ = try Schema.named("peple")
    } throws: {
      let error = $0 as? OrgError
      return error?.code == .notFound && error?.hint == "did you mean people?"
    }
  }

  @Test(
    "Neither a path nor a file name is a schema",
    arguments: ["", "people.json", "schemas/people", "../sources"])
  func paths(name: String) {
    #expect(throws: OrgError.self) { try Schema.named(name) }
  }
}
