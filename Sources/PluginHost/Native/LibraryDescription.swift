import Catalog
import Facts
import JSON
import OrgModel
import Rules

/// What a native plugin says of itself, checked. It was asked in a child process, so
/// that a plugin which crashes does so there.
struct LibraryDescription {
  /// A segment scheme.
  struct Scheme {
    let id: String
    let title: String
    let fields: [AccountField]
    let required: [AccountField]
    let segments: [Segment]
  }

  /// A segment of a scheme.
  struct Segment {
    let id: String
    let touch: TouchModel?
    let low: Double?
    let high: Double?
    let source: String?
  }

  /// A rule.
  struct Rule {
    let id: String
    let info: RuleInfo
    let source: String
    let people: [PeopleField]
    let accounts: [AccountField]
    /// The fields without which it is unknown, as tables call them.
    let required: [Datum]
  }

  let id: String
  let version: String
  let schemes: [Scheme]
  let rules: [Rule]

  /// Reads what the loader wrote about `file`. Errors: an id, field, touch, area or
  /// severity that there is not, with the nearest; a text that is missing; ids twice.
  init(_ document: JSONValue, file: String) throws {
    id = document["id"]?.string ?? ""
    let reader = Reader(file: file, plugin: id)
    version = document["version"]?.string ?? ""
    schemes = try (document["schemes"]?.array ?? []).map(reader.scheme)
    rules = try (document["rules"]?.array ?? []).map(reader.rule)
    try reader.checkUnique(schemes.map(\.id), "scheme")
    try reader.checkUnique(rules.map(\.id), "rule")
  }
}

/// Checks the parts of a description.
private struct Reader {
  let file: String
  let plugin: String

  func scheme(_ entry: JSONValue) throws -> LibraryDescription.Scheme {
    let id = try name(entry, "scheme")
    let fields = try fields(entry, "scheme \(id)")
    let segments = try (entry["segments"]?.array ?? []).map { try segment($0, of: id) }
    try checkUnique(segments.map(\.id), "segment of scheme \(id)")
    let known: [(field: AccountField, isRequired: Bool)] = try fields.map { name, isRequired in
      (try account(name, "scheme \(id)"), isRequired)
    }
    return .init(
      id: id, title: try text(entry, "title", "scheme \(id)"), fields: known.map(\.field),
      required: known.filter(\.isRequired).map(\.field), segments: segments)
  }

  private func segment(
    _ entry: JSONValue, of scheme: String
  ) throws -> LibraryDescription.Segment {
    let id = try name(entry, "segment of scheme \(scheme)")
    let (low, high) = (entry["low"]?.double, entry["high"]?.double)
    if let low, let high, low > high {
      throw refused("gives the segment \(id) a ratio from \(low) to \(high)")
    }
    let source = entry["source"]?.string
    guard low == nil && high == nil || source?.isEmpty == false else {
      throw refused("gives the segment \(id) a ratio without a source")
    }
    let touch: TouchModel? = try entry["touch"]?.string.map {
      try choice($0, "touch of the segment \(id)")
    }
    return .init(id: id, touch: touch, low: low, high: high, source: source)
  }

  func rule(_ entry: JSONValue) throws -> LibraryDescription.Rule {
    let id = try name(entry, "rule")
    let place = "rule \(id)"
    let severities: [RuleInfo.Severity] = [.advice, .warning, .critical]
    let wanted = try text(entry, "severity", place)
    guard let severity = severities.first(where: { $0.name == wanted }) else {
      throw unknown("severity of the \(place)", wanted, severities.map(\.name))
    }
    let area: RuleInfo.Area = try choice(try text(entry, "area", place), "area of the \(place)")
    let info = RuleInfo(
      area: area, severity: severity, benchmarks: ["\(plugin):\(id)"],
      summary: try text(entry, "summary", place),
      why: try text(entry, "why", place), remedy: try text(entry, "remedy", place),
      how: try text(entry, "how", place))
    var (people, accounts, required): ([PeopleField], [AccountField], [Datum]) = ([], [], [])
    for (name, isRequired) in try fields(entry, place) {
      if isRequired { required.append(Datum(rawValue: name)) }
      if name.hasPrefix("accounts.") {
        accounts.append(try account(String(name.dropFirst("accounts.".count)), place))
      } else if name.hasPrefix("people.") {
        let field = String(name.dropFirst("people.".count))
        guard let known = PeopleField(field) else {
          throw unknown("field of people that the \(place) reads", field, PeopleField.names)
        }
        people.append(known)
      } else {
        throw refused(
          "has a \(place) that reads \"\(OrgError.clipped(name))\"",
          hint: "write people. or accounts. before the field")
      }
    }
    return .init(
      id: id, info: info, source: try text(entry, "source", place), people: people,
      accounts: accounts, required: required)
  }

  private func fields(_ entry: JSONValue, _ place: String) throws -> [(String, Bool)] {
    try (entry["fields"]?.array ?? []).map { field in
      guard let name = field["field"]?.string else {
        throw refused("has a \(place) that reads a field without a name")
      }
      return (name, field["required"] == .bool(true))
    }
  }

  private func account(_ name: String, _ place: String) throws -> AccountField {
    guard let field = AccountField(rawValue: name) else {
      throw unknown(
        "field of accounts that the \(place) reads", name, AccountField.allCases.map(\.rawValue))
    }
    return field
  }

  private func name(_ entry: JSONValue, _ kind: String) throws -> String {
    let id = entry["id"]?.string ?? ""
    guard !id.isEmpty, id.utf8.count <= 64,
      id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else {
      throw refused(
        "has a \(kind) with the id \"\(OrgError.clipped(id))\"",
        hint: "ids are 1 to 64 lower case letters, digits and dashes")
    }
    return id
  }

  private func text(_ entry: JSONValue, _ key: String, _ place: String) throws -> String {
    guard let text = entry[key]?.string, !text.isEmpty else {
      throw refused("has a \(place) without a \(key)")
    }
    return text
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ what: String
  ) throws -> Choice {
    guard let choice = Choice(rawValue: name) else {
      throw unknown(what, name, Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func checkUnique(_ ids: [String], _ kind: String) throws {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw refused("has two of a \(kind) with the id \(id)")
    }
  }

  private func unknown(_ what: String, _ name: String, _ names: [String]) -> OrgError {
    let missing = OrgError.notFound(what, name, among: names)
    return refused(
      "has an unknown \(what): \"\(OrgError.clipped(name))\"", hint: missing.hint)
  }

  private func refused(_ reason: String, hint: String? = nil) -> OrgError {
    OrgError(.refused, reason, at: .init(file: file), hint: hint)
  }
}
