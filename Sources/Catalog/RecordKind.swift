/// A kind of record in the catalogue: which file holds it, and what its cells are.
///
/// A record is a row; rows that share an id are the same thing in the words of
/// several sources. Adding a record is adding a row.
public struct RecordKind: Sendable {
  /// What a cell holds, and so what it is checked against.
  public enum Cell: Sendable {
    case text
    case number
    /// One of the words.
    case word([String])
    /// Ids of roles, parted by semicolons.
    case roles
    /// Keys of benchmarks or ids of records, parted by semicolons.
    case keys
    /// The id of a source.
    case source
    /// `role=letters` pairs, parted by semicolons.
    case assignments
  }

  /// A column of its own, beside those that every kind has.
  public struct Column: Sendable {
    /// The column's name.
    public let name: String
    /// What its cells hold.
    public let cell: Cell
    /// Whether no cell may be blank.
    public let isRequired: Bool
  }

  /// The name that a user asks for, e.g. `role`.
  public let name: String
  /// What it is, in a few words.
  public let summary: String
  let file: String
  /// The columns of its own.
  public let columns: [Column]
  /// The column that a reader is shown as the record's name.
  let title: String

  /// Columns that come after its own.
  let commonColumns: [String]

  /// What every record from a source ends with.
  static let citation = ["source_id", "locator", "grade", "items", "note"]

  /// Every kind, ordered by name.
  public static let all: [RecordKind] = [
    kind(
      "action", "what to do about the findings of rules, with effort and order", title: "name",
      required("name"),
      required(
        "area",
        .word([
          "data", "accounts", "structure", "reporting-line", "hire", "process", "tool", "raci",
          "kpi", "pay", "segment",
        ])), optional("rules"), required("scope", .word(["org", "subject"])),
      required("effort", .number), optional("role", .roles), optional("velocity", .number),
      optional("forecast", .number), optional("needs", .keys), required("change"),
      optional("move_to"), optional("try_first"), optional("claims", .keys),
      optional("procedure", .keys), optional("model"), required("would_change")),
    kind(
      "claim", "figures that are cited and never computed with", title: "statement",
      required("statement"), optional("value", .number), optional("unit"),
      optional("origin", .source)),
    kind(
      "contradiction", "where sources disagree, and how that is resolved", title: "statement",
      required("side", .number), required("statement"), optional("keys", .keys),
      required("is_default", .word(["yes", "no"])), optional("resolution"),
      optional("how_to_choose")),
    kind(
      "kpi", "measures, their formulas and owners", title: "name",
      required("name"), optional("formula"), optional("unit"),
      optional("direction", .word(["max", "min"])), optional("owner_role"),
      optional("funnel_stage"), optional("shared"),
      required("status", .word(["defined", "named", "vanity", "ours"])), optional("goal")),
    kind(
      "mistake", "what goes wrong, why, and the rule that finds it", title: "name",
      required("name"), optional("symptom"), optional("cause"), optional("fix"),
      optional("rule"), optional("why_no_rule")),
    kind(
      "plan", "who takes which step of a plan, and which actions fill it", title: "name",
      required("name"), required("step", .number), required("owner_roles"),
      optional("actions", .keys), optional("members")),
    kind(
      "practice", "comparisons, profiles and rules of conduct", title: "name",
      required("collection"), required("name"), required("statement"), optional("detail")),
    kind(
      "procedure", "steps in order, with owner, deliverable and exit", title: "action",
      required("name"), required("step", .number), optional("when"), required("action"),
      optional("owner_role"), optional("deliverable"), optional("exit"), optional("depends_on")),
    kind(
      "raci-template", "who is responsible, accountable, consulted, informed", title: "task",
      required("name"), required("task"), required("assignments", .assignments),
      required("is_ours", .word(["yes", "no"]))),
    kind(
      "role", "roles, what they do and whom they report to", title: "name",
      required("name"), optional("function"),
      optional("level", .word(Level.allCases.map(\.rawValue))), optional("segment"),
      optional("reports_to", .roles), optional("duties"), optional("measures"),
      optional("next_roles", .roles), optional("hire_when")),
    RecordKind(
      name: "source", summary: "where it all comes from, and what to know of it",
      file: "sources.csv",
      columns: [required("title"), required("publisher"), required("document")], title: "title",
      commonColumns: ["grade", "note"]),
    kind(
      "stage", "stages of a company, each on the axes of its source", title: "name",
      required("name"), required("axis", .word(["arr", "headcount", "customers", "funding"])),
      optional("low", .number), optional("high", .number),
      required("bounds", .word(["closed", "half-open"])), optional("unit"), optional("summary"),
      optional("team")),
    kind(
      "structure", "ways to organise revenue teams, with best fit and risks", title: "name",
      required("family"), required("name"), optional("how"), optional("best_for"),
      optional("watch_out"), optional("prerequisites"), optional("skip_if"),
      optional("key_metric"), optional("reports_to"), optional("example")),
  ]

  /// The kind called `name`.
  public static func named(_ name: String) -> RecordKind? { all.first { $0.name == name } }

  /// The header of its file.
  var header: [String] { ["id"] + columns.map(\.name) + commonColumns }

  private static func kind(
    _ name: String, _ summary: String, title: String, _ columns: Column...
  ) -> RecordKind {
    RecordKind(
      name: name, summary: summary, file: "\(name)s.csv", columns: columns, title: title,
      commonColumns: citation)
  }

  private static func required(_ name: String, _ cell: Cell = .text) -> Column {
    Column(name: name, cell: cell, isRequired: true)
  }

  private static func optional(_ name: String, _ cell: Cell = .text) -> Column {
    Column(name: name, cell: cell, isRequired: false)
  }
}
