import OrgKit
import Testing

@testable import Recommendations

struct FactReaderTests {
  private func value(
    _ name: String, _ people: String? = nil, accounts: String? = nil, company: String? = nil,
    subject: String? = nil
  ) throws -> FactValue? {
    let facts = try Companies.facts(people, accounts: accounts, company: company)
    let reader = FactReader(facts, subject: subject, names: [name])
    return reader.value(reader.full(name))
  }

  @Test("The company's own word, by path")
  func stated() throws {
    let company = """
      {"arr": 5e6, "funding": "seed", "regions": ["EMEA", "APAC"],
       "practices": {"clean_crm": false}, "segments": [{"id": "smb"}, {"id": "channel"}]}
      """
    #expect(try value("arr", company: company) == .number(5e6))
    #expect(try value("funding", company: company) == .text("seed"))
    #expect(try value("regions", company: company) == .list(["EMEA", "APAC"]))
    #expect(try value("practices.clean_crm", company: company) == .flag(false))
    #expect(try value("segments", company: company) == .number(2))
    #expect(try value("headcount", company: company) == nil)
  }

  @Test("Tables count where they can, and else nothing is known")
  func counted() throws {
    let org = "CEO > CRO > VP Sales > AE x2, CEO > CMO"
    #expect(try value("roles.account-executive", org) == .number(2))
    #expect(try value("roles.account-executive") == nil)
    #expect(try value("leaders.sales", org) == .number(1))
    #expect(try value("leaders.sales", "CEO > CRO > AE x2") == .number(0))
    #expect(try value("leaders.marketing", org) == .number(1))
    #expect(try value("leaders.revenue", org) == .number(1))
    #expect(try value("leaders.operations", org) == .number(0))
    #expect(try value("leaders.sales", company: #"{"leaders": ["marketing"]}"#) == .number(0))
    #expect(try value("headcount", org) == .number(6))
  }

  @Test("Accounts by segment, the subject's among them")
  func segments() throws {
    let accounts = "csm: 3 x 120k, csm: 2 x 10k"
    #expect(try value("accounts.enterprise", "CEO > CSM", accounts: accounts) == .number(3))
    #expect(try value("accounts.large", "CEO > CSM", accounts: accounts) == .number(3))
    #expect(
      try value("accounts.{subject}", "CEO > CSM", accounts: accounts, subject: "smb")
        == .number(2))
    #expect(try value("accounts.strategic", "CEO > CSM", accounts: accounts) == .number(0))
    #expect(try value("segments", "CEO > CSM", accounts: accounts) == nil)
    #expect(
      try value("segments", "CEO > Enterprise AE, CEO > SMB AE, CEO > Enterprise CSM")
        == .number(2))
    #expect(try value("accounts.smb") == nil)
    #expect(try value("subject", subject: "smb") == .text("smb"))
  }

  @Test("A rule's verdict, nil where it cannot tell")
  func rules() throws {
    #expect(
      try value("rules.overloaded-book", "CEO > CSM", accounts: "csm: 26 x 120k")
        == .text("violated"))
    #expect(
      try value("rules.overloaded-book", "CEO > CSM", accounts: "csm: 20 x 120k") == .text("holds"))
    #expect(try value("rules.overloaded-book") == nil)
  }

  @Test("What is assumed takes the place of what is known, and what is missing is named")
  func assuming() throws {
    let facts = try Companies.facts(company: #"{"arr": 1e6}"#)
    let reader = FactReader(facts, subject: nil, names: ["arr", "products"])
    #expect(reader.assuming("arr", .number(2e6)).value("arr") == .number(2e6))
    #expect(reader.value("arr") == .number(1e6))
    #expect(reader.data("products").map(\.rawValue) == ["company.products"])
    #expect(reader.data("headcount").map(\.rawValue) == ["company.headcount", "people"])
    #expect(reader.data("roles.cro").map(\.rawValue) == ["people"])
    #expect(reader.data("rules.overloaded-book").map(\.rawValue) == ["accounts"])
  }
}
