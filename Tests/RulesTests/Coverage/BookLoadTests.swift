import OrgKit
import Testing

@testable import Rules

struct BookLoadTests {
  private func load(_ people: String?, _ accounts: String) throws -> BookLoad {
    try #require(try Orgs.sketch(people, accounts: accounts).bookLoads()?.first)
  }

  /// Accounts per CSM by the guide: strategic 5-10, enterprise 15-25, mid-market 40-75,
  /// SMB 100-200, self-serve 500 and more.
  @Test("A mixed book takes a share of a full one for each segment")
  func mixed() throws {
    let load = try load("CSM", "csm: 22 x 120k, csm: 49 x 50k, csm: 10 x 1k")
    #expect(abs(load.atMost - (22.0 / 25 + 49.0 / 75)) < 1e-12)
    #expect(abs(load.atLeast - (22.0 / 15 + 49.0 / 40 + 10.0 / 500)) < 1e-12)
    #expect(load.accounts == 81)
    #expect(
      load.content == "22 enterprise (15-25), 49 mid-market (40-75), 10 self-serve (500 or more)")
    #expect(load.isTooLarge)
    #expect(!load.isTooSmall)
  }

  @Test(
    "An exactly full book is neither too large nor too small",
    arguments: [
      // 2/10 + 10/25 + 24/75 + 16/200, 12/75 + 28/200 of 0.3, 25/25.
      ("CSM", "csm: 2 x 600k, csm: 10 x 120k, csm: 24 x 30k, csm: 16 x 6k"),
      ("CSM [fte=0.3]", "csm: 12 x 30k, csm: 28 x 6k"), ("CSM", "csm: 25 x 120k"),
      // 9/15 + 12/40 + 10/100, 14/40 + 5/100 of 0.4, 500/500.
      ("CSM", "csm: 9 x 120k, csm: 12 x 30k, csm: 10 x 6k"),
      ("CSM [fte=0.4]", "csm: 14 x 30k, csm: 5 x 6k"), ("CSM", "csm: 500 x 1k"),
    ])
  func full(people: String, accounts: String) throws {
    let load = try load(people, accounts)
    #expect(!load.isTooLarge)
    #expect(!load.isTooSmall)
  }

  @Test(
    "One account more or less than that is",
    arguments: [
      ("CSM", "csm: 201 x 6k", true), ("CSM", "csm: 26 x 120k", true),
      ("CSM", "csm: 76 x 30k", true),
      ("CSM", "csm: 499 x 1k", false), ("CSM", "csm: 99 x 6k", false),
      ("CSM", "csm: 14 x 120k", false),
    ])
  func justBeyond(people: String, accounts: String, isTooLarge: Bool) throws {
    let load = try load(people, accounts)
    #expect(load.isTooLarge == isTooLarge)
    #expect(load.isTooSmall == !isTooLarge)
  }

  @Test("The percentage is that of a full book, to a tenth, away from 100", arguments: 1...150)
  func percentage(accounts: Int) throws {
    // In tenths of a percent: accounts of 75, rounded up; accounts of 15, rounded down.
    let midMarket = try load("CSM", "csm: \(accounts) x 30k")
    #expect(midMarket.percentOfLargest == Double((accounts * 1000 + 74) / 75) / 10)
    let enterprise = try load("CSM", "csm: \(accounts) x 120k")
    #expect(enterprise.percentOfSmallest == Double(accounts * 1000 / 15) / 10)
  }

  @Test("Part-time owners have part of a book; who shares a post shares it")
  func capacity() throws {
    #expect(try load("CSM [fte=0.5]", "csm: 1 x 1k").capacity == 0.5)
    #expect(try load(nil, "anybody: 1 x 1k").capacity == 1)
    let facts = try Orgs.facts(
      people: "employee_id,position_id,title,fte\na,p,CSM,0.5\nb,p,CSM,0.5\n",
      accounts: "account_id,owner_id,arr\n"
        + (0..<20).map { "x\($0),\($0 % 2 == 0 ? "a" : "b"),120000\n" }.joined())
    let loads = try #require(facts.bookLoads())
    #expect(loads.map(\.accounts) == [20])
    #expect(loads.map(\.capacity) == [1])
  }

  @Test(
    "Books of owners who are not there to look after customers are not judged",
    arguments: [
      "Account Executive", "RevOps Analyst", "CSM [status=departed]", "CSM [status=vacant]",
    ])
  func notJudged(people: String) throws {
    let id = people.prefix { $0 != "[" }.trimmingSuffix(" ").lowercased()
      .split(separator: " ").joined(separator: "-")
    let facts = try Orgs.sketch(people, accounts: "\(id): 90 x 120k, ghost: 90 x 120k")
    #expect(facts.org.positions.count == 1)
    #expect(try #require(facts.bookLoads()).isEmpty)
  }

  @Test("Owners of whom no function is known are")
  func unknownFunction() throws {
    #expect(try load("Xq", "xq: 26 x 120k").isTooLarge)
  }

  @Test("Sources that give other numbers are named, each once")
  func otherRatios() throws {
    let facts = try Orgs.sketch("CSM", accounts: "csm: 1 x 120k, csm: 1 x 6k, csm: 1 x 1k")
    let load = try #require(facts.bookLoads()?.first)
    // The tree of S1: 15 for enterprise, 300 and more for digital (SMB and self-serve).
    #expect(
      facts.otherRatios(load)
        == "; elsewhere in the sources 15 for enterprise CSMs, 300 or more for digital CSMs")
    let strategic = try Orgs.sketch("CSM", accounts: "csm: 1 x 600k")
    let only = try #require(strategic.bookLoads()?.first)
    #expect(strategic.otherRatios(only) == "")
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
