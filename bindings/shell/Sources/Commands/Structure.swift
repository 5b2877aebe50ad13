import ArgumentParser
import COrgKit

struct Structure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the reporting tree: depth, spans of control, defects.",
    usage: "orgkit structure --people <file> [<options>]",
    discussion: """
      Examples:
        orgkit structure --people hris.csv
        orgkit structure --people - --json < hris.csv
      """)

  @Option(
    help: ArgumentHelp(
      "People or positions: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var people: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var plugins: PluginOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = try plugins.makeEngine()
    let org = try OrgFiles(people: people).read(with: reading, engine: engine)
    let structure = try Handle(freedBy: orgkit_structure_free) {
      orgkit_structure_analyze(org.pointer, $0, $1)
    }
    try output.print { orgkit_structure_render(structure.pointer, $0, $1, $2) }
  }
}
