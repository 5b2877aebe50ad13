import OrgKit
import Testing

@testable import Rules

/// Says what it is told, about subjects of its own.
private protocol Said: Rule {
  static var said: [Outcome] { get }
  static var severity: RuleInfo.Severity { get }
}

extension Said {
  static var info: RuleInfo {
    RuleInfo(
      area: .structure, severity: severity, benchmarks: [], summary: "It is so.", why: "It is.",
      remedy: "Mend it.", how: "By looking.")
  }
  static var examples: [Example] { [] }
  static func outcomes(in facts: Facts) -> [Outcome] { said }

  static func wrong(_ id: String) -> Outcome {
    .violated(Violation(Subject(.person, id), expected: nil, "\(id) is wrong"))
  }
}

private struct Advises: Said {
  static let severity = RuleInfo.Severity.advice
  static var said: [Outcome] { [wrong("z"), .holds, wrong("a")] }
}

private struct Beware: Said {
  static let severity = RuleInfo.Severity.critical
  static var said: [Outcome] { [wrong("b"), .unknown([.arr])] }
}

private struct Act: Said {
  static let severity = RuleInfo.Severity.critical
  static var said: [Outcome] { [wrong("c")] }
}

private struct LacksArr: Said {
  static let severity = RuleInfo.Severity.critical
  static var said: [Outcome] { [.holds, .unknown([.arr]), .unknown([.arr, .owners])] }
}

private struct LacksOwners: Said {
  static let severity = RuleInfo.Severity.critical
  static var said: [Outcome] { [.unknown([.owners])] }
}

private struct Fine: Said {
  static let severity = RuleInfo.Severity.warning
  static var said: [Outcome] { [.notApplicable, .holds] }
}

private struct Idle: Said {
  static let severity = RuleInfo.Severity.warning
  static var said: [Outcome] { [] }
}

struct DiagnosisTests {
  private func diagnosis(_ rules: [any Rule.Type]) throws -> Diagnosis {
    try Diagnosis(Orgs.sketch("CEO"), rules: rules)
  }

  @Test("Findings come most severe first, then by rule, then as they were found")
  func order() throws {
    let findings = try diagnosis([Advises.self, Beware.self, Act.self]).findings
    #expect(findings.map(\.violation.subject.id) == ["c", "b", "z", "a"])
    #expect(findings.map(\.rule) == ["act", "beware", "advises", "advises"])
  }

  @Test("Every rule has one verdict, in the order given")
  func results() throws {
    let diagnosis = try diagnosis([Advises.self, Beware.self, LacksArr.self, Fine.self, Idle.self])
    #expect(
      diagnosis.results.map(\.verdict)
        == ["violated", "violated", "unknown", "holds", "not-applicable"])
    #expect(diagnosis.results.map(\.findings) == [2, 1, 0, 0, 0])
    #expect(diagnosis.count(verdict: "violated") == 2)
    #expect(diagnosis.count(.advice) == 2)
    #expect(diagnosis.count(.critical) == 1)
    #expect(diagnosis.count(.warning) == 0)
  }

  @Test("Only an unknown rule lacks data, each datum once")
  func missing() throws {
    let results = try diagnosis([Beware.self, LacksArr.self, Fine.self]).results
    #expect(results.map(\.missing) == [[], [.arr, .owners], []])
  }

  @Test("The next question is for the datum that most rules lack")
  func nextQuestion() throws {
    let rules: [any Rule.Type] = [Beware.self, LacksArr.self, LacksOwners.self]
    let next = try #require(try diagnosis(rules).nextQuestion)
    #expect(next.question.datum == "accounts.owner_id")
    #expect(next.rules == ["lacks-arr", "lacks-owners"])
  }

  @Test("Of data that equally many rules lack the first by name is asked for")
  func tie() throws {
    // accounts.arr comes before accounts.owner_id.
    let next = try #require(try diagnosis([LacksArr.self]).nextQuestion)
    #expect(next.question.datum == "accounts.arr")
  }

  @Test("Where nothing is missing nothing is asked")
  func noQuestion() throws {
    let diagnosis = try diagnosis([Fine.self])
    #expect(diagnosis.nextQuestion?.question == nil)
    #expect(diagnosis.findings.isEmpty)
  }

  @Test("Progress is told before each rule")
  func progress() throws {
    let told = Told()
    _ = try Diagnosis(Orgs.sketch("CEO"), rules: [Fine.self, Idle.self, Act.self]) {
      told.steps.append([$0, $1])
      return false
    }
    #expect(told.steps == [[0, 3], [1, 3], [2, 3]])
  }

  @Test("A caller who says stop gets an error, not half a diagnosis")
  func cancel() throws {
    let error = try #require(throws: OrgError.self) {
      try Diagnosis(Orgs.sketch("CEO"), rules: [Fine.self, Idle.self]) { done, _ in done == 1 }
    }
    #expect(error.code == .cancelled)
  }

  @Test("By default every built-in rule is applied, in order")
  func allRules() throws {
    let diagnosis = try Diagnosis(Orgs.sketch("CEO > VP"))
    #expect(diagnosis.results.map(\.rule) == Registry.all.map { $0.id })
  }

  private final class Told { var steps: [[Int]] = [] }
}
