import OrgKit
import Testing

@testable import Rules

/// The bands of RevOps by sellers and by ARR, under each source.
struct RevopsLoadTests {
  private func facts(_ company: String, preferring source: String) throws -> Facts {
    try Example(company: company, .holds)
      .facts(Catalog(policy: SourcePolicy(sources: [source])))
  }

  @Test(
    "Who prefers S3 is held to its twelve sellers",
    arguments: [("S3", 12, false), ("S3", 13, true), ("S2", 13, false), ("S2", 16, true)])
  func preferred(source: String, sellers: Int, isTooMany: Bool) throws {
    let facts = try facts(
      #"{"sellers": \#(sellers), "revops": 1, "practices": {"complex_stack": false}}"#,
      preferring: source)
    #expect(RevopsUnderstaffed.outcomes(in: facts).violations.isEmpty != isTooMany)
  }

  /// S3's table has 2-4 at $10M-50M and 5+ above, S2 3-5 at $50M and 15-20 from $500M.
  @Test(
    "The band of the ARR comes from the preferred source, where it has one",
    arguments: [
      ("S3", 10e6, 2, 4), ("S2", 10e6, 3, 5), ("S2", 49e6, 3, 5), ("S3", 50e6, 5, nil),
      ("S2", 50e6, 3, 5), ("S2", 500e6, 15, 20), ("S3", 500e6, 5, nil), ("S1", 9.9e6, 1, 1),
    ] as [(String, Double, Double, Double?)])
  func bands(source: String, arr: Double, low: Double, high: Double?) throws {
    let expected = try facts("{}", preferring: source).revopsHeadcount(atArr: arr)
    #expect(expected?.low == low)
    #expect(expected?.high == high)
  }

  @Test("A negative ARR is in no band")
  func noBand() throws {
    #expect(try facts("{}", preferring: "S3").revopsHeadcount(atArr: -1) == nil)
  }

  @Test("Nobody in RevOps counts as one who is yet to come")
  func nobody() throws {
    let load = try #require(RevopsLoad(facts("{}", preferring: "S2"), sellers: 16, people: 0))
    #expect(load.ratio == 16)
  }
}
