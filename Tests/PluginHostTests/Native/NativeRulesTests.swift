import OrgKit
import Testing

@testable import PluginHost

@Suite("NativeRules")
struct NativeRulesTests {
  private func diagnosis(
    _ people: String, _ names: [String], isolated: Bool = false
  ) throws -> Diagnosis {
    let rules = try Libraries.native(isolated: isolated).rules()
    let wanted = rules.filter { names.contains($0.id) }
    return try Diagnosis(Plugins.facts(people: people), rules: [], contributed: wanted)
  }

  private let wide = "employee_id,title,manager_id\n1,CEO,\n2,A,1\n3,B,1\n4,C,1\n"

  @Test("A finding names plugin, rule, subject and where it comes from", arguments: [false, true])
  func finding(isolated: Bool) throws {
    let found = try diagnosis(wide, ["acme:wide"], isolated: isolated).findings
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.rule == "acme:wide" && finding.severity == .warning)
    #expect(finding.violation.subject == Subject(.person, "1"))
    #expect(finding.violation.plugin == "acme")
    #expect(finding.violation.expected?.benchmarks.first?.source.title == "Handbook")
  }

  @Test("Nothing reported holds, and what it lacks is told")
  func verdicts() throws {
    let narrow = "employee_id,title,manager_id\n1,CEO,\n2,A,1\n"
    let names = ["acme:wide", "acme:silent", "acme:lacks"]
    let results = try diagnosis(narrow, names).results
    func result(_ id: String) -> Diagnosis.Result? { results.first { $0.rule == id } }
    #expect(result("acme:wide")?.verdict == "holds")
    #expect(result("acme:silent")?.verdict == "not-applicable")
    #expect(result("acme:lacks")?.missing == [Datum(rawValue: "accounts.health")])
    let flat = try diagnosis("employee_id,title\n1,CEO\n", ["acme:wide"]).results
    #expect(flat.first?.missing == [Datum(rawValue: "people.span")])
  }

  @Test("A subject of no kind fails the diagnosis, naming the rule")
  func odd() throws {
    do {
      _ = try diagnosis(wide, ["acme:odd"])
      Issue.record("was taken")
    } catch let error as OrgError {
      #expect(
        error.message.contains("rule odd of the plugin acme") && error.message.contains("planet"))
    }
  }
}
