import Catalog
import Facts
import OrgModel
import Rules

extension NativeLibrary {
  /// The rules of the plugin.
  func rules() -> [ContributedRule] {
    description.rules.indices.map(rule)
  }

  private func rule(_ number: Int) -> ContributedRule {
    let rule = description.rules[number]
    let (plugin, id) = (description.id, "\(description.id):\(rule.id)")
    let expectation = Expectation([
      Benchmark(
        key: id, value: nil, low: nil, high: nil, isHalfOpen: false, unit: Benchmark.principle,
        population: rule.info.summary, source: source(rule.source),
        locator: "rule \(rule.id)", grade: .assumption, items: [], note: "", plugin: plugin)
    ])
    return ContributedRule(id: id, plugin: plugin, info: rule.info, expectation: expectation) {
      try self.outcomes(number, $0, expectation)
    }
  }

  /// What a plugin says that something comes from: nobody here has looked at it.
  func source(_ text: String) -> Source {
    Source(
      id: "\(description.id):library", title: text, publisher: description.id,
      document: library.file, grade: .assumption, note: "As the plugin's library states it",
      plugin: description.id)
  }

  private func outcomes(
    _ number: Int, _ facts: Facts, _ expectation: Expectation?
  ) throws -> [Outcome] {
    let rule = description.rules[number]
    let missing = rule.required.filter { !$0.isGiven(in: facts) }
    guard missing.isEmpty else { return [.unknown(missing)] }
    let people = try NativeTable(people: facts, reading: rule.people)
    let accounts = try NativeTable(
      accounts: facts.org, rows: 0..<facts.org.accounts.count, reading: rule.accounts)
    let answer = try evaluate(number, people: people, accounts: accounts)
    switch answer.verdict {
    case .notApplicable: return [.notApplicable]
    case .unknown(let field): return [.unknown([Datum(rawValue: field)])]
    case .done where answer.findings.isEmpty: return [.holds]
    case .done: break
    }
    return try answer.findings.map { finding in
      guard let kind = Subject.Kind(rawValue: finding.kind) else {
        throw OrgError(
          .refused,
          "rule \(rule.id) of the plugin \(description.id) reported a subject of the kind "
            + "\"\(OrgError.clipped(finding.kind))\"",
          at: .init(file: library.file), hint: "use person, owner, account or org")
      }
      return .violated(
        Violation(
          Subject(kind, finding.id), observed: finding.observed.isNaN ? nil : finding.observed,
          expected: expectation, finding.message, plugin: description.id))
    }
  }
}

extension Datum {
  /// Whether a field of a table, as plugins name it, was given.
  fileprivate func isGiven(in facts: Facts) -> Bool {
    if rawValue.hasPrefix("accounts.") {
      let name = String(rawValue.dropFirst("accounts.".count))
      guard let field = AccountField(rawValue: name) else { return false }
      return facts.org.accounts.has(field)
    }
    return PeopleField(String(rawValue.dropFirst("people.".count)))?.isGiven(facts) ?? false
  }
}
