import ArgumentParser
import COrgKit

struct Raci: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check RACI charts, start from templates, and give roles to people.",
    usage: "orgkit raci <command> [<options>]",
    discussion: """
      A chart has a row for each task, a column for each role, and letters in the
      cells: R does it, A signs it off, C is asked before, I is told afterwards.

      Examples:
        orgkit raci template revops-corrected --format csv > chart.csv
        orgkit raci check chart.csv
        orgkit raci assign chart.csv --people hris.csv
      """,
    subcommands: [RaciTemplate.self, RaciCheck.self, RaciAssign.self, RaciExplain.self])
}

struct RaciTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print a RACI template, or list them.",
    usage: "orgkit raci template [<id>] [<options>]",
    discussion: """
      Examples:
        orgkit raci template
        orgkit raci template s3-revops --format csv | orgkit raci check -
      """)

  @Argument(
    help: "The id of a template.", completion: .custom { _, _, _ in templateIds() })
  var id: String?

  @OptionGroup var plugins: PluginOptions
  @OptionGroup var output: RaciOutput

  func run() throws {
    let engine = try plugins.makeEngine()
    try output.print { orgkit_raci_template_render(engine.pointer, id, $0, $1, $2) }
  }
}

struct RaciCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a RACI chart.",
    usage: "orgkit raci check <file> [--people <file>] [<options>]",
    discussion: """
      With --people, roles that nobody holds are found too. With --fail-on the exit
      status is 1 if there are findings of that severity or above.

      Examples:
        orgkit raci check chart.csv
        orgkit raci check README.md --fail-on critical --json
        orgkit raci check chart.csv --people hris.csv --format html > chart.html
      """)

  @OptionGroup var input: RaciInput

  @Option(
    help: ArgumentHelp(
      "People or positions: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var people: String?

  @OptionGroup var holders: RaciHolders
  @OptionGroup var threshold: FailOnOption
  @OptionGroup var sources: SourceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: RaciOutput

  func validate() throws {
    if people == nil, !holders.assign.isEmpty {
      throw ValidationError("--assign needs --people.")
    }
    try OrgFiles(people: people).validate(beside: [input.chart, sources.config])
  }

  func run() throws {
    let engine = try sources.makeEngine()
    let raci = try input.read(with: reading, engine: engine)
    guard let people else { return try report(review(raci, nil, engine: engine)) }
    let org = try OrgFiles(people: people).read(with: reading, engine: engine)
    let assignment = try holders.assignment(of: raci, in: org, engine: engine)
    try report(review(raci, assignment.pointer, engine: engine))
  }

  private func report(_ review: borrowing Handle) throws {
    let review = review.pointer
    try output.print { orgkit_raci_review_render(review, $0, $1, $2) }
    try threshold.check(review)
  }
}

struct RaciAssign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Say who holds the roles of a RACI chart, and what falls to whom.",
    usage: "orgkit raci assign <file> --people <file> [<options>]",
    discussion: """
      A role is held by whom --assign names, else by whose role or title is called
      like it, else by who has the same role by the catalogue.

      Examples:
        orgkit raci assign chart.csv --people hris.csv
        orgkit raci assign chart.csv --people hris.csv --assign "Sales Rep=E107"
      """)

  @OptionGroup var input: RaciInput

  @Option(
    help: ArgumentHelp(
      "People or positions: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var people: String

  @OptionGroup var holders: RaciHolders
  @OptionGroup var threshold: FailOnOption
  @OptionGroup var sources: SourceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: RaciOutput

  func validate() throws {
    try OrgFiles(people: people).validate(beside: [input.chart, sources.config])
  }

  func run() throws {
    let engine = try sources.makeEngine()
    let raci = try input.read(with: reading, engine: engine)
    let org = try OrgFiles(people: people).read(with: reading, engine: engine)
    let assignment = try holders.assignment(of: raci, in: org, engine: engine)
    try output.print { orgkit_raci_assignment_render(assignment.pointer, $0, $1, $2) }
    let review = try review(raci, assignment.pointer, engine: engine)
    try threshold.check(review.pointer)
  }
}

struct RaciExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain what a check of RACI charts finds, why that matters, what to do.",
    usage: "orgkit raci explain [<rule>] [<options>]",
    discussion: """
      Without a rule, all are listed.

      Examples:
        orgkit raci explain
        orgkit raci explain several-accountable
      """)

  @Argument(
    help: "The id of a rule for RACI charts.", completion: .custom { _, _, _ in raciRuleIds() })
  var rule: String?

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try sources.makeEngine()
    try output.print { orgkit_raci_rule_render(engine.pointer, rule, $0, $1, $2) }
  }
}

/// From which severity on findings in a chart make the command fail.
struct FailOnOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Exit with 1 on findings of this severity or above.", valueName: "severity"))
  var failOn: Severity?

  /// Throws `FindingsRemain` if `review` has such findings.
  func check(_ review: OpaquePointer) throws {
    guard let failOn else { return }
    var summary = orgkit_raci_summary()
    summary.struct_size = MemoryLayout<orgkit_raci_summary>.size
    try call { _ in orgkit_raci_review_summarize(review, &summary) }
    let count =
      switch failOn {
      case .critical: summary.critical
      case .warning: summary.critical + summary.warning
      case .advice: summary.critical + summary.warning + summary.advice
      }
    if count > 0 { throw FindingsRemain() }
  }
}

private func review(
  _ raci: borrowing Handle, _ assignment: OpaquePointer?, engine: borrowing Handle
) throws -> Handle {
  let (raci, engine) = (raci.pointer, engine.pointer)
  return try Handle(freedBy: orgkit_raci_review_free) {
    orgkit_raci_check(engine, raci, assignment, $0, $1)
  }
}

/// The ids of all templates, for completion in a shell.
@Sendable private func templateIds() -> [String] {
  guard let engine = try? makeEngine() else { return [] }
  let kind = "raci-template"
  let ids = (0..<orgkit_catalog_count(engine.pointer, kind)).compactMap { index in
    var record = orgkit_record()
    record.struct_size = MemoryLayout<orgkit_record>.size
    guard orgkit_catalog_record(engine.pointer, kind, index, &record) == ORGKIT_OK
    else { return String?.none }
    return string(record.id)
  }
  return Set(ids).sorted()
}

/// The ids of all rules for charts, for completion in a shell.
@Sendable private func raciRuleIds() -> [String] {
  (0..<orgkit_raci_rule_count()).compactMap { string(orgkit_raci_rule($0)) }
}
