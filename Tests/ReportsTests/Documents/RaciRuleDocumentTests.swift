import OrgKit
import Testing

@testable import Reports

struct RaciRuleDocumentTests {
  @Test("Each check and the list of them are of their schema")
  func schema() throws {
    for check in RaciChecks.all {
      let json = try Report.render(check, Orgs.catalog, as: .json)
      #expect(try SchemaChecker.problems(json, schema: "raci-rule").isEmpty, "\(check.info.id)")
    }
    let list = try Report.render(RaciChecks.all, as: .json)
    #expect(try SchemaChecker.problems(list, schema: "raci-rule").isEmpty)
    #expect(RaciRuleListDocument(RaciChecks.all).rules.count == RaciChecks.all.count)
  }

  @Test("A page has its benchmarks and examples")
  func page() throws {
    let document = RaciRuleDocument(try RaciChecks.check("role-departed"), try Orgs.catalog)
    #expect(document.benchmarks.map(\.key) == ["raci.role-has-holder"])
    #expect(document.examples.contains { $0.people.value != nil && !$0.found.isEmpty })
  }
}
