import OrgKit
import Testing

@testable import Reports

struct DiffDocumentTests {
  @Test("Both sides, the numbers, each change and the tree's figures")
  func whole() throws {
    let old = try Orgs.facts(
      people: "employee_id,title,manager_id\nc,CEO,\ns,AE,s\n",
      company: #"{"name": "Acme", "as_of": "2026-03-31"}"#)
    let new = try Orgs.facts(
      people: "employee_id,title,manager_id\nc,CEO,\ns,AE,c\nb,Advisor,\n",
      company: #"{"name": "Acme", "as_of": "2026-06-30"}"#)
    let document = DiffDocument(
      Comparison(try recorded(Diagnosis(old)), try recorded(Diagnosis(new))))
    #expect([document.old.as_of.value, document.new.as_of.value] == ["2026-03-31", "2026-06-30"])
    #expect(
      document.changes.count == document.summary.new + document.summary.cleared
        + document.summary.unchanged + document.summary.suppressed + document.summary.unchecked)
    let cleared = try #require(document.changes.first { $0.rule == "self-report" })
    #expect(
      [cleared.change, cleared.severity, cleared.subject.id] == ["cleared", "critical", "s"])
    let added = try #require(document.changes.first { $0.rule == "several-roots" })
    #expect(added.change == "new" && added.before.value == nil)
    let severities = document.summary.new_by_severity
    #expect(severities.critical + severities.warning + severities.advice == document.summary.new)
    let people = try #require(document.structure.first { $0.measure == "people" })
    #expect([people.before.value, people.after.value] == [2, 3])
  }
}
