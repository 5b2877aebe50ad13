import OrgKit
import Testing

@testable import Rules

/// What findings on revenue operations say: the company's figures, and every source's.
struct RevopsMessagesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    var people: String?
    var company: String?
    let parts: [String]

    var testDescription: String { rule.id }
  }

  static let cases = [
    Case(
      rule: RevopsUnderstaffed.self, company: #"{"sellers": 39, "revops": 2}"#,
      parts: ["39 sellers and 2 in RevOps: 19.5 to each", "10-15 (S2)", "12", "(S3)", "5-8"]),
    Case(
      rule: RevopsUnderstaffed.self, people: "CEO > VP Sales > AE x20",
      parts: ["20 sellers (counted from titles) and nobody in RevOps", "10-15 (S2)"]),
    Case(
      rule: RevopsOverstaffed.self, company: #"{"sellers": 8, "revops": 4}"#,
      parts: ["4 in RevOps for 8 sellers: 2 to each", "10-15 (S2)", "5-8"]),
    Case(
      rule: RevopsOffArrBand.self, company: #"{"arr": 28400000, "revops": 7}"#,
      parts: ["7 in RevOps at $28.4M ARR", "2-4 (S3)", "3-5", "(S2)"]),
    Case(
      rule: RevopsOfOne.self, people: "CEO > RevOps Manager", company: #"{"arr": 20000000}"#,
      parts: ["revops-manager (RevOps Manager)", "counted from titles", "$20M ARR", "2-4 (S3)"]),
    Case(
      rule: NicheFirstHire.self, people: "CEO > RevOps Systems Admin",
      company: #"{"arr": 4000000}"#, parts: ["RevOps Systems Admin", "$4M ARR", "generalist"]),
    Case(
      rule: RevopsMissing.self,
      company: #"{"headcount": 60, "revops": 0, "practices": {"clean_crm": false}}"#,
      parts: ["60 people", "nobody in RevOps", "50 or more", "51 or more", "(S4)"]),
    Case(
      rule: RevopsTooEarly.self, company: #"{"revops": 1, "signals": {"crm_users": 2}}"#,
      parts: ["2 people in the CRM and 1 in RevOps", "3 or more (S4)"]),
    Case(
      rule: RevopsHeadOffSpan.self, people: "CEO > VP RevOps > RevOps Analyst x6",
      parts: ["vp-revops", "6 direct reports", "3-5 (S2)"]),
    Case(
      rule: RevopsReportsElsewhere.self, people: "CEO > VP Sales > RevOps Manager",
      parts: ["revops-manager", "reports to vp-sales", "CFO (S3)", "COO (S4)"]),
    Case(
      rule: RevopsNotFullFunnel.self, company: #"{"revops_scope": ["marketing"]}"#,
      parts: ["sales and customer-success", "S3"]),
    Case(
      rule: RevopsRatioUnreviewed.self,
      company: #"{"revops": 3, "reviews": {"revops_ratio_months": 12}}"#,
      parts: ["every 12 months", "every 3 (S2)"]),
    Case(
      rule: ForecastVarianceHigh.self, company: #"{"signals": {"forecast_variance": 0.18}}"#,
      parts: ["18% off", "10%", "S2"]),
    Case(
      rule: RevopsAnalystMissing.self, people: "CEO > RevOps Analyst",
      company: #"{"arr": 60000000, "signals": {"forecast_variance": 0.18}}"#,
      parts: ["1 data analyst", "18% off", "$60M ARR", "S2 has 2"]),
    Case(
      rule: SlowRampWithoutEnablement.self, people: "CEO > AE",
      company: #"{"practices": {"seller_ramp_slow": true}, "signals": {"seller_ramp_weeks": 30}}"#,
      parts: ["30 weeks", "nobody is in enablement"]),
    Case(
      rule: RevopsModelMisfit.self,
      company: #"{"revops_model": "hybrid", "revops": 4, "practices": {"complex_stack": false}}"#,
      parts: ["hybrid", "4 in RevOps", "under 10", "S2", "S3"]),
    Case(
      rule: ScatteredOps.self,
      people: "CEO > VP CS > CS Operations, CEO > VP Marketing > Marketing Operations",
      parts: [
        "2 departments", "cs-operations (CS Operations) in customer-success", "in marketing", "S3",
        "S0 and S1",
      ]),
    Case(
      rule: CroTooEarly.self, people: "CEO > CRO",
      company: #"{"arr": 6000000, "funding": "series-a"}"#,
      parts: ["cro (CRO)", "$6M ARR and series-a", "$10M", "200 people"]),
    Case(
      rule: CroWithoutLeaders.self, people: "CEO > CRO > VP Sales",
      parts: ["cro (CRO)", "no leader of marketing", "S4"]),
    Case(
      rule: PrematureStructure.self, company: #"{"revenue_model": "revops", "arr": 3000000}"#,
      parts: ["RevOps", "$3M ARR", "$5M", "S4", "S2, S3"]),
    Case(
      rule: IncompletePod.self,
      company: #"{"pods": [{"name": "SMB", "owner": "", "functions": ["sales", "product"]}]}"#,
      parts: ["SMB", "an owner, product-marketing, customer-success"]),
    Case(
      rule: UnownedSystem.self, people: "CEO > Systems Admin [status=departed]",
      company: #"{"systems": [{"name": "Gong", "owner": "systems-admin"}]}"#,
      parts: ["Gong", "Systems Admin", "has left"]),
    Case(
      rule: RedundantTools.self,
      company: #"{"systems": [{"name": "A", "kind": "bi"}, {"name": "B", "kind": "bi"}]}"#,
      parts: ["2 tools for bi: A, B"]),
    Case(
      rule: RevopsOwnsNoKpi.self, company: #"{"kpis": [{"id": "nrr", "owner": "vp-cs"}]}"#,
      parts: ["sales-velocity, cac, clv, nrr", "nrr is vp-cs's"]),
  ]

  @Test("A finding names its figures and its sources", arguments: cases)
  func message(_ case: Case) throws {
    let facts = try Example(`case`.people, company: `case`.company, .holds).facts(Orgs.catalog)
    let messages = `case`.rule.outcomes(in: facts).violations.map(\.message)
    #expect(messages.count == 1)
    for part in `case`.parts {
      #expect(messages.first?.contains(part) == true, "\(part): \(messages)")
    }
  }

  @Test("The KPIs that RevOps has to own are in the catalogue, and of item 106")
  func core() throws {
    let kpis = try Orgs.catalog.records("kpi")
    for id in ["sales-velocity", "cac", "clv", "nrr"] {
      let rows = kpis.range(of: id)
      #expect(
        rows.contains { kpis.text($0, "items").split(separator: ",").contains("106") }, "\(id)")
    }
  }
}
