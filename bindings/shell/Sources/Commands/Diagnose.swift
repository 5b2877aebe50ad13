import ArgumentParser
import COrgKit

struct Diagnose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare an organisation with benchmarks and say what is wrong.",
    usage:
      "orgkit diagnose [--people <file>] [--accounts <file>] [--company <file>] [<options>]",
    discussion: """
      Give people, accounts, facts about the company or any of them; rules that lack
      data say so. With --fail-on the exit status is 1 if there are findings of that
      severity or above. What exceptions of the settings accept and what a baseline
      knows does not count.

      Examples:
        orgkit diagnose --people hris.csv --accounts crm.csv
        orgkit diagnose --people hris.csv --fail-on critical --json > findings.json
        orgkit diagnose --people hris.csv --config orgkit.json --baseline known.json
        orgkit diagnose --people hris.csv --format sarif > orgkit.sarif
      """)

  @OptionGroup var input: OrgFileOptions

  @Option(
    help: ArgumentHelp(
      "The day for which to diagnose. Default: as_of of the company.", valueName: "YYYY-MM-DD"))
  var asOf: String?

  @OptionGroup var scheme: SchemeOption

  @Option(
    help: ArgumentHelp(
      "Exit with 1 on findings of this severity or above. Default: fail_on of the settings.",
      valueName: "severity"))
  var failOn: Severity?

  @Option(
    help: ArgumentHelp(
      "Count and show only what is new since this file was written.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write what is found now, for --baseline later.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var form: FormatOption<DiagnosisFormat>
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard input.people != nil || input.accounts != nil || input.company != nil else {
      throw ValidationError("Nothing to diagnose: give --people, --accounts or --company.")
    }
    if let writeBaseline, writeBaseline.isEmpty || writeBaseline == "-" {
      throw ValidationError("--write-baseline needs the name of a file.")
    }
    try input.files.validate(beside: [sources.config, baseline])
    _ = try form.format(beside: output)
  }

  func run() throws {
    let engine = try sources.makeEngine()
    let known = try baseline.map { try Document(at: $0) }
    let org = try input.files.read(with: reading, engine: engine)
    let diagnosis = try diagnose(
      org, engine: engine, asOf: asOf, scheme: scheme.id, baseline: known)
    if let writeBaseline { try write(diagnosis, asBaseline: writeBaseline) }
    try output.print(as: try form.format(beside: output)) {
      orgkit_diagnosis_render(diagnosis.pointer, $0, $1, $2)
    }
    let limit = failOn ?? Severity(orgkit_engine_fail_on(engine.pointer))
    if let limit, try count(of: diagnosis, atOrAbove: limit) > 0 { throw FindingsRemain() }
  }

  private func write(_ diagnosis: borrowing Handle, asBaseline path: String) throws {
    let pointer = diagnosis.pointer
    let text = try Handle(freedBy: orgkit_text_free) { orgkit_diagnosis_baseline(pointer, $0, $1) }
    try writeFile(
      UnsafeRawBufferPointer(
        start: orgkit_text_data(text.pointer), count: orgkit_text_size(text.pointer)), to: path)
  }
}

/// Applies every rule to `org`.
func diagnose(
  _ org: borrowing Handle, engine: borrowing Handle, asOf: String? = nil, scheme: String? = nil,
  baseline: Document? = nil
) throws -> Handle {
  let org = org.pointer
  let engine = engine.pointer
  return try withCStrings([asOf, scheme, baseline?.name]) { strings in
    try (baseline?.bytes ?? []).withCharacters { known in
      try showingProgress(of: "diagnosing") { report, payload in
        var options = orgkit_diagnosis_options()
        options.struct_size = MemoryLayout<orgkit_diagnosis_options>.size
        options.as_of = strings[0]
        options.scheme = strings[1]
        options.progress = report
        options.progress_payload = payload
        if let baseline {
          options.baseline = known
          options.baseline_size = baseline.bytes.count
          options.baseline_name = strings[2]
        }
        return try Handle(freedBy: orgkit_diagnosis_free) {
          orgkit_diagnose(engine, org, &options, $0, $1)
        }
      }
    }
  }
}

private func count(
  of diagnosis: borrowing Handle, atOrAbove severity: Severity
) throws -> UInt64 {
  var summary = orgkit_diagnosis_summary()
  summary.struct_size = MemoryLayout<orgkit_diagnosis_summary>.size
  let diagnosis = diagnosis.pointer
  try call { _ in orgkit_diagnosis_summarize(diagnosis, &summary) }
  return severity.count(
    critical: summary.critical, warning: summary.warning, advice: summary.advice)
}
