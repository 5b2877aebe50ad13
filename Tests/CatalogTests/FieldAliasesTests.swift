import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Headers of exports")
struct FieldAliasesTests {
  private let columns = ["table", "field", "aliases", "meaning", "refers_to"]

  private func aliases(_ rows: String...) throws -> FieldAliases {
    try FieldAliases(table(columns, rows))
  }

  @Test(
    "Letters and digits in lower case make a header's key",
    arguments: [
      ("Employee ID", "employeeid"), ("employee_id", "employeeid"), ("EmployeeID", "employeeid"),
      ("Employee #", "employeenumber"), ("  Full-Name (legal) ", "fullnamelegal"),
      ("manager.value", "managervalue"), ("ARR__c", "arr"), ("Renewal_Date__c", "renewaldate"),
      (
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
        "employeenumber"
      ),
      ("Job Information: Reports To", "reportsto"), ("Übergeordnet", "übergeordnet"), ("---", ""),
      ("", ""),
    ])
  func normalised(header: String, key: String) {
    #expect(FieldAliases.normalised(header) == key)
  }

  @Test("A header is matched in its own table, with its place among the spellings")
  func match() throws {
    let aliases = try aliases(
      "people,employee_id,employeeid;workerid;id,,", "people,title,jobtitle,is the position,",
      "accounts,account_id,id,,")
    #expect(aliases.match("Worker ID", in: "people")?.field == "employee_id")
    #expect(aliases.match("ID", in: "people")?.field == "employee_id")
    #expect(aliases.match("ID", in: "accounts")?.field == "account_id")
    #expect(aliases.match("Job Title", in: "people")?.meaning == "is the position")
    #expect(aliases.match("Job Title", in: "accounts") == nil)
    #expect(aliases.match("Title", in: "teams") == nil)
    #expect(aliases.match("", in: "people") == nil)
    let ranks = ["employee_id", "Worker ID", "id"].compactMap {
      aliases.match($0, in: "people")?.rank
    }
    #expect(ranks.count == 3)
    #expect(ranks == ranks.sorted() && Set(ranks).count == 3)
  }

  @Test("Fields are listed in the order of the file")
  func fields() throws {
    let aliases = try aliases("people,title,,,", "people,name,,,", "accounts,arr,,,")
    #expect(aliases.fields(of: "people") == ["title", "name"])
    #expect(aliases.fields(of: "teams").isEmpty)
  }

  @Test("A spelling that two fields of a table claim names its row")
  func conflict() {
    expectBadInput("fields.csv", row: 3, column: "aliases", value: "boss;ID") {
      _ = try aliases("people,employee_id,id,,", "people,manager_id,boss;ID,,")
    }
  }

  @Test(
    "A blank table or field names its place",
    arguments: [("table", ",title,,,"), ("field", "people,,x,,")])
  func blank(column: String, row: String) {
    expectBadInput("fields.csv", row: 2, column: column, value: "") { _ = try aliases(row) }
  }

  @Test("A spelling of a reference says which ids it means, where there are several")
  func referents() throws {
    let aliases = try aliases(
      "people,employee_id,employeenumber;id,,",
      "people,manager_id,managervalue;boss,,managervalue=id")
    let with = aliases.referents(among: ["Employee Number", "ID", "manager.value"], in: "people")
    #expect(with == ["ID"])
    #expect(aliases.referents(among: ["Employee Number", "ID", "Boss"], in: "people").isEmpty)
    #expect(aliases.referents(among: ["Employee Number", "manager.value"], in: "people").isEmpty)
    #expect(aliases.referents(among: ["ID", "manager.value"], in: "accounts").isEmpty)
  }

  @Test("What a spelling refers to must be a pair", arguments: ["id", "a=b=c", "=", "a=id;b"])
  func wrongReferents(pairs: String) {
    expectBadInput("fields.csv", row: 2, column: "refers_to", value: pairs) {
      _ = try aliases("people,manager_id,boss,,\(pairs)")
    }
  }

  @Test("The catalogue knows every field and no other")
  func embedded() throws {
    let aliases = try Catalog().aliases
    #expect(Set(aliases.fields(of: "people")) == Set(PersonField.allCases.map(\.rawValue)))
    #expect(Set(aliases.fields(of: "accounts")) == Set(AccountField.allCases.map(\.rawValue)))
  }

  @Test("A canonical name always stands for its own field, first of all spellings")
  func canonical() throws {
    let aliases = try Catalog().aliases
    for field in PersonField.allCases {
      let match = aliases.match(field.rawValue, in: "people")
      #expect(match?.field == field.rawValue)
      #expect(match?.rank == 0)
    }
    for field in AccountField.allCases {
      #expect(aliases.match(field.rawValue, in: "accounts")?.field == field.rawValue)
    }
  }

  @Test(
    "What a CRM calls revenue is the customer's own and never ARR",
    arguments: [
      "Annual Revenue", "AnnualRevenue", "annualrevenue", "annual_revenue", "Account Revenue",
      "Company revenue", "customer_annual_revenue", "Annual_Revenue__c",
    ])
  func revenue(header: String) throws {
    let match = try #require(try Catalog().aliases.match(header, in: "accounts"))
    #expect(match.field == "customer_revenue")
    #expect(match.meaning.contains("never"))
  }
}
