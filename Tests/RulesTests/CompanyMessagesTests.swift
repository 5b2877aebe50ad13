import OrgKit
import Testing

@testable import Rules

/// What findings say that rest on the company document.
struct CompanyMessagesTests {
  /// A rule, an organisation, and what has to be in the one message about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    var people: String?
    var accounts: String?
    let company: String
    let parts: [String]

    var testDescription: String { "\(rule.id): \(company)" }
  }

  static let cases = [
    Case(
      rule: HandoffRateTooLow.self,
      company: #"{"signals": {"handoff_rate": 0.3, "leads_untouched": 0.2}}"#,
      // C18: two denominators, both reported.
      parts: ["30% of the contacts", "effective from 35%", "another denominator, 20%"]),
    Case(
      rule: ThirdTestFailed.self,
      company: """
        {"signals": {"reps_missing_quota": 0.4, "pipeline_stalled": 0.5, "leads_untouched": 0.6,
         "handoff_rate": 0.4}}
        """,
      parts: [
        "40% of reps", "50% of pipeline", "60% of leads", "another denominator, 40% are followed",
      ]),
    Case(
      rule: AlignmentLayerMissing.self,
      company: #"{"practices": {"signal_language": false, "operating_cadence": false}}"#,
      parts: ["lack a common signal language", "above it an operating cadence"]),
    Case(
      rule: AlignmentLayerUnfounded.self,
      company: #"{"practices": {"icp_shared": false, "signal_language": true}}"#,
      parts: ["a common signal language", "rests on: a shared ICP"]),
    Case(
      rule: MaturityStepJumped.self,
      company: """
        {"maturity": "strategic-alignment", "maturity_target": "revenue-unification"}
        """, parts: ["leaves out technology-integration, operational-integration"]),
    Case(
      rule: MaturityOverstated.self,
      company: """
        {"maturity": "operational-integration",
         "practices": {"icp_shared": false, "handoff_sla": false}}
        """, parts: ["not so: icp_shared, handoff_sla"]),
    Case(
      rule: CompetingKpis.self,
      company: """
        {"kpis": [{"id": "mqls", "teams": ["marketing"]}, {"id": "win-rate", "teams": ["sales"]}]}
        """, parts: ["sales on win-rate", "marketing on mqls"]),
    Case(
      rule: ReviewTooSeldom.self, company: #"{"reviews": {"pipeline_days": 30}}"#,
      // C17: S4's three statements.
      parts: ["every 30 days", "1-2 (S4) | 2 for", "weeks between meetings"]),
    Case(
      rule: WarmLeadsUnnoticed.self, company: #"{"signals": {"reps_unaware_of_warm_leads": 4}}"#,
      parts: ["4 reps", "from 3 on"]),
    Case(
      rule: KpiOwnerUnknown.self, people: "CEO > CSM [status=departed]",
      company: #"{"kpis": [{"id": "nrr", "owner": "csm"}]}"#,
      parts: ["nrr", "\"csm\"", "has left"]),
    Case(
      rule: DealDeskMissing.self, people: "CEO > AE",
      company: #"{"headcount": 120, "signals": {"custom_approval_share": 0.625}}"#,
      parts: ["62.5% of deals", "above 50%"]),
    Case(
      rule: AccountManagerMissing.self, people: "CEO > CSM",
      company: """
        {"headcount": 120, "signals": {"expansion_share": 0.45},
         "practices": {"expansion_significant": true, "csms_overloaded": true}}
        """, parts: ["45% of new ARR"]),
    Case(
      rule: RequisitionWithoutManager.self, people: "CEO",
      company: #"{"requisitions": [{"title": "AE", "manager": "e9"}]}"#,
      parts: ["requisition for AE", "\"e9\"", "not in the people table"]),
    Case(
      rule: TooManySegments.self,
      company: """
        {"segments": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}]}
        """,
      // C23: two to three to begin with, and S1's five bands.
      parts: ["5 segments (a, b, c, d, e)", "2-3 (S0) | 5 for"]),
    Case(
      rule: SegmentBandsBroken.self,
      company: """
        {"currency": "EUR", "segments": [{"id": "smb", "arr_high": 20000},
         {"id": "mid", "arr_low": 25000}]}
        """, parts: ["mid begins at EUR 25k", "smb ends at EUR 20k", "between are in none"]),
    Case(
      rule: SpecializedTooSoon.self, people: "CEO > Enterprise AE x2, CEO > SMB CSM",
      company: #"{"practices": {"segment_economics": false}}"#,
      parts: ["2 enterprise, 1 smb", "smallest has 1"]),
    Case(
      rule: StageAxesDisagree.self, company: #"{"arr": 2e7, "headcount": 260}"#,
      parts: ["$20M ARR", "260 people", "ARR and not by headcount", "80-200 (S0)"]),
    Case(
      rule: ShareFarFromAverage.self, company: #"{"headcount": 1000, "marketers": 20}"#,
      // C20: S4 has both.
      parts: ["2% of headcount in marketing", "5% or 14%"]),
    Case(
      rule: StatedSizeDiffers.self, people: "CEO > AE x3", company: #"{"sellers": 9}"#,
      parts: ["sellers is stated as 9 and 3 in the tables", "as titles read"]),
    Case(
      rule: TooManyOnDeal.self, company: #"{"signals": {"people_on_largest_deal": 25}}"#,
      parts: ["25 own people", "20-40 (S4)"]),
    Case(
      rule: FactsContradict.self, company: #"{"customers": 0, "arr": 45000}"#,
      parts: ["no customers", "$45k ARR"]),
  ]

  @Test("A finding names its subject and its numbers", arguments: cases)
  func message(_ case: Case) throws {
    let example = Example(
      `case`.people, accounts: `case`.accounts, company: `case`.company, .holds)
    let messages = `case`.rule.outcomes(in: try example.facts(Orgs.catalog)).violations
      .map(\.message)
    #expect(messages.count == 1)
    for part in `case`.parts {
      #expect(messages.first?.contains(part) == true, "\(part): \(messages)")
    }
  }

  @Test("Whoever prefers S1 begins with its five segments (C23)")
  func preferredSource() throws {
    let catalog = try Catalog(policy: SourcePolicy(sources: ["S1"]))
    let five = (1...5).map { #"{"id": "s\#($0)"}"# }.joined(separator: ", ")
    let facts = try Example(company: #"{"segments": [\#(five)]}"#, .holds).facts(catalog)
    #expect(Example.Verdict(TooManySegments.outcomes(in: facts)) == .holds)
    let six = try Example(company: #"{"segments": [\#(five), {"id": "s6"}]}"#, .holds)
      .facts(catalog)
    #expect(Example.Verdict(TooManySegments.outcomes(in: six)) == .violated(["organisation"]))
  }
}
