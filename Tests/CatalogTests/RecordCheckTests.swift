import OrgModel
import Testing

@testable import Catalog

struct RecordCheckTests {
  @Test("The embedded records pass", arguments: RecordKind.all.map(\.name))
  func embedded(kind: String) throws {
    let catalog = try Catalog()
    try RecordCheck(catalog).check(try catalog.records(kind))
  }

  /// A row of a kind that is right but for `changes`, and the mistake found in it.
  private func mistake(
    in kind: String, _ right: [String: String], _ changes: [String: String],
    after rows: [[String: String]] = []
  ) throws -> OrgError? {
    let kind = try #require(RecordKind.named(kind))
    let common = [
      "id": "x", "source_id": "S4", "locator": "Somewhere", "grade": "vendor", "items": "1",
    ]
    let all = (rows + [changes]).map { changes in
      let cells = common.merging(right) { $1 }.merging(changes) { $1 }
      return kind.header.map { "\"\(cells[$0] ?? "")\"" }.joined(separator: ",")
    }
    var text = ([kind.header.joined(separator: ",")] + all).joined(separator: "\n")
    let set = try text.withUTF8 { try RecordSet(kind, $0) }
    do {
      try RecordCheck(try Catalog()).check(set)
      return nil
    } catch let error as OrgError {
      return error
    }
  }

  private let role = ["name": "A role", "level": "ic", "reports_to": "", "next_roles": ""]

  @Test(
    "A mistake names its column",
    arguments: [
      ("source_id", ""), ("source_id", "S9"), ("locator", ""), ("grade", ""), ("grade", "gossip"),
      ("grade", "study"), ("items", ""), ("items", "0"), ("items", "999"), ("items", "1,x"),
      ("name", ""), ("level", "boss"), ("reports_to", "nobody-of-this-id"),
    ])
  func mistakes(column: String, value: String) throws {
    #expect(try mistake(in: "role", role, [:]) == nil)
    let error = try #require(try mistake(in: "role", role, [column: value]))
    #expect(error.location.column == column)
    #expect(error.location.file == "roles.csv" && error.location.row == 2)
    #expect(error.code == .badInput)
  }

  @Test("Our own word is an assumption and nothing better")
  func assumptions() throws {
    let ours = ["source_id": "OK", "grade": "practice"]
    #expect(try mistake(in: "role", role, ours)?.location.column == "grade")
    #expect(try mistake(in: "role", role, ["source_id": "OK", "grade": "assumption"]) == nil)
  }

  @Test("A stage's band is not inverted and its ends are numbers")
  func bands() throws {
    let stage = ["name": "S", "axis": "arr", "bounds": "closed", "low": "5", "high": "8"]
    #expect(try mistake(in: "stage", stage, [:]) == nil)
    #expect(try mistake(in: "stage", stage, ["high": "4"])?.location.column == "high")
    #expect(try mistake(in: "stage", stage, ["low": "five"])?.location.column == "low")
    #expect(try mistake(in: "stage", stage, ["axis": "mood"])?.location.column == "axis")
  }

  @Test("Bands of one source on one axis overlap in no point")
  func overlaps() throws {
    func stages(_ bounds: String, upTo high: String) throws -> OrgError? {
      let first = ["id": "a", "low": "5", "high": high, "bounds": bounds]
      let stage = ["name": "S", "axis": "arr", "bounds": "half-open"]
      return try mistake(in: "stage", stage, ["id": "b", "low": "8", "high": "9"], after: [first])
    }
    #expect(try stages("half-open", upTo: "8") == nil)
    #expect(try stages("closed", upTo: "8")?.location.column == "low")
    #expect(try stages("half-open", upTo: "8.5")?.location.column == "low")
    #expect(try stages("half-open", upTo: "7") == nil)
  }

  @Test("A task of a template of ours has one A and at least one R")
  func accountable() throws {
    let task = ["name": "T", "task": "Do", "assignments": "AE=R;CRO=A", "is_ours": "yes"]
    #expect(try mistake(in: "raci-template", task, [:]) == nil)
    for assignments in ["AE=R;CRO=I", "AE=A;CRO=A", "AE=A;CRO=I", "AE=R/A;CRO=A"] {
      let error = try mistake(in: "raci-template", task, ["assignments": assignments])
      #expect(error?.location.column == "assignments", "\(assignments)")
    }
    // A source's own template stays as it is, even where it breaks the rule (C9).
    let theirs = ["is_ours": "no", "assignments": "AE=R;CRO=I"]
    #expect(try mistake(in: "raci-template", task, theirs) == nil)
    #expect(
      try mistake(in: "raci-template", task, ["assignments": "AE=X"])?.location.column
        == "assignments")
  }

  @Test("A contradiction has one default side at most, and says how it is resolved")
  func sides() throws {
    let side = [
      "side": "2", "statement": "B", "is_default": "no", "resolution": "The first counts.",
    ]
    let first = ["side": "1", "is_default": "yes", "resolution": ""]
    #expect(try mistake(in: "contradiction", side, [:], after: [first]) == nil)
    #expect(
      try mistake(in: "contradiction", side, ["is_default": "yes"], after: [first])?.location.column
        == "is_default")
    #expect(
      try mistake(in: "contradiction", side, ["resolution": ""], after: [first])?.location.column
        == "resolution")
    #expect(
      try mistake(in: "contradiction", side, ["keys": "no.such.key"])?.location.column == "keys")
  }
}
