import Catalog
import OrgModel

/// Every check applied to one chart.
public struct RaciReview: Sendable {
  /// A check that could not decide all.
  public struct Unknown: Sendable {
    /// The check's id.
    public let check: String
    /// What it would have to know.
    public let missing: [String]
  }

  /// The chart, and what is known of it.
  public let context: RaciContext
  /// Most severe first, then by check, then in the order of the chart.
  public let findings: [RaciFinding]
  /// Checks that could not decide all, ordered by id.
  public let unknown: [Unknown]
  /// The benchmarks behind each check, by id.
  public let sources: [String: [Benchmark]]

  /// Looks at `matrix`, with or without the people who hold its roles. Linear in the
  /// cells, plus a term for each finding.
  public init(_ matrix: RaciMatrix, _ catalog: Catalog, assignment: RaciAssignment? = nil) throws {
    let context = try RaciContext(matrix, catalog, assignment: assignment)
    let bySeverity = RaciChecks.all.enumerated().sorted {
      ($1.element.info.severity, $0.offset) < ($0.element.info.severity, $1.offset)
    }
    self.context = context
    findings = bySeverity.flatMap { $0.element.findings(in: context) }
    unknown = RaciChecks.all.compactMap { check in
      let missing = check.missing(in: context)
      return missing.isEmpty ? nil : Unknown(check: check.info.id, missing: missing)
    }
    var sources: [String: [Benchmark]] = [:]
    for check in RaciChecks.all { sources[check.info.id] = check.info.sources(catalog) }
    self.sources = sources
  }

  /// Number of findings of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.info.severity == severity }
  }

  /// The benchmarks behind a finding.
  public func sources(of finding: RaciFinding) -> [Benchmark] { sources[finding.info.id] ?? [] }
}

extension RaciCheckInfo {
  /// The rows of the catalogue behind a check.
  public func sources(_ catalog: Catalog) -> [Benchmark] {
    benchmarks.flatMap { Array(catalog[$0]) }
  }
}
