import OrgKit
import Testing

@testable import Rules

struct NearMissesTests {
  private func nearest(to reference: String, among ids: [String]) throws -> String? {
    let rows = ids.map { "\"\($0)\"\n" }.joined()
    return NearMisses(try Orgs.facts(people: "employee_id\n" + rows).org).id(like: reference)
  }

  @Test(
    "Case, leading zeros, punctuation and the .0 of spreadsheets are set aside",
    arguments: [
      ("e0088", "E0088"), ("E079", "E0079"), ("42", "0042"), ("0042", "42"), ("1017.0", "1017"),
      ("EMP 7", "emp-007"), ("emp7", "EMP-7"), ("Å1", "å1"),
    ])
  func found(reference: String, id: String) throws {
    #expect(try nearest(to: reference, among: ["zzz", id, "E9"]) == id)
  }

  @Test(
    "Other ids are no near miss",
    arguments: [("E80", "E8"), ("E8", "E80"), ("100", "1"), ("F7", "E7"), ("1", "100")])
  func notFound(reference: String, id: String) throws {
    #expect(try nearest(to: reference, among: [id]) == nil)
  }

  @Test("The very id is no near miss of itself")
  func itself() throws {
    #expect(try nearest(to: "E1", among: ["E1"]) == nil)
  }

  @Test(
    "What has neither letters nor digits but zeros is like nothing", arguments: ["?", "--", "0"])
  func empty(reference: String) throws {
    #expect(try nearest(to: reference, among: ["000", "#"]) == nil)
  }
}
