import OrgKit
import Testing

@testable import PluginHost

@Suite("Records in manifests")
struct ManifestReaderRecordsTests {
  private func manifest(_ members: String) -> String {
    Plugins.manifest("\(Plugins.source), \(members)")
  }

  private func template(_ assignments: String) -> String {
    manifest(
      #""raci_templates": [{"id": "t", "name": "T", "source": "book", "#
        + #""tasks": [{"task": "a", "assignments": \#(assignments)}]}]"#)
  }

  @Test("Records join the catalogue under the plugin's name, sources included")
  func joined() throws {
    let folder = try Folder()
    let path = try folder.write(
      manifest(
        #""roles": [{"id": "scout", "name": "Scout", "reports_to": ["ceo", "chief"], "source": "book"}, "#
          + #"{"id": "chief", "name": "Chief", "level": "vp", "source": "book"}], "#
          + #""playbooks": [{"kind": "procedure", "id": "p", "name": "P", "step": 1, "action": "Do", "source": "book"}, "#
          + #"{"kind": "procedure", "id": "p", "name": "P", "step": 2, "action": "Stop", "source": "book"}]"#
      ))
    let catalog = try Catalog(adding: try Plugins.registry([path]).additions)
    let roles = try catalog.list("role", id: "acme:scout")
    #expect(roles.map { $0.set.text($0.row, "reports_to") } == ["ceo;acme:chief"])
    #expect(roles.map { $0.set.text($0.row, "source_id") } == ["acme:book"])
    #expect(roles.map { $0.set.text($0.row, "locator") } == ["manifest /roles/0"])
    let steps = try catalog.list("procedure", id: "acme:p")
    #expect(steps.map { $0.set.text($0.row, "step") } == ["1", "2"])
    #expect(try catalog.list("source", id: "acme:book").count == 1)
    #expect(try catalog.list("role").count == (try Plugins.catalog.get().list("role").count) + 2)
  }

  @Test(
    "A task has one A and at least one R",
    arguments: [
      (#"{"X": "R"}"#, "has 0 A"), (#"{"X": "A", "Y": "A/R"}"#, "has 2 A"),
      (#"{"X": "A"}"#, "has no R"),
      (#"{"X": "Q"}"#, "is \"Q\""), (#"{"X": "R/R"}"#, "is \"R/R\""),
      (#"{"X=": "A/R"}"#, "no name of a role"),
      (#"{"X": ""}"#, "is blank"), (#"{"X": 1}"#, "is a number"), ("{}", "has 0 A"),
    ])
  func letters(assignments: String, reason: String) throws {
    let found = try #require(Plugins.error(template(assignments)))
    #expect(found.reason.contains(reason), "\(found.reason)")
    #expect(found.location.pointer?.hasPrefix("/raci_templates/0/tasks/0/assignments") == true)
  }

  @Test(
    "What a column does not hold is named",
    arguments: [
      (#""roles": [{"id": "r", "source": "book"}]"#, "lacks the key \"name\""),
      (
        #""roles": [{"id": "r", "name": "R", "levl": "vp", "source": "book"}]"#,
        "is not a known key"
      ),
      (
        #""roles": [{"id": "r", "name": "R", "level": "boss", "source": "book"}]"#,
        "a level \"boss\""
      ),
      (
        #""roles": [{"id": "r", "name": "R", "reports_to": ["ceoo"], "source": "book"}]"#,
        "a role \"ceoo\""
      ),
      (#""roles": [{"id": "r", "name": 5, "source": "book"}]"#, "is a number"),
      (#""roles": [{"id": "r", "name": "R", "duties": ["a;b"], "source": "book"}]"#, "a semicolon"),
      (
        #""playbooks": [{"kind": "stage", "id": "s", "name": "S", "axis": "arr", "low": "x", "bounds": "closed", "source": "book"}]"#,
        "not a number"
      ),
      (#""playbooks": [{"kind": "role", "id": "s", "source": "book"}]"#, "is \"role\""),
      (
        #""playbooks": [{"kind": "claim", "id": "s", "statement": "x", "source": "book"}, {"kind": "claim", "id": "s", "statement": "x", "source": "book"}]"#,
        "is there twice"
      ),
    ])
  func cells(members: String, reason: String) throws {
    let found = try #require(Plugins.error(manifest(members)))
    #expect(found.reason.contains(reason), "\(found.reason)")
  }
}
