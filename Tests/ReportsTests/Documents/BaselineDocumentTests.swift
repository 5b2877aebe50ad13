import Foundation
import OrgKit
import Testing

@testable import Reports

struct BaselineDocumentTests {
  @Test("A baseline is what the schema says, with one finding a line", arguments: Company.allCases)
  func text(company: Company) throws {
    let diagnosis = try Diagnosis(company.facts())
    let text = try Report.baseline(diagnosis)
    #expect(try SchemaChecker.problems(text, schema: "baseline") == [])
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.contains("fingerprint") } == diagnosis.findings.count)
    #expect(lines.allSatisfy { $0.components(separatedBy: "\"fingerprint\"").count <= 2 })
    #expect(text.hasSuffix("]}\n"))
    #expect(try Report.baseline(Diagnosis(company.facts())) == text)
  }

  @Test("Of nothing there is a baseline too")
  func empty() throws {
    #expect(
      try Report.baseline(Diagnosis(Orgs.sketch("CEO"), rules: [])) == "{\"baseline\":[]}\n")
  }
}
