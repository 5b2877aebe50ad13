import ArgumentParser
import COrgKit

struct Diagnose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare an organisation with benchmarks and say what is wrong.",
    usage: "orgkit diagnose [--people <file>] [--accounts <file>] [<options>]",
    discussion: """
      Give people, accounts or both; rules that lack data say so. With --fail-on the
      exit status is 1 if there are findings of that severity or above.

      Examples:
        orgkit diagnose --people hris.csv --accounts crm.csv
        orgkit diagnose --people hris.csv --fail-on critical --json > findings.json
      """)

  @OptionGroup var input: OrgFileOptions

  @Option(
    help: ArgumentHelp(
      "The day for which to diagnose. Default: as_of of the company.", valueName: "YYYY-MM-DD"))
  var asOf: String?

  @OptionGroup var scheme: SchemeOption

  @Option(
    help: ArgumentHelp(
      "Exit with 1 on findings of this severity or above.", valueName: "severity"))
  var failOn: Severity?

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  enum Severity: String, ExpressibleByArgument, CaseIterable {
    case advice, warning, critical
  }

  func validate() throws {
    guard input.people != nil || input.accounts != nil else {
      throw ValidationError("Nothing to diagnose: give --people, --accounts or both.")
    }
    try input.files.validate(beside: sources.policy)
  }

  func run() throws {
    let engine = try sources.makeEngine()
    let org = try input.files.read(with: reading, engine: engine)
    let diagnosis = try diagnose(org, engine: engine, asOf: asOf, scheme: scheme.id)
    try output.print { orgkit_diagnosis_render(diagnosis.pointer, $0, $1, $2) }
    if let failOn, try count(of: diagnosis, atOrAbove: failOn) > 0 { throw FindingsRemain() }
  }
}

/// The diagnosis is done, and it is not what `--fail-on` asks for.
struct FindingsRemain: Error {}

/// Applies every rule to `org`.
func diagnose(
  _ org: borrowing Handle, engine: borrowing Handle, asOf: String? = nil, scheme: String? = nil
) throws -> Handle {
  let org = org.pointer
  let engine = engine.pointer
  return try withCStrings([asOf, scheme]) { strings in
    try showingProgress(of: "diagnosing") { report, payload in
      var options = orgkit_diagnosis_options()
      options.struct_size = MemoryLayout<orgkit_diagnosis_options>.size
      options.as_of = strings[0]
      options.scheme = strings[1]
      options.progress = report
      options.progress_payload = payload
      return try Handle(freedBy: orgkit_diagnosis_free) {
        orgkit_diagnose(engine, org, &options, $0, $1)
      }
    }
  }
}

private func count(
  of diagnosis: borrowing Handle, atOrAbove severity: Diagnose.Severity
) throws -> UInt64 {
  var summary = orgkit_diagnosis_summary()
  summary.struct_size = MemoryLayout<orgkit_diagnosis_summary>.size
  let diagnosis = diagnosis.pointer
  try call { _ in orgkit_diagnosis_summarize(diagnosis, &summary) }
  return switch severity {
  case .critical: summary.critical
  case .warning: summary.critical + summary.warning
  case .advice: summary.critical + summary.warning + summary.advice
  }
}
