import OrgKit
import Testing

@testable import Reports

struct SegmentDocumentTests {
  @Test("Books, orphans and unknown owners, worked out by hand")
  func document() throws {
    let accounts = """
      account_id,owner_id,arr,segment
      1,anna,600000,Strategic
      2,anna,30000,Enterprise
      3,ghost,100.5,
      4,,5000,
      5,ben,,SMB
      """
    let facts = try Orgs.facts(people: "employee_id\nanna\nben\n", accounts: accounts)
    let json = try Document.segment.render(facts, as: .json)
    let expected = """
      {"scheme": "arr-bands", "plugin": null, "accounts": 5, "unclassified": 1, "label_mismatches": 1,
       "segments": [
         {"id": "strategic", "accounts": 1, "arr": 600000, "touch": "executive"},
         {"id": "enterprise", "accounts": 0, "arr": 0, "touch": "high"},
         {"id": "mid-market", "accounts": 1, "arr": 30000, "touch": "low"},
         {"id": "smb", "accounts": 1, "arr": 5000, "touch": "pooled"},
         {"id": "self-serve", "accounts": 1, "arr": 100.5, "touch": "tech"}],
       "owners": [
         {"owner_id": "anna", "accounts": 2, "arr": 630000, "unclassified": 0, "by_segment":
           {"strategic": 1, "enterprise": 0, "mid-market": 1, "smb": 0, "self-serve": 0}},
         {"owner_id": "ben", "accounts": 1, "arr": null, "unclassified": 1, "by_segment":
           {"strategic": 0, "enterprise": 0, "mid-market": 0, "smb": 0, "self-serve": 0}},
         {"owner_id": "ghost", "accounts": 1, "arr": 100.5, "unclassified": 0, "by_segment":
           {"strategic": 0, "enterprise": 0, "mid-market": 0, "smb": 0, "self-serve": 1}}],
       "orphans": ["4"], "unknown_owners": ["ghost"], "missing": ["accounts.arr"]}
      """
    #expect(SchemaChecker.same(try SchemaChecker.parsed(json), try SchemaChecker.parsed(expected)))
  }

  @Test("Without people no owner is unknown; where all is known nothing is missing")
  func complete() throws {
    let json = try Document.segment.render(Orgs.sketch(nil, accounts: "x: 1 x 5k"), as: .json)
    #expect(json.contains(#""unknown_owners":[]"#))
    #expect(json.contains(#""missing":[]"#))
    #expect(json.contains(#""orphans":[]"#))
  }
}
