import OrgKit
import Testing

@testable import Rules

struct ConditionTests {
  private static let unknown = Condition.isUnknown([.people])

  /// "+" for met, "-" for not met, "?" for unknown.
  private static func condition(_ sign: Character) -> Condition {
    sign == "?" ? unknown : Condition(sign == "+")
  }

  private static func sign(_ condition: Condition) -> Character {
    switch condition {
    case .isMet: "+"
    case .isNotMet: "-"
    case .isUnknown: "?"
    }
  }

  // Kleene, Introduction to Metamathematics (1952), section 64: the strong tables.
  @Test("Conditions join as in Kleene's strong logic of three values")
  func tables() {
    let signs: [Character] = ["+", "?", "-"]
    let pairs = signs.flatMap { left in signs.map { (left, $0) } }
    func table(_ join: (Condition, Condition) -> Condition) -> String {
      String(pairs.map { Self.sign(join(Self.condition($0), Self.condition($1))) })
    }
    #expect(table { $0 && $1 } == "+?-??----")
    #expect(table { $0 || $1 } == "++++??+?-")
    #expect(signs.map { Self.sign(!Self.condition($0)) } == ["-", "?", "+"])
  }

  @Test("What is missing for both is named once, in their order")
  func missing() {
    let both = Condition.isUnknown([.accounts, .people]) || Self.unknown
    #expect(both.missing == [.accounts, .people])
    #expect(Condition(true).missing.isEmpty)
  }

  @Test(
    "A defect is found where the condition is met; elsewhere nothing is said of it",
    arguments: [
      ("-", "+", "not-applicable"), ("?", "-", "holds"), ("+", "-", "holds"),
      ("+", "+", "violated"), ("?", "+", "unknown"), ("+", "?", "unknown"),
      ("-", "?", "not-applicable"),
    ] as [(Character, Character, String)])
  func outcomes(place: Character, defect: Character, expected: String) {
    let violation = Violation(Subject(.org, "o"), expected: nil, "m")
    let outcomes = Self.condition(defect).outcomes(where: Self.condition(place)) { violation }
    #expect(outcomes.map(\.name) == [expected])
  }
}

extension Outcome {
  fileprivate var name: String {
    switch self {
    case .holds: "holds"
    case .violated: "violated"
    case .notApplicable: "not-applicable"
    case .unknown: "unknown"
    }
  }
}
