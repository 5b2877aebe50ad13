import OrgKit
import Testing

@testable import Facts

/// Stages as the sources give them: S0 Optimize is 15-40M ARR and 80-200 people; S1
/// divides by customers at 20, 100 and 500; S2 has under 10M, 50M, and 500M and more; S3
/// under 10M, 10-50M, and 50M and more; S4 by people 1-10, 11-50, 51-200 and from 200.
struct StageAssessmentTests {
  private func assessment(
    people: String? = nil, accounts: String? = nil, company: String? = nil
  ) throws -> StageAssessment {
    try StageAssessment(
      Orgs.org(people: people, accounts: accounts, company: company), catalog: Orgs.catalog)
  }

  /// Id of the stage by source on one axis, a dash where the source leaves a gap.
  private func stages(
    _ assessment: StageAssessment, _ axis: StageAssessment.Axis
  ) -> [String: String] {
    var stages: [String: String] = [:]
    for place in assessment.places where place.axis == axis {
      stages[place.source] = place.row.map { assessment.stages.text($0, "id") } ?? "-"
    }
    return stages
  }

  @Test(
    "Going by ARR each source has its own stage, and gaps stay gaps",
    arguments: [
      (9_999_999, ["S0": "-", "S2": "s2-early", "S3": "s3-early"]),
      (10_000_000, ["S0": "-", "S2": "-", "S3": "s3-growth"]),
      (15_000_000, ["S0": "s0-optimize", "S2": "-", "S3": "s3-growth"]),
      (40_000_000, ["S0": "s0-optimize", "S2": "-", "S3": "s3-growth"]),
      (40_000_001, ["S0": "-", "S2": "-", "S3": "s3-growth"]),
      (50_000_000, ["S0": "-", "S2": "s2-mid-market", "S3": "s3-enterprise"]),
      (500_000_000, ["S0": "-", "S2": "s2-enterprise", "S3": "s3-enterprise"]),
    ])
  func arr(value: Int, expected: [String: String]) throws {
    let found = try stages(assessment(company: #"{"arr": \#(value)}"#), .arr)
    #expect(found.filter { $0.key != "S4" } == expected)
  }

  @Test(
    "Going by customers a shared end belongs to the upper stage (C2)",
    arguments: [
      (0, "s1-founding"), (19, "s1-founding"), (20, "s1-first-hire"), (99, "s1-first-hire"),
      (100, "s1-specialization"), (499, "s1-specialization"), (500, "s1-scale"),
      (100_000, "s1-scale"),
    ])
  func customers(value: Int, stage: String) throws {
    let assessment = try assessment(company: #"{"customers": \#(value)}"#)
    #expect(stages(assessment, .customers) == ["S1": stage])
  }

  @Test(
    "Going by headcount 200 belongs to the upper stage of S4 (C2)",
    arguments: [
      (1, "s4-startup"), (10, "s4-startup"), (11, "s4-growth"), (50, "s4-growth"),
      (51, "s4-mid-market"), (199, "s4-mid-market"), (200, "s4-enterprise"),
    ])
  func headcount(value: Int, stage: String) throws {
    let found = try stages(assessment(company: #"{"headcount": \#(value)}"#), .headcount)
    #expect(found["S4"] == stage)
    #expect(found["S0"] == ((80...200).contains(value) ? "s0-optimize" : "-"))
  }

  @Test(
    "Going by funding the rounds before Series B are one stage",
    arguments: [
      ("seed", "s4-before-series-b"), ("series-a", "s4-before-series-b"), ("series-b", "-"),
    ])
  func funding(round: String, stage: String) throws {
    let assessment = try assessment(company: #"{"funding": "\#(round)"}"#)
    #expect(stages(assessment, .funding) == ["S4": stage])
    let place = try #require(assessment.places.first)
    #expect(place.value == nil)
    #expect(place.isStated)
  }

  @Test("Nothing known is no place and four unknown axes")
  func nothing() throws {
    let assessment = try assessment()
    #expect(assessment.places == [])
    #expect(assessment.unknown == [.arr, .headcount, .customers, .funding])
    #expect(assessment.disagreeing == [])
  }

  @Test("What the company does not state is counted from its tables")
  func counted() throws {
    let people = """
      employee_id,position_id,status
      a,p,active
      b,p,active
      c,,on leave
      d,,departed
      ,q,vacant
      a,,active
      """
    let assessment = try assessment(
      people: people, accounts: "account_id,arr\nx,6000000\ny,5000000\n")
    // Three people, two of whom share a post; two customers; 11M.
    let values = Dictionary(
      assessment.places.map { ($0.axis, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(values == [.headcount: 3, .customers: 2, .arr: 11_000_000])
    #expect(assessment.places.allSatisfy { !$0.isStated })
    #expect(assessment.unknown == [.funding])
  }

  @Test("The company's own statement comes before what its tables count")
  func stated() throws {
    let assessment = try assessment(
      people: "employee_id\na\n", accounts: "account_id\nx\n",
      company: #"{"headcount": 120, "customers": 300}"#)
    #expect(assessment.places.allSatisfy { $0.isStated })
    #expect(stages(assessment, .customers) == ["S1": "s1-specialization"])
    #expect(stages(assessment, .headcount)["S0"] == "s0-optimize")
  }

  @Test("A sum with unknown parts is not the company's ARR")
  func unknownARR() throws {
    let assessment = try assessment(accounts: "account_id,arr\nx,6000000\ny,\n")
    #expect(assessment.unknown.contains(.arr))
  }

  @Test(
    "A stage that holds on one of its axes and not on another is disagreement",
    arguments: [
      (20_000_000, 100, []), (20_000_000, 79, ["S0"]), (41_000_000, 100, ["S0"]),
      // Neither holds: S0 has nothing to say of the company, and S4 does not mix its schemes.
      (1_000_000, 5, []),
    ] as [(Int, Int, [String])])
  func disagreement(arr: Int, headcount: Int, sources: [String]) throws {
    let assessment = try assessment(company: #"{"arr": \#(arr), "headcount": \#(headcount)}"#)
    #expect(assessment.disagreeing == sources)
  }

  @Test("Places are ordered by axis, then source")
  func order() throws {
    let company = #"{"arr": 20000000, "headcount": 100, "customers": 50, "funding": "seed"}"#
    let places = try assessment(company: company).places
    let ranks = places.map { place -> [Int] in
      let axis = StageAssessment.Axis.allCases.firstIndex(of: place.axis) ?? -1
      return [axis, Int(place.source.dropFirst()) ?? -1]
    }
    #expect(ranks == ranks.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(places.map(\.axis)).count == 4)
  }
}
