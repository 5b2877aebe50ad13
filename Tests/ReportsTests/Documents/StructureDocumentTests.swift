import OrgKit
import Testing

@testable import Reports

struct StructureDocumentTests {
  @Test("A tree with every defect, worked out by hand")
  func document() throws {
    // Under the CEO: a vice president with two reports, and a vacant post. Beside the
    // tree: two in a circle, one reporting to themselves, two rows of one id whose
    // manager is unknown.
    let people = """
      employee_id,manager_id,status
      ceo,,
      vp,ceo,
      a,vp,
      b,vp,
      open,ceo,vacant
      x,y,
      y,x,
      self,self,
      lost,nobody,
      lost,nobody,
      """
    let json = try Document.structure.render(Orgs.facts(people: people), as: .json)
    // Spans: ceo 2, vp 2, x 1, y 1: mean 6 / 4, median between 1 and 2. Nine people,
    // four of whom lead, five of whom do not.
    let expected = """
      {"people": 9, "managers": 4, "individual_contributors": 5, "vacancies": 1,
       "roots": ["ceo"], "depth": 3, "non_managers_per_manager": 1.25,
       "span": {"mean": 1.5, "median": 1.5, "max": 2,
         "bands": {"1": 2, "2-3": 2, "4-7": 0, "8-12": 0, "13-16": 0, "17+": 0}},
       "defects": {"duplicate_ids": ["lost"], "self_reports": ["self"],
         "dangling_managers": [{"employee_id": "lost", "manager_id": "nobody"}],
         "cycles": [["x", "y"]]}}
      """
    #expect(SchemaChecker.same(try SchemaChecker.parsed(json), try SchemaChecker.parsed(expected)))
  }

  @Test("Without managers mean, median and ratio are null")
  func nulls() throws {
    let json = try Document.structure.render(Orgs.sketch("Founder"), as: .json)
    for key in ["mean", "median", "non_managers_per_manager"] {
      #expect(json.contains("\"\(key)\":null"))
    }
  }

  @Test("A defect on two rows of one id is listed once")
  func repeatedDefects() throws {
    let facts = try Orgs.facts(people: "employee_id,manager_id\na,a\na,a\nb,x\nb,x\nb,y\n")
    let defects = StructureDocument(try #require(facts.structure)).defects
    #expect(defects.self_reports == ["a"])
    #expect(defects.dangling_managers.map(\.employee_id) == ["b", "b"])
    #expect(defects.dangling_managers.map(\.manager_id) == ["x", "y"])
  }

  @Test("An id on three rows is named once, in the order of first appearance")
  func duplicates() throws {
    let facts = try Orgs.facts(people: "employee_id,manager_id\nb,\na,b\na,b\nb,\na,b\n")
    #expect(try #require(facts.structure).duplicateIDs == ["b", "a"])
  }

  @Test("Repetitions go, the order stays")
  func uniqueElements() {
    #expect(unique([3, 1, 3, 2, 1]) == [3, 1, 2])
    #expect(unique([Int]()) == [])
  }
}
