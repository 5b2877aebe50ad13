import Facts
import OrgModel

extension RecordedDiagnosis {
  /// What `diagnosis` would be read as if it were written down: for a comparison within one
  /// process.
  public init(_ diagnosis: Diagnosis) {
    let facts = diagnosis.facts
    company = facts.org.company.text("name")
    asOf = facts.asOf?.iso
    findings = diagnosis.findings.map(Finding.init)
    suppressed = Set(diagnosis.review.suppressed.map(\.finding.fingerprint))
    decided = Set(
      diagnosis.results
        .filter { !["unknown", Diagnosis.Result.disabled].contains($0.verdict) }
        .map(\.rule))
    measures = facts.structure.map(Self.measures) ?? []
  }

  private static func measures(_ structure: Structure) -> [Measure] {
    let bands = zip(Structure.bandNames, structure.bands).map { name, count in
      Measure(name: "span.bands.\(name)", value: Double(count))
    }
    return [
      Measure(name: "people", value: Double(structure.peopleCount)),
      Measure(name: "managers", value: Double(structure.managerCount)),
      Measure(name: "individual_contributors", value: Double(structure.contributorCount)),
      Measure(name: "vacancies", value: Double(structure.vacancyCount)),
      Measure(name: "depth", value: Double(structure.maximumDepth)),
      Measure(name: "span.mean", value: structure.meanSpan),
      Measure(name: "span.median", value: structure.medianSpan),
      Measure(name: "span.max", value: Double(structure.maximumSpan)),
    ] + bands + [
      Measure(name: "non_managers_per_manager", value: structure.contributorsPerManager)
    ]
  }
}

extension RecordedDiagnosis.Finding {
  fileprivate init(_ finding: Diagnosis.Finding) {
    self.init(
      entry: Baseline.Entry(finding), severity: finding.severity,
      message: finding.violation.message, observed: finding.violation.observed)
  }
}
