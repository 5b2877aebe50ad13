import ArgumentParser
import COrgKit

struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sort accounts into segments and show every owner's book of business.",
    usage: "orgkit segment --accounts <file> [<options>]",
    discussion: """
      With --people, owners who are not in that table are listed.

      Examples:
        orgkit segment --accounts crm.csv
        orgkit segment --accounts crm.csv --people hris.csv --json
        orgkit segment --accounts crm.csv --plugin acme.json --scheme acme:tiers
      """)

  @Option(
    help: ArgumentHelp("Accounts: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var accounts: String

  @Option(
    help: ArgumentHelp(
      "People or positions: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var people: String?

  @OptionGroup var scheme: SchemeOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var plugins: PluginOptions
  @OptionGroup var output: OutputOptions

  private var files: OrgFiles { OrgFiles(people: people, accounts: accounts) }

  func validate() throws {
    try files.validate()
  }

  func run() throws {
    let engine = try plugins.makeEngine()
    let org = try files.read(with: reading, engine: engine)
    let segmentation = try Handle(freedBy: orgkit_segmentation_free) {
      orgkit_segmentation_analyze(engine.pointer, org.pointer, scheme.id, $0, $1)
    }
    try output.print { orgkit_segmentation_render(segmentation.pointer, $0, $1, $2) }
  }
}

/// By which scheme accounts are segmented.
struct SchemeOption: ParsableArguments {
  @Option(
    name: .customLong("scheme"),
    help: ArgumentHelp(
      "The segment scheme; a plugin's is PLUGIN:NAME. Default: arr-bands.", valueName: "id"),
    completion: .list(["arr-bands"]))
  var id: String?
}
