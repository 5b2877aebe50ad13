import Catalog
import Facts
import JSON
import Rules
import Titles

/// What facts are called in conditions.
///
/// - `arr`, `headcount` and the other sizes of `Measure`: as stated, else as counted;
/// - a path of the company document, such as `practices.clean_crm` or `funding`;
/// - `roles.ROLE`, or several joined by `+`: how many posts have such a role;
/// - `leaders.FUNCTION`: how many lead a function from director level on;
/// - `accounts.SEGMENT`: how many accounts are in a segment, `accounts.large` in enterprise
///   or strategic;
/// - `segments`: how many segments the company names, or else staffs;
/// - `rules.RULE`: what a rule says: violated, holds or not-applicable;
/// - `subject`: the part of the company that the question is asked of. `{subject}` in a name
///   stands for it.
public enum FactNames {
  /// What stands for the subject in a name.
  static let placeholder = "{subject}"

  /// The kind of values of a fact; nil if there is no such fact.
  static func kind(_ name: String) -> FactValue.Kind? {
    if name == "subject" { return .text }
    if name == "segments" || Measure(rawValue: name) != nil { return .number }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return kind(ofCompanyFact: name) }
    switch parts[0] {
    case "roles":
      return parts[1].split(separator: "+").allSatisfy { roles.contains(String($0)) }
        ? .number : nil
    case "leaders": return values("leaders").contains(parts[1]) ? .number : nil
    case "accounts": return .number
    case "rules": return Registry.all.contains { $0.id == parts[1] } ? .text : nil
    default: return kind(ofCompanyFact: name)
    }
  }

  /// The roles that titles are read as.
  private static let roles = Set((try? TitleVocabulary.embedded())?.answerWords ?? [])

  private static func kind(ofCompanyFact path: String) -> FactValue.Kind? {
    switch CompanySchema.property(path)?["type"]?.string {
    case "number": .number
    case "boolean": .flag
    case "string": .text
    case "array": .list
    default: nil
    }
  }

  /// Every name that is not made of a role, function, segment or rule, for hints.
  static var plain: [String] {
    let document = CompanySchema.document?["properties"]?.object ?? [:]
    return
      (["segments", "subject"] + Measure.allCases.map(\.rawValue)
      + document.keys
      + ["signals", "practices", "reviews", "integration"].flatMap { section in
        (document[section]?["properties"]?.object ?? [:]).keys.map { "\(section).\($0)" }
      }).sorted()
  }

  /// The texts that a fact can have; empty if any.
  static func values(_ name: String) -> [String] {
    if name.hasPrefix("rules.") { return ["violated", "holds", "not-applicable"] }
    let schema = CompanySchema.property(name)
    return (schema?["enum"] ?? schema?["items"]?["enum"])?.array?.compactMap(\.string) ?? []
  }

  /// A name in a sentence: `ARR`, `clean crm`, `posts of vp-sales`.
  public static func text(_ name: String) -> String {
    if name == "arr" { return "ARR" }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let last = parts.last ?? name
    switch parts.first {
    case "roles": return "posts of " + last.split(separator: "+").joined(separator: " or ")
    case "leaders": return "leaders of \(last)"
    case "accounts": return "accounts in \(last)"
    case "rules": return "finding \(last)"
    default: return last.split(separator: "_").joined(separator: " ")
    }
  }
}
