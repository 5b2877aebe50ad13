import Catalog
import Facts
import OrgModel

/// Something that can be wrong with an organisation.
///
/// A rule is one file: what it is about, examples that are its tests and its
/// documentation, and the check. Its id is its type's name in kebab case and names
/// the defect. A rule never throws; what it cannot decide is `.unknown`.
public protocol Rule: Sendable, SendableMetatype {
  /// What the rule is about.
  static var info: RuleInfo { get }
  /// Small organisations, and what the rule says of them.
  static var examples: [Example] { get }
  /// What the rule says of each of its subjects.
  static func outcomes(in facts: Facts) -> [Outcome]
}

/// What a rule is about.
public struct RuleInfo: Sendable {
  /// The part of the design that a rule looks at.
  public enum Area: String, Sendable, CaseIterable {
    case structure, coverage, ownership, segments, roles, handoff, alignment
    case revOps = "revops"
    case raci, scaling, pay, hiring
  }

  /// How much a finding matters.
  public typealias Severity = OrgModel.Severity

  /// The part of the design.
  public let area: Area
  /// How much a finding matters.
  public let severity: Severity
  /// Keys of the benchmarks it compares with.
  public let benchmarks: [String]
  /// What is wrong, in one sentence.
  public let summary: String
  /// Why it matters.
  public let why: String
  /// What to do about it.
  public let remedy: String
  /// How it is decided: from what, by which comparison, and when it does not apply.
  public let how: String
}

extension Rule {
  /// The type's name in kebab case: `SpanTooWide` is `span-too-wide`.
  public static var id: String { kebabCase(String(describing: Self.self)) }
}

/// `DuplicateID` as `duplicate-id`.
func kebabCase(_ name: String) -> String {
  var result = ""
  var previous: Character?
  for character in name {
    if character.isUppercase, previous?.isLowercase == true { result.append("-") }
    result += character.lowercased()
    previous = character
  }
  return result
}
