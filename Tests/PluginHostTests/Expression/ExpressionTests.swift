import OrgKit
import Testing

@testable import PluginHost

/// Verdicts worked out by hand.
@Suite("What conditions mean")
struct ExpressionTests {
  private static let accounts = """
    account_id,arr,industry,region,health,customer_employees
    1,100,Healthcare,EU,0.9,10
    2,200,FINANCE,US,,0
    3,,Retail,EU,0.5,
    4,50,,,0.1,5

    """

  @Test(
    "Each account, in order",
    arguments: [
      ("arr >= 100", [true, true, nil, false]),
      ("arr != 100", [false, true, nil, true]),
      ("not arr >= 100", [false, false, nil, true]),
      ("industry = 'finance'", [false, true, false, nil]),
      ("industry != 'finance'", [true, false, true, nil]),
      ("industry in ['HEALTHCARE', 'retail']", [true, false, true, nil]),
      ("industry not in ['healthcare']", [false, true, true, nil]),
      ("industry is null", [false, false, false, true]),
      ("industry is not null and arr is not null", [true, true, false, false]),
      ("arr is null or arr > 150", [false, true, true, false]),
      // One side that decides makes the unknown other side not matter.
      ("arr > 0 or region = 'eu'", [true, true, true, true]),
      ("arr > 500 and region = 'eu'", [false, false, nil, false]),
      ("arr > 500 and region = 'us'", [false, false, false, false]),
      // Tighter first: not, and, or; * before +.
      ("arr = 50 or arr = 100 and region = 'us'", [false, false, nil, true]),
      ("(arr = 50 or arr = 100) and region = 'us'", [false, false, false, nil]),
      ("arr + 2 * 10 = 120", [true, false, nil, false]),
      ("(arr + 2) * 10 = 1020", [true, false, nil, false]),
      ("arr - 50 - 50 = 0", [true, false, nil, false]),
      ("-arr < -60", [true, true, nil, false]),
      // A quotient by 0 has no value.
      ("arr / customer_employees > 5", [true, nil, nil, true]),
      ("arr / customer_employees is null", [false, true, true, false]),
      ("arr in [50, 200]", [false, true, nil, true]),
      ("arr > company.arr", [false, true, nil, false]),
      ("company.currency = 'eur'", [true, true, true, true]),
      ("region = company.name", [true, false, true, nil]),
      ("company.headcount > 5", [nil, nil, nil, nil]),
      ("company.headcount is null", [true, true, true, true]),
      ("churn_risk > 0.5", [nil, nil, nil, nil]),
      ("lifecycle_stage = 'x'", [nil, nil, nil, nil]),
      ("lifecycle_stage is null", [true, true, true, true]),
    ] as [(String, [Bool?])])
  func verdicts(text: String, truths: [Bool?]) throws {
    let org = try Plugins.org(
      Self.accounts, company: #"{"name": "eu", "arr": 100, "currency": "EUR"}"#)
    #expect(try Plugins.truths(text, org) == truths)
  }

  @Test("Letter case does not count, in any script; accents do")
  func letterCase() throws {
    let org = try Plugins.org("account_id,industry\n1,ÖL\n2,Energía\n3,ENERGIA\n")
    #expect(try Plugins.truths("industry = 'öl'", org) == [true, false, false])
    #expect(try Plugins.truths("industry = 'ENERGÍA'", org) == [false, true, false])
  }
}
