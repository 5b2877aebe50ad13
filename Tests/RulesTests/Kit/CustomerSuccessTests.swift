import OrgKit
import Testing

@testable import Rules

struct CustomerSuccessTests {
  private func facts(_ people: String?, _ company: String = "{}") throws -> Facts {
    try Example(people, company: company, .holds).facts(Orgs.catalog)
  }

  private func isMet(_ condition: Condition) -> Bool? {
    switch condition {
    case .isMet: true
    case .isNotMet: false
    case .isUnknown: nil
    }
  }

  @Test("Whoever works in customer success makes it, whatever the title; one CSM is no team")
  func presence() throws {
    let csm = try facts("CEO > CSM")
    #expect(isMet(csm.hasCustomerSuccess) == true)
    #expect(isMet(csm.hasCsms) == true)
    #expect(isMet(csm.hasCsmTeam) == false)
    let team = try facts("CEO > CSM x2")
    #expect(isMet(team.hasCsmTeam) == true)
    let onboarding = try facts("CEO > Onboarding Specialist")
    #expect(isMet(onboarding.hasCustomerSuccess) == true)
    #expect(isMet(onboarding.hasCsms) == false)
    let none = try facts("CEO > AE")
    #expect(isMet(none.hasCustomerSuccess) == false)
    #expect(isMet(try facts(nil).hasCustomerSuccess) == nil)
    #expect(isMet(try facts(nil, #"{"csms": 1}"#).hasCsms) == true)
  }

  @Test("RevOps does CS operations where it says so, and is asked where it does not")
  func operations() throws {
    let asked = try facts("CEO > RevOps Manager").hasCsOps
    #expect(asked.missing == [.company("revops_scope")])
    let scoped = #"{"revops_scope": ["customer-success"]}"#
    #expect(isMet(try facts("CEO > RevOps Manager", scoped).hasCsOps) == true)
    // A scope without anybody who has it is no work done.
    #expect(isMet(try facts("CEO > AE", scoped).hasCsOps) == false)
    let sales = #"{"revops_scope": ["sales"]}"#
    #expect(isMet(try facts("CEO > RevOps Manager", sales).hasCsOps) == false)
    #expect(isMet(try facts("CEO > RevOps Manager, CEO > CS Ops", sales).hasCsOps) == true)
    #expect(isMet(try facts(nil).hasCsOps) == nil)
  }

  @Test("Duties are those that the company lists")
  func duties() throws {
    let facts = try facts(nil, #"{"csm_duties": ["support", "adoption"]}"#)
    #expect(isMet(facts.csmsDo("sales", "support")) == true)
    #expect(isMet(facts.csmsDo("sales")) == false)
    #expect(try self.facts(nil).csmsDo("sales").missing == [.company("csm_duties")])
  }

  @Test("Sizes say where they are from")
  func words() throws {
    #expect(try facts(nil, #"{"csms": 1}"#).csmsText == "1 CSM")
    #expect(try facts("CSM x2").csmsText == "2 CSMs (counted from titles)")
    #expect(try facts("AE").csTeamText == "customer success")
    #expect(try facts("CSM").csTeamText == "1 CSM (counted from titles)")
    #expect(try facts(nil).customersText == "an unknown number of customers")
    let counted = try Orgs.sketch("CSM", accounts: "csm: 3 x 1k")
    #expect(counted.customersText == "3 customers (counted from accounts)")
    #expect(counted.lowText("cs-stage.scale") == "500 customers (S1)")
    #expect(counted.lowText("hire-trigger.cs-platform-customers") == "50 customers (S1)")
    #expect(counted.lowText("nothing") == "")
  }

  @Test("A role is read from the company's own word for it")
  func roleNames() throws {
    let facts = try facts(nil)
    #expect(facts.role(named: "csm") == "csm")
    #expect(facts.role(named: "Enterprise CSM") == "csm")
    #expect(facts.role(named: "csm-digital") == "csm-digital")
    #expect(facts.role(named: "Juggler") == nil)
  }
}
