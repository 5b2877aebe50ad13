import Ingest
import JSON
import OrgModel

/// A diagnosis as `orgkit diagnose --json` wrote it, as far as it can be compared.
public struct RecordedDiagnosis: Sendable {
  /// A finding that was written down.
  public struct Finding: Sendable {
    /// Fingerprint, rule and subject.
    public let entry: Baseline.Entry
    /// How much it mattered.
    public let severity: RuleInfo.Severity
    /// What was wrong.
    public let message: String
    /// What was counted.
    public let observed: Double?
  }

  /// A figure of the reporting tree.
  public struct Measure: Sendable {
    /// E.g. `people`, `span.mean`, `span.bands.4-7`.
    public let name: String
    /// What it was; nil if it was not known.
    public let value: Double?
  }

  /// The company's name.
  public let company: String?
  /// The day for which it held.
  public let asOf: String?
  /// Findings that counted, as they stand there.
  public let findings: [Finding]
  /// Findings that exceptions suppressed.
  public let suppressed: Set<Fingerprint>
  /// Rules that were decided.
  public let decided: Set<String>
  /// Figures of the reporting tree; empty without one.
  public let measures: [Measure]

  /// Reads a diagnosis from an input that messages call `file`. Fields of later versions
  /// are passed over. Errors: what is no diagnosis, one that is older than fingerprints,
  /// and one that holds only what a baseline did not know, each with its pointer.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws {
    let document = try CheckedObject(bytes, file: file)
    guard document.members["findings"] != nil, document.members["rules"] != nil,
      let summary = try document.object("summary")
    else {
      throw document.error(
        "is not a diagnosis", hint: "orgkit diagnose --json > FILE makes such a file")
    }
    if let baseline = document.members["baseline"], baseline != .null {
      throw document.error(
        "holds only what is new since a baseline", "baseline",
        hint: "write the diagnosis without --baseline")
    }
    company = try summary.text("company")
    asOf = try summary.text("as_of")
    findings = try document.array("findings").map(Finding.init)
    suppressed = Set(try document.array("suppressed").map { try Finding($0).entry.fingerprint })
    let rules = try document.array("rules").map {
      (rule: try $0.required("rule"), outcome: try $0.required("outcome"))
    }
    decided = Set(
      rules.filter { !["unknown", Diagnosis.Result.disabled].contains($0.outcome) }.map(\.rule))
    switch document.members["structure"] {
    case nil, .null: measures = []
    default: measures = try document.object("structure").map(Self.measures) ?? []
    }
  }

  private static let counts = [
    "people", "managers", "individual_contributors", "vacancies", "depth",
  ]

  private static func measures(_ structure: CheckedObject) throws -> [Measure] {
    var measures = try counts.map { Measure(name: $0, value: try structure.number($0)) }
    guard let span = try structure.object("span"), let bands = try span.object("bands") else {
      throw structure.error("has no span with its bands")
    }
    for name in ["mean", "median", "max"] {
      measures.append(Measure(name: "span.\(name)", value: try span.number(name)))
    }
    // The bands are ordered by where they begin, which their names do not say as text.
    let names = bands.members.keys.sorted {
      (Int($0.prefix { $0.isNumber }) ?? 0, $0) < (Int($1.prefix { $0.isNumber }) ?? 0, $1)
    }
    for name in names {
      measures.append(Measure(name: "span.bands.\(name)", value: try bands.number(name)))
    }
    measures.append(
      Measure(
        name: "non_managers_per_manager", value: try structure.number("non_managers_per_manager")))
    return measures
  }
}

extension RecordedDiagnosis.Finding {
  fileprivate init(_ object: CheckedObject) throws {
    guard object.members["fingerprint"] != nil else {
      throw object.error(
        "has no fingerprint", hint: "an older orgkit wrote it; write the diagnosis again")
    }
    entry = try Baseline.Entry(object)
    let all: [RuleInfo.Severity] = [.advice, .warning, .critical]
    let name = try object.choice("severity", among: all.map(\.name))
    guard let severity = all.first(where: { $0.name == name }) else {
      throw object.error("has no severity")
    }
    self.severity = severity
    message = try object.required("message")
    observed = try object.number("observed")
  }
}
