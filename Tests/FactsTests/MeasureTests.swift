import OrgKit
import Testing

@testable import Facts

struct MeasureTests {
  private let people = """
    employee_id,title,manager_id
    1,CEO,
    2,Account Executive,1
    3,Account Manager,1
    4,CSM,1
    5,Digital CSM,1
    6,Deal Desk Analyst,1
    7,Product Marketing Lead,1

    """

  private func facts(
    people: String? = nil, accounts: String? = nil, company: String? = nil
  ) throws -> Facts {
    try Facts(
      Orgs.org(people: people, accounts: accounts, company: company), catalog: Orgs.catalog,
      scheme: ArrBands(Orgs.catalog))
  }

  @Test(
    "Sizes are counted from titles and accounts",
    arguments: [
      (.headcount, 7), (.sellers, 2), (.csms, 2), (.revops, 1), (.marketers, 1), (.arr, 30),
      (.customers, 2),
    ] as [(Measure, Double)])
  func counted(measure: Measure, value: Double) throws {
    let facts = try facts(
      people: people, accounts: "account_id,owner_id,arr\na,4,10\nb,4,20\n")
    let measured = facts.measured(measure)
    #expect(measured.counted == value)
    #expect(measured.stated == nil)
    #expect(measured.value == value)
  }

  @Test(
    "Operations of marketing and customer success count as RevOps, once each, wherever they sit")
  func revops() throws {
    let facts = try facts(
      people: """
        employee_id,title,function
        1,RevOps Analyst,
        2,Marketing Ops Specialist,
        3,CS Ops Analyst,
        4,CS Ops Analyst,revenue-operations
        5,Content Marketing Lead,

        """)
    #expect(facts.revopsPositions == [0, 1, 2, 3])
    #expect(facts.measured(.revops).value == 4)
  }

  @Test("The company's word comes before the count", arguments: Measure.allCases)
  func stated(measure: Measure) throws {
    let measured = try facts(people: people, company: "{\"\(measure.rawValue)\": 99}")
      .measured(measure)
    #expect(measured.stated == 99)
    #expect(measured.value == 99)
  }

  @Test("What no table shows is not known", arguments: Measure.allCases)
  func unknown(measure: Measure) throws {
    #expect(try facts().measured(measure).value == nil)
  }

  @Test("A sum of which a part is unknown is not the company's ARR")
  func partial() throws {
    let facts = try facts(accounts: "account_id,owner_id,arr\na,4,10\nb,4,\n")
    #expect(facts.measured(.arr).value == nil)
    #expect(facts.measured(.customers).value == 2)
  }
}
