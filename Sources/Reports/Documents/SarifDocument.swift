import OrgModel
import Rules

/// A diagnosis as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format",
/// 2020), which code review systems read.
///
/// Findings that are known or accepted are results too, with their state. Severities
/// become levels: critical is an error, a warning a warning, advice a note.
struct SarifDocument: Encodable {
  struct Text: Encodable {
    let text: String
    var markdown: String?
  }

  struct Configuration: Encodable {
    let enabled: Bool
    let level: String
  }

  struct Tags: Encodable { let tags: [String] }

  struct Descriptor: Encodable {
    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
    let properties: Tags

    init(_ result: Diagnosis.Result, _ settings: Settings) {
      let info = result.info
      id = result.rule
      shortDescription = Text(text: info.summary)
      fullDescription = Text(text: info.why)
      help = Text(
        text: "\(info.why) \(info.remedy)",
        markdown: "\(Markdown.escaped(info.why))\n\n**Remedy.** \(Markdown.escaped(info.remedy))")
      defaultConfiguration = Configuration(
        enabled: settings.rules[result.rule]?.isEnabled ?? true,
        level: SarifDocument.level(settings.severity(of: result.rule, info)))
      properties = Tags(tags: [info.area.rawValue])
    }
  }

  struct Suppression: Encodable {
    let kind = "external"
    let status = "accepted"
    let justification: String
  }

  struct Properties: Encodable {
    let observed: Double?
    let expected: String?
    let remedy: String?
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Text
    let locations: [SarifLocation]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
    let baselineState: String?
    let properties: Properties?
  }

  struct Driver: Encodable {
    let name = "OrgKit"
    let version: String
    let semanticVersion: String
    let rules: [Descriptor]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  /// The document; `version` is that of the tool.
  init(_ diagnosis: Diagnosis, version: String) {
    let review = diagnosis.review
    let rules = diagnosis.results
    let places = Dictionary(
      rules.enumerated().map { ($0.element.rule, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let locator = SarifLocator(
      diagnosis.facts,
      subjects: (review.open + review.known + review.suppressed.map(\.finding))
        .map(\.violation.subject))
    func result(
      _ finding: Diagnosis.Finding, state: String?, _ suppressions: [Suppression]?
    ) -> Result {
      let expected = finding.violation.expected?.description ?? ""
      return Result(
        ruleId: finding.rule, ruleIndex: places[finding.rule],
        level: Self.level(finding.severity), message: Self.message(finding.violation.message),
        locations: [locator.location(finding.violation.subject)],
        partialFingerprints: Self.fingerprints(finding.fingerprint), suppressions: suppressions,
        baselineState: review.hasBaseline ? state : nil,
        properties: Properties(
          observed: finding.violation.observed, expected: expected.isEmpty ? nil : expected,
          remedy: finding.info.remedy))
    }
    // Where one result is suppressed, the others have to say that they are not.
    let none: [Suppression]? = review.suppressed.isEmpty ? nil : []
    let absent = review.gone.map { entry in
      Result(
        ruleId: entry.rule, ruleIndex: places[entry.rule],
        level: rules.first { $0.rule == entry.rule }.map {
          Self.level(diagnosis.settings.severity(of: $0.rule, $0.info))
        } ?? "note",
        message: Self.message("\(entry.rule) no longer finds \(entry.subject)"),
        locations: [SarifLocation(kind: entry.kind, id: entry.subject)],
        partialFingerprints: Self.fingerprints(entry.fingerprint), suppressions: none,
        baselineState: "absent", properties: nil)
    }
    runs = [
      Run(
        tool: Tool(
          driver: Driver(
            version: version, semanticVersion: version,
            rules: rules.map { Descriptor($0, diagnosis.settings) })),
        results: review.open.map { result($0, state: "new", none) }
          + review.known.map { result($0, state: "unchanged", none) }
          + review.suppressed.map {
            result($0.finding, state: nil, [Suppression(justification: $0.exception.reason)])
          } + absent)
    ]
  }

  /// A message without links: text of an export must not make any.
  private static func message(_ text: String) -> Text {
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { plain += "\\" }
      plain.unicodeScalars.append(scalar)
    }
    return Text(text: plain)
  }

  private static func fingerprints(_ fingerprint: Fingerprint) -> [String: String] {
    ["orgkit/v1": fingerprint.text]
  }

  private static func level(_ severity: RuleInfo.Severity) -> String {
    switch severity {
    case .critical: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}
