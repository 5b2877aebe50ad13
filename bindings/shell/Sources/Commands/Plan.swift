import ArgumentParser
import COrgKit

struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill a procedure of the sources with what this company is to do.",
    usage: "orgkit plan <plan> [--people <file>] [--accounts <file>] [<options>]",
    discussion: """
      Steps, days and exits are those of the source; recommendations and owners are the
      company's own.

      Examples:
        orgkit plan transition --people hris.csv --accounts crm.csv --start 2026-04-01
        orgkit plan pilot --people hris.csv --accounts crm.csv --format markdown
      """,
    subcommands: [Transition.self, Pilot.self, Launch.self])

  struct Transition: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "90 days from scattered operations to RevOps.",
      usage: "orgkit plan transition [--people <file>] [--accounts <file>] [<options>]",
      discussion: """
        Examples:
          orgkit plan transition --people hris.csv --accounts crm.csv --start 2026-04-01
        """)

    @OptionGroup var options: PlanOptions

    func run() throws { try options.printPlan("transition") }
  }

  struct Pilot: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One month of a team model in one segment.",
      usage: "orgkit plan pilot [--people <file>] [--accounts <file>] [<options>]",
      discussion: """
        Examples:
          orgkit plan pilot --people hris.csv --accounts crm.csv
        """)

    @OptionGroup var options: PlanOptions

    func run() throws { try options.printPlan("pilot") }
  }

  struct Launch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The fast launch of a central RevOps team.",
      usage: "orgkit plan launch [--people <file>] [--accounts <file>] [<options>]",
      discussion: """
        Examples:
          orgkit plan launch --people hris.csv --company company.json
        """)

    @OptionGroup var options: PlanOptions

    func run() throws { try options.printPlan("launch") }
  }
}

/// What every plan takes.
struct PlanOptions: ParsableArguments {
  @OptionGroup var input: OrgFileOptions
  @OptionGroup var day: AsOfOption

  @Option(
    help: ArgumentHelp(
      "The first day of the plan. Default: the day for which to look.", valueName: "YYYY-MM-DD"))
  var start: String?

  @OptionGroup var scheme: SchemeOption
  @OptionGroup var sources: SourceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var form: FormatOption<DiffFormat>
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard input.people != nil || input.accounts != nil || input.company != nil else {
      throw ValidationError("Nothing to go by: give --people, --accounts or --company.")
    }
    try input.files.validate(beside: [sources.config])
    _ = try form.format(beside: output)
  }

  func printPlan(_ kind: String) throws {
    let engine = try sources.makeEngine()
    let org = try input.files.read(with: reading, engine: engine)
    let list = try recommend(org, engine: engine, asOf: day.asOf, scheme: scheme.id)
    let pointer = list.pointer
    let plan = try withCStrings([kind, start]) { strings in
      var options = orgkit_plan_options()
      options.struct_size = MemoryLayout<orgkit_plan_options>.size
      options.kind = strings[0]
      options.start = strings[1]
      return try Handle(freedBy: orgkit_plan_free) {
        orgkit_plan_create(pointer, &options, $0, $1)
      }
    }
    try output.print(as: try form.format(beside: output)) {
      orgkit_plan_render(plan.pointer, $0, $1, $2)
    }
  }
}
