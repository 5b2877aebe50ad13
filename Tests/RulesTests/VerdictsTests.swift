import OrgKit
import Testing

@testable import Rules

/// Verdicts at edges that would make poor documentation, and so are no examples.
struct VerdictsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    let people: String?
    var accounts: String?
    var company: String?
    let verdict: Example.Verdict

    var testDescription: String {
      "\(rule.id): \(people ?? "") [\(accounts ?? "")] \(company ?? "")"
    }
  }

  static let cases = [
    // The top is who leads most; of equals, who comes first.
    Case(
      rule: SeveralRoots.self, people: "Advisor, CEO > VP, Investor",
      verdict: .violated(at: "advisor", "investor")),
    Case(rule: SeveralRoots.self, people: "A, B, C", verdict: .violated(at: "b", "c")),
    // Eight to one is enough; who left is none of them.
    Case(rule: SalesTopHeavy.self, people: "Sales Manager > AE x8", verdict: .holds),
    Case(rule: SalesTopHeavy.self, people: "CEO > AE x8", verdict: .notApplicable),
    Case(
      rule: SalesTopHeavy.self,
      people: "Sales Manager > AE x7, Sales Manager > AE 8 [status=departed]",
      verdict: .violated(at: "sales")),
    // With five reports each, six people need two layers and seven three; one more is
    // allowed.
    Case(
      rule: TooManyLayers.self, people: "A > B > C > D, A > X x2",
      verdict: .violated(at: "organisation")),
    Case(rule: TooManyLayers.self, people: "A > B > C > D, A > X x3", verdict: .holds),
    // Only contributors count: eight of them and one manager.
    Case(
      rule: FlatHierarchy.self, people: "VP CS > CSM x8, VP CS > Lead > CSM x2", verdict: .holds),
    // A band has both ends.
    Case(rule: SpanTooNarrow.self, people: "VP > Director > Manager x2 > AE x5", verdict: .holds),
    Case(rule: SpanTooWide.self, people: "RevOps Manager > Analyst x4", verdict: .holds),
    // One manager is no span of managers, and three contributors beside one are no span.
    Case(
      rule: SpanTooNarrow.self,
      people: "VP > Director > Manager > AE x5, Director > AE x3",
      verdict: .violated(at: "director")),
    Case(
      rule: SpanTooWide.self, people: "VP > Director > Manager > AE x5, Director > AE x8",
      verdict: .violated(at: "director")),
    // Vacant posts are somebody's reports, who left is not.
    Case(
      rule: SpanTooWide.self, people: "Manager > AE x8, Manager > Hire [status=vacant]",
      verdict: .violated(at: "manager")),
    Case(
      rule: SpanTooWide.self, people: "Manager > AE x8, Manager > Gone [status=departed]",
      verdict: .holds),
    // Self-serve beside strategic, SMB beside enterprise; mid-market goes with both.
    Case(
      rule: OneOwnerAllSegments.self, people: nil, accounts: "o: 1 x 500k, o: 1 x 0",
      verdict: .violated(at: "o")),
    Case(
      rule: OneOwnerAllSegments.self, people: nil,
      accounts: "o: 1 x 100k, o: 1 x 99999, p: 1 x 25k, p: 1 x 24999", verdict: .holds),
    // Something known to be wrong is wrong whatever else is not known.
    Case(
      rule: OverloadedBook.self, people: nil, accounts: "o: 26 x 120k, o: 1 x ?",
      verdict: .violated(at: "o")),
    Case(
      rule: UnderloadedBook.self, people: nil, accounts: "o: 15 x 120k, o: 1 x ?", verdict: .holds),
    Case(
      rule: OwnerNotInPeople.self, people: "CSM", accounts: "CSM: 1 x 1k",
      verdict: .violated(at: "CSM")),
    // Who leads nobody has no span.
    Case(rule: FlatHierarchy.self, people: "VP Sales", verdict: .notApplicable),
    // An account without ARR may be the enterprise one, unless there is one.
    Case(
      rule: AbmWithoutEnterprise.self, people: "CEO > ABM Manager",
      accounts: "x: 1 x 200k, x: 1 x ?",
      verdict: .holds),
    Case(
      rule: AbmWithoutEnterprise.self, people: "CEO > ABM Manager", accounts: "x: 1 x ?",
      verdict: .unknown),
    // A CMO leads marketing and not sales.
    Case(
      rule: CroWithoutLeaders.self, people: "CEO > CRO > AE x3, CEO > CMO",
      verdict: .violated(at: "cro")),
    Case(
      rule: FactsContradict.self, people: nil,
      company: #"{"practices": {"operating_cadence": true}, "reviews": {"pipeline_days": 7}}"#,
      verdict: .holds),
    Case(
      rule: FactsContradict.self, people: nil,
      company: #"{"revops": 3, "revops_model": "centralized"}"#, verdict: .holds),
    Case(
      rule: FactsContradict.self, people: nil,
      company: #"{"revops": 0, "revops_model": "centralized"}"#,
      verdict: .violated(at: "revops_model")),
    // Each of owner, objective and functions has to be known.
    Case(
      rule: IncompletePod.self, people: nil,
      company: #"{"pods": [{"name": "SMB", "owner": "Ada", "objective": "Wins"}]}"#,
      verdict: .unknown),
    Case(
      rule: IncompletePod.self, people: nil,
      company: #"""
        {"pods": [{"name": "SMB",
                   "functions": ["product", "product-marketing", "sales", "customer-success"]}]}
        """#, verdict: .unknown),
    // Half a range is no range.
    Case(
      rule: MetricWeightsDoNotSum.self, people: nil,
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.5},
        {"id": "expansion", "low": 0.2}]}]}
        """, verdict: .unknown),
    Case(
      rule: MetricWeightsDoNotSum.self, people: nil,
      company: """
        {"pay_plans": [{"role": "csm", "metrics": [{"id": "nrr", "weight": 0.5},
        {"id": "expansion", "high": 0.6}]}]}
        """, verdict: .unknown),
    Case(
      rule: NoCsLeader.self, people: "CEO > Director of Customer Training > CSM x6",
      company: #"{"customers": 500}"#, verdict: .holds),
    // Three tools of a kind are one finding.
    Case(
      rule: RedundantTools.self, people: nil,
      company: """
        {"systems": [{"name": "A", "kind": "crm"}, {"name": "B", "kind": "crm"},
                     {"name": "C", "kind": "crm"}]}
        """, verdict: .violated(at: "crm")),
    // A lead of RevOps is a head of it; a vice president of finance is as good as the CFO,
    // a director of finance is not; and nobody is judged by a manager without a title.
    Case(
      rule: RevopsReportsElsewhere.self, people: "CEO > VP Sales > RevOps Lead",
      verdict: .violated(at: "revops-lead")),
    Case(
      rule: RevopsReportsElsewhere.self, people: "CEO > VP Sales > Strategy and Operations Lead",
      verdict: .violated(at: "strategy-and-operations-lead")),
    Case(
      rule: RevopsReportsElsewhere.self, people: "CEO > VP Finance > RevOps Manager",
      verdict: .holds),
    Case(
      rule: RevopsReportsElsewhere.self, people: "CEO > Finance Director > RevOps Manager",
      verdict: .violated(at: "revops-manager")),
    // Who reports to nobody, or to the first row, has a home too.
    Case(
      rule: ScatteredOps.self,
      people: "CRO > Sales Operations Analyst, CEO > VP CS > CS Operations",
      verdict: .holds),
    Case(
      rule: ScatteredOps.self,
      people: "VP Marketing > Marketing Operations, VP CS > CS Operations",
      verdict: .violated(at: "organisation")),
    Case(
      rule: SdrsUnderMarketing.self, people: "VP Marketing > SDR x2",
      company: #"{"practices": {"abm_led": false}}"#, verdict: .violated(at: "vp-marketing")),
    // Of two segments that begin together the one above is named by its place in the list.
    Case(
      rule: SegmentBandsBroken.self, people: nil,
      company: """
        {"segments": [{"id": "a", "arr_low": 0, "arr_high": 5}, {"id": "b", "arr_low": 0,
         "arr_high": 5}]}
        """, verdict: .violated(at: "b")),
    Case(
      rule: SegmentLabelMismatch.self, people: nil, accounts: "x: 2 x ? as Enterprise",
      verdict: .unknown),
    // Where no title reads as one of sales, the titles are to blame.
    Case(rule: ShareFarFromAverage.self, people: "CEO > Engineer x250", verdict: .unknown),
    // Whoever is alone leads; of two contributors nobody does, unless one is a lead.
    Case(
      rule: StageRoleMissing.self, people: "CEO > AE, CEO > SDR, CEO > Marketing Manager",
      company: #"{"headcount": 11}"#, verdict: .violated(at: "sales-lead")),
    Case(
      rule: StageRoleMissing.self,
      people: "CEO > Sales Team Lead, CEO > AE, CEO > SDR, CEO > Marketing Manager",
      company: #"{"headcount": 11}"#, verdict: .holds),
    Case(
      rule: StageRoleMissing.self,
      people: "CEO > Account Executive > SDR x2, CEO > Marketing Manager",
      company: #"{"headcount": 11}"#, verdict: .holds),
    // Without a vice president a director leads customer success, and may report to sales.
    Case(
      rule: StrayCsReportingLine.self, people: "CEO > VP Sales > Director CS > CSM",
      verdict: .holds),
    Case(
      rule: StrayCsReportingLine.self,
      people: "CEO > VP Sales > Director CS, CEO > VP CS > CSM",
      verdict: .violated(at: "director-cs")),
    Case(
      rule: StrayCsReportingLine.self,
      people: "CEO > VP Sales > Director CS, CEO > Director CS East > CSM", verdict: .holds),
    // The top may be a vice president, who reports to nobody.
    Case(rule: StrayCsReportingLine.self, people: "VP CS > CSM", verdict: .holds),
    // Leads are found from the top down, whatever the order of the table.
    Case(
      rule: StrayCsReportingLine.self,
      people: "Team Lead > CSM, VP CS > Team Lead, CEO > VP CS", verdict: .holds),
    // The first row may be the vacant one.
    Case(
      rule: VacancyWithReports.self, people: "VP Sales [status=vacant] > AE",
      verdict: .violated(at: "vp-sales")),
  ]

  @Test("At the edge", arguments: cases)
  func edge(_ case: Case) throws {
    let example = Example(
      `case`.people, accounts: `case`.accounts, company: `case`.company, `case`.verdict)
    let facts = try example.facts(Orgs.catalog)
    #expect(Example.Verdict(`case`.rule.outcomes(in: facts)) == `case`.verdict)
  }

  /// A rule that cannot decide, and the data that it asks for.
  struct Gap: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    var people: String?
    var accounts: String?
    var company: String?
    let missing: [Datum]

    var testDescription: String { "\(rule.id): \(missing.map(\.rawValue))" }
  }

  static let gaps = [
    Gap(
      rule: CsManagerWithoutTeam.self, people: "CRO > Manager of Customer Success",
      missing: [.accounts]),
    Gap(
      rule: MaturityStepJumped.self, company: #"{"maturity": "strategic-alignment"}"#,
      missing: [.company("maturity_target")]),
    Gap(
      rule: MaturityStepJumped.self, company: #"{"maturity_target": "strategic-alignment"}"#,
      missing: [.company("maturity")]),
    Gap(
      rule: RevopsAnalystMissing.self, people: "CEO > RevOps Analyst",
      company: #"{"arr": 50000000}"#, missing: [.company("signals.forecast_variance")]),
    Gap(
      rule: StageAxesDisagree.self, company: #"{"arr": 2e7}"#,
      missing: [.company("headcount"), .people]),
    Gap(
      rule: StatedSizeDiffers.self, company: #"{"headcount": 20}"#, missing: [.people]),
  ]

  @Test("Only what is missing is asked for", arguments: gaps)
  func missing(_ gap: Gap) throws {
    let example = Example(gap.people, accounts: gap.accounts, company: gap.company, .unknown)
    var asked: [Datum] = []
    for case .unknown(let missing) in gap.rule.outcomes(in: try example.facts(Orgs.catalog)) {
      asked += missing
    }
    #expect(asked == gap.missing)
  }

  @Test("A figure stands in the finding only where it decided")
  func observed() throws {
    let rich = #"{"arr": 12000000, "funding": "seed"}"#
    let small = #"{"arr": 2000000, "funding": "seed"}"#
    for (company, arr) in [(rich, nil), (small, 2_000_000)] as [(String, Double?)] {
      let facts = try Example("CEO > CRO > AE x3", company: company, .holds).facts(Orgs.catalog)
      let violation = try #require(CroTooEarly.outcomes(in: facts).violations.first)
      #expect(violation.observed == arr)
      #expect((violation.expected?.low == nil) == (arr == nil))
    }
  }

  @Test("A column of ARR without any says nothing of labels")
  func labelsWithoutArr() throws {
    let facts = try Orgs.facts(accounts: "account_id,owner_id,arr,segment\nx,a,,Enterprise\n")
    #expect(Example.Verdict(SegmentLabelMismatch.outcomes(in: facts)) == .unknown)
  }

  @Test("Who goes by S1 may have as many segments as S1 has bands")
  func fiveSegments() throws {
    let catalog = try Catalog(policy: SourcePolicy(sources: ["S1"]))
    for (count, verdict) in [(5, Example.Verdict.holds), (6, .violated(at: "organisation"))] {
      let segments = (0..<count).map { #"{"id": "s\#($0)"}"# }.joined(separator: ", ")
      let facts = try Example(company: #"{"segments": [\#(segments)]}"#, verdict).facts(catalog)
      #expect(Example.Verdict(TooManySegments.outcomes(in: facts)) == verdict)
    }
  }

  @Test("Heads of RevOps are shown the band of their own")
  func heads() throws {
    for (people, isShown) in [("VP RevOps > Analyst x9", true), ("VP CS > CSM x9", false)] {
      let violation = try #require(
        FlatHierarchy.outcomes(in: Orgs.sketch(people)).violations.first)
      #expect(violation.expected?.benchmarks.contains { $0.key == "span.vp" } == isShown)
    }
  }
}
