import OrgKit
import Testing

@testable import Reports

struct PlanDocumentTests {
  @Test("Steps with their days, owner, work and source; the rest is not lost")
  func whole() throws {
    let facts = try Orgs.facts(
      people:
        "employee_id,name,title,manager_id\nc,Ann,CEO,\nr,Bo,VP Revenue Operations,c\nm,Cy,CSM,c\n",
      accounts: "account_id,owner_id,arr\nA,,120000\n",
      company: #"{"name": "Acme", "as_of": "2026-03-31"}"#)
    let list = try Recommendations(Diagnosis(facts))
    let document = PlanDocument(try Plan(.transition, list))
    #expect(document.plan == "transition" && document.company.value == "Acme")
    #expect(document.steps.count == 9 && document.start.value == "2026-03-31")
    let quick = document.steps[2]
    #expect(quick.owner.value?.id == "r" && quick.to.value == "2026-04-29")
    #expect(quick.owner.value?.name == "Bo (r, VP Revenue Operations)")
    #expect(quick.recommendations.map(\.id).contains("accounts:assign-orphans"))
    #expect(quick.source == "S3" && quick.grade == "vendor")
    let all = document.steps.flatMap { $0.recommendations.map(\.id) } + document.rest.map(\.id)
    #expect(Set(all) == Set(list.all.map(\.id)))
  }
}
