import OrgKit
import Testing

@testable import Rules

/// What findings say: whom, how much, and what was expected.
struct MessagesTests {
  private func messages(_ rule: any Rule.Type, _ facts: Facts) -> [String] {
    rule.outcomes(in: facts).violations.map(\.message)
  }

  /// A rule, an organisation, and what has to be in the one message about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    let people: String?
    var accounts: String?
    var company: String?
    let parts: [String]

    var testDescription: String { rule.id }
  }

  static let cases = [
    Case(
      rule: SpanTooWide.self, people: "CEO > Sales Manager > AE x9",
      parts: ["sales-manager (Sales Manager)", "9 direct reports", "5-8 (S1)", "3-4 for RevOps"]),
    Case(
      rule: SpanTooNarrow.self, people: "VP Sales > Director Sales > Manager > AE x5",
      parts: ["director-sales", "only 1 manager;", "2-4 (S1)"]),
    Case(
      rule: FlatHierarchy.self, people: "CEO > VP CS > CSM x20",
      parts: ["vp-cs", "20 people", "5-8"]),
    Case(
      rule: TooManyLayers.self, people: "A > B > C > D > E x3",
      // Seven people: 1 + 5 is less, 1 + 5 + 25 holds them.
      parts: ["5 layers for 7 people", "5 reports", "3 would do", "1 more", "assumption"]),
    Case(
      rule: ReportingCycle.self, people: "A > B > C, C > A",
      parts: ["3 people", "circle", "a to c to b"]),
    Case(rule: SelfReport.self, people: "CEO > VP, AE > AE", parts: ["ae (AE)", "own manager"]),
    Case(
      rule: SeveralRoots.self, people: "CEO > VP > AE x3, Advisor",
      parts: ["advisor", "nobody below", "ceo (CEO) leads 4"]),
    Case(
      rule: DuplicateID.self, people: "CEO > VP > AE, CEO > Manager > AE",
      parts: ["ae (AE)", "2 rows", "people table"]),
    Case(
      rule: OrphanAccount.self, people: "CSM", accounts: "-: 1 x 90k",
      parts: ["account a1", "$90k ARR", "no owner"]),
    Case(
      rule: OrphanAccount.self, people: "CSM", accounts: "-: 1 x ?", parts: ["a1", "unknown ARR"]),
    Case(
      rule: OwnerNotInPeople.self, people: "CSM", accounts: "csm: 1 x 1k, CSM: 3 x 1k",
      parts: ["CSM owns 3 accounts", "not in the people table", "\"csm\" is"]),
    Case(
      rule: OwnerNotInPost.self, people: "CSM [status=planned]", accounts: "csm: 1 x 1k",
      parts: ["csm (CSM)", "planned post", "still owns 1 account"]),
    Case(
      rule: OwnerNotInPost.self, people: "CSM [status=departed]", accounts: "csm: 2 x 1k",
      parts: ["csm (CSM)", "has left", "still owns 2 accounts"]),
    Case(
      rule: OneOwnerAllSegments.self, people: "CSM",
      accounts: "csm: 2 x 600k, csm: 3 x 120k, csm: 7 x 50k, csm: 40 x 8k, csm: 50 x 1k",
      parts: ["csm (CSM)", "5 strategic or enterprise", "90 smb or self-serve"]),
    Case(
      rule: OverloadedBook.self, people: "CSM [fte=0.5]", accounts: "csm: 20 x 120k",
      // 20 / 25 of 0.5.
      parts: ["20 accounts", "20 enterprise (15-25)", "160%", "0.5 FTE"]),
    Case(
      rule: UnderloadedBook.self, people: "CSM", accounts: "csm: 12 x 120k",
      // 12 / 15.
      parts: ["only 12 accounts", "80%", "1 FTE"]),
    Case(
      rule: SegmentLabelMismatch.self, people: "CSM", accounts: "csm: 1 x 30k as Enterprise",
      parts: ["a1", "labelled enterprise", "mid-market"]),
    Case(
      rule: NoCsOps.self, people: "VP CS > CSM x6",
      parts: ["6 CSMs (counted from titles)", "5 CSMs (S1)", "100 customers (S1)"]),
    Case(
      rule: NoDedicatedRenewals.self, people: "VP CS > CSM, CEO > Account Manager x2",
      company: #"{"customers": 640}"#,
      parts: ["640 customers and", "2 account managers also sell", "500 customers (S1)"]),
    Case(
      rule: NoDedicatedRenewals.self, people: "VP CS > CSM", company: #"{"customers": 640}"#,
      parts: ["nobody who only renews; renewals have people"]),
    Case(
      rule: CsmsDoAdministration.self, people: "VP CS > CSM, VP CS > CS Operations",
      company: #"{"customers": 100, "csm_duties": ["administration"]}"#,
      parts: ["tools though there is 1 post in CS Ops, for 100 customers"]),
    Case(
      rule: CsmsDoAdministration.self, people: nil,
      company: #"{"customers": 100, "csm_duties": ["administration"]}"#,
      parts: ["tools themselves, for 100 customers"]),
    Case(
      rule: CsmsDoSupport.self, people: nil,
      company: #"{"customers": 100, "csm_duties": ["support"]}"#,
      parts: ["CSMs do support for 100 customers"]),
    Case(
      rule: CsmsDoSupport.self, people: "CEO > CSM, CEO > Support Agent x2",
      company: #"{"customers": 100, "csm_duties": ["support"]}"#,
      parts: ["do support beside 2 people in support for 100 customers"]),
    Case(
      rule: RequisitionWithoutManager.self, people: "CEO > VP Sales [status=departed]",
      company: #"{"requisitions": [{"title": "AE", "manager": "vp-sales"}]}"#,
      parts: ["\"vp-sales\", which has left"]),
    Case(
      rule: RequisitionWithoutManager.self, people: "CEO > VP Sales [status=vacant]",
      company: #"{"requisitions": [{"title": "AE", "manager": "vp-sales"}]}"#,
      parts: ["\"vp-sales\", which is a vacant post"]),
    Case(
      rule: RevopsModelMisfit.self, people: nil,
      company: """
        {"revops_model": "pod", "revops": 4, "practices": {"segment_motions_differ": false}}
        """, parts: ["a pod model", "where segments do not differ clearly"]),
    Case(
      rule: RevopsModelMisfit.self, people: nil,
      company: #"{"revops_model": "hybrid", "revops": 4, "practices": {"complex_stack": false}}"#,
      parts: ["a hybrid model", "where the stack is not intricate"]),
    Case(
      rule: SegmentBandsBroken.self, people: nil,
      company: """
        {"segments": [{"id": "smb", "arr_high": 5000}, {"id": "mid", "arr_low": 4000}]}
        """, parts: ["mid begins at $4k", "smb ends at $5k: accounts are in both"]),
    Case(
      rule: SegmentBandsBroken.self, people: nil,
      company: """
        {"segments": [{"id": "smb", "arr_high": 4000}, {"id": "mid", "arr_low": 5000}]}
        """, parts: ["smb ends at $4k: accounts between are in none"]),
    Case(
      rule: SdrsUnderMarketing.self, people: "CEO > VP Marketing > SDR x3",
      company: #"{"practices": {"abm_led": false}}"#, parts: ["3 SDRs under vp-marketing"]),
    Case(
      rule: RampingCsmFullBook.self, people: "CSM [start_date=2026-01-05]",
      accounts: "csm: 15 x 120k", company: #"{"as_of": "2026-01-12"}"#,
      parts: ["csm (CSM)", "week 2", "15 enterprise (15-25)", "7-8 (S1)"]),
    Case(
      rule: SoloAccountsTooSoon.self, people: "CSM [start_date=2026-01-05]",
      accounts: "csm: 1 x 120k", company: #"{"as_of": "2026-01-04"}"#,
      parts: ["has not started", "1 account;", "5-6 (S1)"]),
    Case(
      rule: StrayCsReportingLine.self, people: "CEO > VP Sales > Digital CSM, CEO > VP CS",
      parts: [
        "digital-csm (Digital CSM)", "vp-sales (VP Sales)", "vp-cs (VP CS)", "CS Ops (C8) (S1)",
        "Manager, Digital CS (C8) (S1)",
      ]),
    Case(
      rule: PayMixOutsideRange.self, people: nil,
      company: #"{"pay_plans": [{"role": "csm", "base_share": 0.85}]}"#,
      parts: ["\"csm\"", "85% of the target as base", "60-70% (S1)"]),
    Case(
      rule: RevenuePaidTwice.self, people: nil,
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.45},
        {"id": "grr", "weight": 0.05}, {"id": "expansion", "weight": 0.5}]}]}
        """, parts: ["pays for nrr (45%) and again for expansion (50%)", "C24"]),
    Case(
      rule: MetricWeightsDoNotSum.self, people: nil,
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "low": 0.4, "high": 0.5},
        {"id": "expansion", "low": 0.15, "high": 0.25}]}]}
        """, parts: ["at most 75%", "not 100%"]),
  ]

  @Test("A finding names its subject and its numbers", arguments: cases)
  func message(_ case: Case) throws {
    let example = Example(
      `case`.people, accounts: `case`.accounts, company: `case`.company, .holds)
    let facts = try example.facts(Orgs.catalog)
    let messages = messages(`case`.rule, facts)
    #expect(messages.count == 1)
    for part in `case`.parts {
      #expect(messages.first?.contains(part) == true, "\(part): \(messages)")
    }
  }

  @Test("A manager who is missing by a slip is told which id was meant")
  func danglingNearMiss() throws {
    let facts = try Orgs.facts(people: "employee_id,manager_id\nE0079,\na,E079\nb,X1\n")
    let messages = messages(DanglingManager.self, facts)
    #expect(messages.count == 2)
    #expect(messages.first?.contains("\"E079\"") == true)
    #expect(messages.first?.contains("\"E0079\" is") == true)
    #expect(messages.last?.hasSuffix("not in the table") == true)
  }

  private static let namesakes = """
    employee_id,name,manager_name
    k1,Kim Lee,
    k2,Kim Lee,
    o,Ola Berg,Kim Lee
    """

  @Test("A name that several people have is said to be that, of managers and of owners")
  func ambiguous() throws {
    let facts = try Orgs.facts(
      people: Self.namesakes, accounts: "account_id,owner_id\nx,Kim Lee\n")
    for rule in [DanglingManager.self, OwnerNotInPeople.self] as [any Rule.Type] {
      let messages = messages(rule, facts)
      #expect(messages.count == 1)
      #expect(messages.first?.contains("several people have") == true, "\(messages)")
      #expect(messages.first?.contains("not in the") == false, "\(messages)")
    }
  }

  @Test("A long circle is named by its first eight")
  func longCircle() throws {
    let rows = (0..<10).map { "e\($0),e\(($0 + 1) % 10)\n" }.joined()
    let facts = try Orgs.facts(people: "employee_id,manager_id\n" + rows)
    let message = try #require(messages(ReportingCycle.self, facts).first)
    #expect(message.hasPrefix("10 people"))
    #expect(message.hasSuffix("e7 and 2 more"))
    let eight = (0..<8).map { "e\($0),e\(($0 + 1) % 8)\n" }.joined()
    let short = try Orgs.facts(people: "employee_id,manager_id\n" + eight)
    #expect(messages(ReportingCycle.self, short).first?.hasSuffix("e7") == true)
  }

  @Test("An account id on several rows is a finding of its own")
  func duplicateAccounts() throws {
    let facts = try Orgs.facts(accounts: "account_id,owner_id\nx,a\ny,a\nx,b\nx,a\n")
    let violations = DuplicateID.outcomes(in: facts).violations
    #expect(violations.map(\.subject) == [Subject(.account, "x")])
    #expect(violations.map(\.observed) == [3])
  }

  @Test("Label and ARR are not told apart by a rounded number")
  func labelBeside100k() throws {
    // $99,999 is mid-market; "$100k" would be enterprise.
    let facts = try Orgs.sketch("CSM", accounts: "csm: 1 x 99999 as Enterprise")
    let message = try #require(messages(SegmentLabelMismatch.self, facts).first)
    #expect(message.contains("99,999"))
    #expect(!message.contains("100k"))
  }

  @Test("Money is in the company's currency")
  func currency() throws {
    let facts = try Orgs.facts(
      accounts: "account_id,owner_id,arr\nx,,45000\n", company: #"{"currency": "EUR"}"#)
    #expect(messages(OrphanAccount.self, facts).first?.contains("EUR 45k") == true)
  }
}
