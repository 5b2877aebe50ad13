import OrgKit
import Testing

@testable import Reports

struct RuleTextTests {
  @Test("A rule's page has what, why, remedy, sources and examples")
  func page() throws {
    let rule = try Registry.rule("orphan-account")
    let lines = try Report.render(RuleCard(rule), Orgs.catalog, as: text(200)).pageLines
    #expect(lines.first == "orphan-account · critical · ownership")
    #expect(lines.contains("what    \(rule.info.summary)"))
    #expect(lines.contains("why     \(rule.info.why)"))
    #expect(lines.contains("remedy  \(rule.info.remedy)"))
    #expect(lines.contains("ownership.every-account"))
    #expect(lines.contains("  CSM [csm: 2 x 30k, -: 1 x 90k]: violated at a3"))
    #expect(lines.contains("  CSM [csm: 2 x 30k]: holds"))
    #expect(lines.contains("  CSM: unknown"))
  }

  @Test("An example without either table is one of nothing")
  func nothing() throws {
    let lines = try Report.render(
      RuleCard(Registry.rule("span-too-wide")), Orgs.catalog, as: text(200))
    let single = try Report.render(
      RuleCard(Registry.rule("flat-hierarchy")), Orgs.catalog, as: text(200))
    #expect(single.pageLines.contains("  nothing: unknown"))
    #expect(lines.pageLines.contains("  [csm: 3 x 10k]: unknown"))
  }

  @Test("Every example of every rule is on its page", arguments: Registry.all.indices)
  func examples(index: Int) throws {
    let rule = Registry.all[index]
    let lines = try Report.render(RuleCard(rule), Orgs.catalog, as: text(400)).pageLines
    let start = try #require(lines.firstIndex(of: "examples"))
    #expect(lines.count - start - 1 == rule.examples.count)
  }

  @Test("The list has a line for each rule")
  func list() throws {
    let lines = try Report.render(Registry.all.map { RuleCard($0) }, as: text(200)).pageLines
    #expect(lines.count == Registry.all.count + 1)
    #expect(lines.first?.split(separator: " ") == ["rule", "severity", "area", "what"])
    for (line, rule) in zip(lines.dropFirst(), Registry.all) {
      #expect(line.hasPrefix(rule.id + " "))
      #expect(line.hasSuffix(rule.info.summary))
    }
  }
}
