import OrgKit
import Testing

@testable import Rules

struct RuleTests {
  @Test(
    "A type's name in kebab case",
    arguments: [
      ("SpanTooWide", "span-too-wide"), ("DuplicateID", "duplicate-id"), ("Orphan", "orphan"),
      ("OneOwnerAllSegments", "one-owner-all-segments"), ("", ""),
    ])
  func kebab(name: String, id: String) {
    #expect(kebabCase(name) == id)
  }

  @Test("An id is the type's name, in small letters and dashes", arguments: Registry.all.indices)
  func id(index: Int) {
    let rule = Registry.all[index]
    #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    // The same letters in the same order.
    #expect(rule.id.filter { $0 != "-" } == String(describing: rule).lowercased())
  }

  @Test("Summary, reason and remedy are one sentence each", arguments: Registry.all.indices)
  func sentences(index: Int) {
    let info = Registry.all[index].info
    for sentence in [info.summary, info.why, info.remedy] {
      #expect(sentence.wholeMatch(of: /[A-Z][^.!?\n]+\./) != nil, "\(sentence)")
    }
    // How it is decided names facts, such as practices.icp_shared.
    #expect(info.how.wholeMatch(of: /[A-Z]([^.!?\n]|\.[a-z])+\./) != nil, "\(info.how)")
  }

  @Test("Every benchmark that a rule names is in the catalogue", arguments: Registry.all.indices)
  func benchmarks(index: Int) throws {
    let keys = Registry.all[index].info.benchmarks
    #expect(!keys.isEmpty)
    #expect(Set(keys).count == keys.count)
    for key in keys { #expect(try !Orgs.catalog[key].isEmpty, "\(key)") }
  }

  @Test("Severities are ordered and have the names of the documents")
  func severities() {
    let severities: [RuleInfo.Severity] = [.advice, .warning, .critical]
    #expect(severities.sorted() == severities)
    #expect(severities.map(\.name) == ["advice", "warning", "critical"])
  }
}
