import OrgKit
import Testing

@testable import Rules

struct RuleCardTests {
  @Test("A built-in rule shows its examples and no plugin")
  func builtIn() throws {
    let rule = try #require(Registry.all.first { $0.id == "several-roots" })
    let card = RuleCard(rule)
    #expect(card.id == "several-roots" && card.plugin == nil)
    #expect(card.info.summary == rule.info.summary && card.examples.count == rule.examples.count)
  }

  @Test("A plugin's rule names the plugin")
  func contributed() throws {
    let info = try #require(Registry.all.first).info
    let card = RuleCard(
      ContributedRule(id: "acme:odd", plugin: "acme", info: info, expectation: nil) { _ in [] })
    #expect(card.id == "acme:odd" && card.plugin == "acme" && card.examples.isEmpty)
  }
}
