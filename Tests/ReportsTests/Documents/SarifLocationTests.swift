import OrgKit
import Testing

@testable import Reports

struct SarifLocationTests {
  @Test(
    "A path becomes a URI reference, with what is not allowed in it escaped",
    arguments: [
      ("people.csv", "people.csv"), ("./a/people.csv", "a/people.csv"), (".//a.csv", "a.csv"),
      ("../data/a.csv", "../data/a.csv"), ("my file#1?.csv", "my%20file%231%3F.csv"),
      ("\u{E9}.csv", "%C3%A9.csv"), ("a:b.csv", "a%3Ab.csv"), ("100%.csv", "100%25.csv"),
      ("/srv/a b.csv", "file:///srv/a%20b.csv"), ("a\\b\".csv", "a%5Cb%22.csv"),
    ])
  func uri(path: String, uri: String) { #expect(SarifLocation.uri(path) == uri) }

  @Test("Without an origin there is only whom it is about")
  func logical() {
    let location = SarifLocation(kind: "person", id: "E1")
    #expect(location.physicalLocation?.region == nil)
    #expect(location.logicalLocations.map(\.fullyQualifiedName) == ["person/E1"])
  }

  @Test("A relative file is under the root of the sources, and has a line where that is known")
  func physical() {
    func place(_ file: String, _ line: Int) -> SarifLocation.Physical? {
      SarifLocation(kind: "person", id: "E1", origin: .init(file: file, line: line))
        .physicalLocation
    }
    #expect(place("a.csv", 7)?.region?.startLine == 7)
    #expect(place("a.csv", 7)?.artifactLocation.uriBaseId == "%SRCROOT%")
    #expect(place("a.json", 0)?.region?.startLine == nil)
    #expect(place("/a.csv", 7)?.artifactLocation.uriBaseId == nil)
  }
}
