import ArgumentParser
import COrgKit

struct Titles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what job titles mean: function, level, role, segment and region.",
    usage: "orgkit titles <file> [--roles <file>] [<options>]",
    discussion: """
      Reads a table with a column of titles; employee id, manager and department, where
      it has them, decide what a title leaves open. What is uncertain is marked.

      Examples:
        orgkit titles hris.csv
        orgkit titles hris.csv --roles our-titles.csv --json
      """)

  @Argument(
    help: ArgumentHelp("People: CSV, TSV or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @OptionGroup var roles: RolesOption
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard file != "-" || roles.roles != "-" else {
      throw ValidationError("Only one input can be '-', the standard input.")
    }
  }

  func run() throws {
    let engine = try roles.makeEngine()
    let org = try readOrg(
      [try Input(at: file, as: ORGKIT_TITLES)], with: reading, engine: engine)
    showNotices(of: org)
    let titles = try Handle(freedBy: orgkit_titles_free) {
      orgkit_titles_read(engine.pointer, org.pointer, $0, $1)
    }
    try output.print { orgkit_titles_render(titles.pointer, $0, $1, $2) }
  }
}

/// Words of titles beside the catalogue's.
struct RolesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Your own words of titles, which win: CSV with kind,phrase,value[,weight[,source]].",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var roles: String?

  @OptionGroup var plugins: PluginOptions

  /// Makes an engine that knows them.
  func makeEngine() throws -> Handle {
    let document = try roles.map { try Document(at: $0) }
    // The zero gives an empty document a place too; without one it would be none.
    let bytes = (document?.bytes ?? []) + [0]
    return try Handle(freedBy: orgkit_engine_free) { out, error in
      withCStrings([document?.name]) { names in
        bytes.withUnsafeBytes { bytes in
          plugins.withLibraryForm { options in
            if document != nil {
              options.roles = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
              options.roles_size = bytes.count - 1
              options.roles_name = names[0]
            }
            return orgkit_engine_create(&options, out, error)
          }
        }
      }
    }
  }
}
