import OrgKit
import Testing

@testable import Reports

struct PlanTextTests {
  @Test("Steps, days, owners to be named and what is to be asked")
  func page() throws {
    let facts = try Orgs.facts(
      people: "employee_id,title,manager_id\nc,CEO,\nm,CSM,c\n",
      accounts: "account_id,owner_id,arr\nA,,120000\nB,m,6000\n",
      company: #"{"as_of": "2026-03-31"}"#)
    let list = try Recommendations(Diagnosis(facts))
    let page = try Report.render(Plan(.transition, list), as: text(160))
    #expect(page.contains("[Days 31-60 (2026-04-30 to 2026-05-29)]"))
    #expect(page.contains("owner   c (CEO)"))
    #expect(page.contains("accounts:assign-orphans, 1 finding]"))
    #expect(page.contains("not known, so not checked"))
    let pilot = try Report.render(Plan(.pilot, list), as: text(160))
    #expect(pilot.contains("deal cycle length: not known: measure it before the start"))
    let nobody = try Recommendations(Diagnosis(Orgs.sketch("AE x3")))
    let launch = try Report.render(Plan(.launch, nobody), as: text(160))
    #expect(launch.contains("name somebody"))
  }
}
