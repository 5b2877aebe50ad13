import JSON
import OrgModel

/// The published schema of the company document: what may be in it, and what to ask for
/// where it is missing.
public enum CompanySchema {
  /// The schema, parsed once. Nil only if the embedded file were broken, which a test
  /// rules out.
  public static let document: JSONValue? = try? JSONParser.parse(Schema.named("company").bytes)

  /// The schema of the fact at `path`, e.g. `signals.handoff_rate`.
  public static func property(_ path: String) -> JSONValue? {
    var schema = document
    for part in path.split(separator: ".") { schema = schema?["properties"]?[String(part)] }
    return schema
  }

  /// How to ask for the fact at `path`; nil if there is no such fact.
  public static func question(_ path: String) -> Question? {
    guard let property = property(path), let description = property["description"]?.string
    else { return nil }
    let asked = property["type"] == .string("boolean") ? "Is it so?" : "What is it here?"
    let how = property["$comment"]?.string.map { "\($0); then" } ?? "Then"
    return Question(
      datum: "company.\(path)", question: "\(asked) \(description)",
      how: "\(how) write it as \(path) into the company document")
  }
}
