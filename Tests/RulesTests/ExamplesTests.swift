import OrgKit
import Testing

@testable import Rules

/// One example of one rule.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: any Rule.Type
  let example: Example

  static let all = Registry.all.flatMap { rule in
    rule.examples.map { RuleExample(rule: rule, example: $0) }
  }

  var testDescription: String {
    "\(rule.id): \(example.parts.joined(separator: " "))"
  }
}

/// Every rule against its own examples, and its examples against what it can say.
struct ExamplesTests {
  @Test("A rule says of each example what the example says", arguments: RuleExample.all)
  func verdict(_ case: RuleExample) throws {
    let facts = try `case`.example.facts(Orgs.catalog)
    #expect(Example.Verdict(`case`.rule.outcomes(in: facts)) == `case`.example.verdict)
  }

  @Test("The company of an example is one that can be read", arguments: RuleExample.all)
  func company(_ case: RuleExample) throws {
    guard let company = `case`.example.company else { return }
    let reader = OrgReader(try Orgs.catalog)
    try Array(company.utf8).withUnsafeBufferPointer {
      try reader.readJSON(.company, $0, ReadOptions(file: "company"), into: OrgBuilder())
    }
  }

  /// Small organisations of every kind that the examples of all rules draw, with
  /// neither table, and at random.
  private static func organisations() throws -> [Facts] {
    let catalog = try Orgs.catalog
    var facts = try RuleExample.all.map { try $0.example.facts(catalog) }
    facts.append(try Orgs.sketch(nil))
    for seed in 0..<300 {
      var random = SplitMix64(seed: seed)
      facts.append(try Sketches.random(&random))
    }
    return facts
  }

  private static let drawn = Result { try organisations() }

  @Test("Every outcome that a rule can have has an example", arguments: Registry.all.indices)
  func coverage(index: Int) throws {
    let rule = Registry.all[index]
    let shown = Set(rule.examples.map(\.verdict.name))
    let seen = Set(try Self.drawn.get().map { Example.Verdict(rule.outcomes(in: $0)).name })
    #expect(shown.isSuperset(of: ["violated", "holds"]), "\(rule.id)")
    #expect(shown.isSuperset(of: seen), "\(rule.id)")
  }

  @Test("What was counted is outside of what it should be", arguments: Registry.all.indices)
  func observedIsOutside(index: Int) throws {
    let rule = Registry.all[index]
    for facts in try Self.drawn.get() {
      for violation in rule.outcomes(in: facts).violations {
        guard let observed = violation.observed, let expected = violation.expected else { continue }
        let isBelow = expected.low.map { observed < $0 } ?? false
        // Bands of segments end before their upper end.
        let isHalfOpen = expected.benchmarks.first?.isHalfOpen == true
        let isAbove = expected.high.map { isHalfOpen ? observed >= $0 : observed > $0 } ?? false
        guard expected.low != nil || expected.high != nil else { continue }
        #expect(isBelow || isAbove, "\(rule.id): \(violation.message)")
      }
    }
  }

  @Test("Every finding says what it compares with", arguments: Registry.all.indices)
  func sources(index: Int) throws {
    let rule = Registry.all[index]
    for facts in try Self.drawn.get() {
      for violation in rule.outcomes(in: facts).violations {
        let benchmarks = try #require(violation.expected?.benchmarks, "\(rule.id)")
        #expect(!benchmarks.isEmpty, "\(rule.id)")
        #expect(!violation.message.isEmpty)
        #expect(!violation.subject.id.isEmpty, "\(rule.id): \(violation.message)")
      }
    }
  }

  @Test("What is unknown says which datum is missing", arguments: Registry.all.indices)
  func unknownNamesData(index: Int) throws {
    for facts in try Self.drawn.get() {
      for case .unknown(let missing) in Registry.all[index].outcomes(in: facts) {
        #expect(!missing.isEmpty, "\(Registry.all[index].id)")
        for datum in missing {
          #expect(try datum.question(Orgs.catalog) != nil, "\(datum.rawValue)")
        }
      }
    }
  }

  @Test("With neither table nothing is said to be fine", arguments: Registry.all.indices)
  func nothingKnown(index: Int) throws {
    let facts = try Orgs.sketch(nil)
    let verdict = Example.Verdict(Registry.all[index].outcomes(in: facts))
    #expect(verdict == .unknown, "\(Registry.all[index].id)")
  }
}
