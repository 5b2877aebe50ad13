import OrgKit
import Testing

@testable import Reports

struct RecommendationTextTests {
  private func list() throws -> Recommendations {
    try Recommendations(
      Diagnosis(Orgs.sketch("CEO > VP CS > CSM x11", accounts: "csm-1: 5 x 120k, -: 2 x 120k")))
  }

  @Test("Each with number, id, reasons, what to do and what would change it")
  func page() throws {
    let page = try Report.render(list(), as: text(160))
    #expect(page.contains("1.  Give every account an owner"))
    #expect(page.contains("id      accounts:assign-orphans (accounts)"))
    #expect(page.contains("[orphan-account]") && page.contains("do      To "))
    #expect(page.contains("unless  An owner who is only missing in the export."))
    #expect(page.contains("17% decrease (S4, vendor: a claim, not a forecast)"))
    #expect(page.contains("severity 40%, breadth 20%, unlocks 20%, evidence 10%, ease 10%"))
  }

  @Test("A trial says what cannot be tried and that new posts stand as if filled")
  func trial() throws {
    let list = try list()
    let trial = try Trial(
      list.all.map(\.id), of: list, scheme: ArrBands(Orgs.catalog))
    let page = try Report.render(trial, as: text(160))
    #expect(page.contains("2 new posts stand in the tables as if filled"))
    #expect(page.contains("Cleared ("))
  }

  @Test("Nothing to do is said")
  func nothing() throws {
    let list = try Recommendations(
      Diagnosis(Orgs.sketch("CEO"), rules: []))
    #expect(try Report.render(list, as: text(160)).contains("Nothing is found"))
  }
}
