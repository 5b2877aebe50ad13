import ArgumentParser
import COrgKit

struct Stage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say at which stage a company is, by every source that knows stages.",
    usage: "orgkit stage [--company <file>] [--people <file>] [--accounts <file>] [<options>]",
    discussion: """
      Sources divide companies by ARR, headcount, customers or funding, and may
      disagree. What the company does not state is counted in the tables.

      Examples:
        orgkit stage --company company.json
        orgkit stage --people hris.csv --accounts crm.csv --json
      """)

  @OptionGroup var input: OrgFileOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var plugins: PluginOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard input.company != nil || input.people != nil || input.accounts != nil else {
      throw ValidationError(
        "Nothing is known of the company: give --company, --people or --accounts.")
    }
    try input.files.validate()
  }

  func run() throws {
    let engine = try plugins.makeEngine()
    let org = try input.files.read(with: reading, engine: engine)
    let stages = try Handle(freedBy: orgkit_stages_free) {
      orgkit_stages_assess(engine.pointer, org.pointer, $0, $1)
    }
    try output.print { orgkit_stages_render(stages.pointer, $0, $1, $2) }
  }
}
