import ArgumentParser
import COrgKit

struct Recommend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what to do about the findings, in order, and try it.",
    usage: "orgkit recommend [--people <file>] [--accounts <file>] [--apply <id> ...] [<options>]",
    discussion: """
      One ranked list: what to do, why, what to try before, what would change it. With
      --apply the tables become what they would be, every rule is run again, and what is
      cleared and newly caused is shown; --write keeps the tables.

      Examples:
        orgkit recommend --people hris.csv --accounts crm.csv --company company.json
        orgkit recommend --people hris.csv --accounts crm.csv \\
          --apply accounts:assign-orphans,hire:cs-operations --write to-be
      """)

  @OptionGroup var input: OrgFileOptions
  @OptionGroup var day: AsOfOption
  @OptionGroup var scheme: SchemeOption

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Try these recommendations; ids may be parted by commas. all: whatever the tables hold.",
      valueName: "id"))
  var apply: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --apply: write the tables as they would be there.", valueName: "directory"),
    completion: .directory)
  var write: String?

  @Flag(help: "With --write: overwrite files that exist.")
  var force = false

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var form: FormatOption<DiffFormat>
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard input.people != nil || input.accounts != nil || input.company != nil else {
      throw ValidationError("Nothing to go by: give --people, --accounts or --company.")
    }
    if write != nil, apply.isEmpty { throw ValidationError("--write only goes with --apply.") }
    if let write, write.isEmpty { throw ValidationError("--write needs a directory.") }
    if force, write == nil { throw ValidationError("--force only goes with --write.") }
    try input.files.validate(beside: [sources.config])
    _ = try form.format(beside: output)
  }

  func run() throws {
    let engine = try sources.makeEngine()
    let org = try input.files.read(with: reading, engine: engine)
    let list = try recommend(org, engine: engine, asOf: day.asOf, scheme: scheme.id)
    guard !apply.isEmpty else {
      return try output.print(as: try form.format(beside: output)) {
        orgkit_recommendations_render(list.pointer, $0, $1, $2)
      }
    }
    let trial = try tryOut(try wanted(of: list), of: list)
    if let write { try writeTables(of: trial, to: SampleFolder(path: write)) }
    try output.print(as: try form.format(beside: output)) {
      orgkit_trial_render(trial.pointer, $0, $1, $2)
    }
  }

  /// The ids that were asked for: an argument that is none may be several.
  private func wanted(of list: borrowing Handle) throws -> [String] {
    var known: [String] = []
    for index in 0..<orgkit_recommendations_count(list.pointer) {
      var item = orgkit_recommendation()
      item.struct_size = MemoryLayout<orgkit_recommendation>.size
      let pointer = list.pointer
      try call { _ in orgkit_recommendations_item(pointer, index, &item) }
      if let id = string(item.id), apply != ["all"] || item.change_count > 0 { known.append(id) }
    }
    if apply == ["all"] { return known }
    return apply.flatMap { argument in
      known.contains(argument) ? [argument] : argument.split(separator: ",").map(String.init)
    }
  }

  private func tryOut(_ ids: [String], of list: borrowing Handle) throws -> Handle {
    let pointer = list.pointer
    return try withCStrings(ids) { strings in
      try Handle(freedBy: orgkit_trial_free) { out, error in
        strings.withUnsafeBufferPointer {
          orgkit_recommendations_try(pointer, $0.baseAddress, $0.count, out, error)
        }
      }
    }
  }

  private func writeTables(of trial: borrowing Handle, to folder: SampleFolder) throws {
    let tables = [(input.people, ORGKIT_PEOPLE), (input.accounts, ORGKIT_ACCOUNTS)]
    var files: [SampleFile] = []
    defer { for file in files { file.bytes.deallocate() } }
    for (file, table) in tables where file != nil {
      let pointer = trial.pointer
      let text = try Handle(freedBy: orgkit_text_free) {
        orgkit_trial_table(pointer, table, $0, $1)
      }
      let copy = UnsafeMutableRawBufferPointer.allocate(
        byteCount: orgkit_text_size(text.pointer), alignment: 1)
      copy.copyMemory(
        from: UnsafeRawBufferPointer(start: orgkit_text_data(text.pointer), count: copy.count))
      files.append(
        SampleFile(name: "\(table.name).csv", table: table, bytes: UnsafeRawBufferPointer(copy)))
    }
    try folder.write(files, overwriting: force)
    Message.note("wrote \(files.map { folder.path(of: $0.name) }.joined(separator: ", "))")
  }
}

/// Says what to do about the findings of `org`.
func recommend(
  _ org: borrowing Handle, engine: borrowing Handle, asOf: String? = nil, scheme: String? = nil
) throws -> Handle {
  let (org, engine) = (org.pointer, engine.pointer)
  return try withCStrings([asOf, scheme]) { strings in
    try showingProgress(of: "diagnosing") { report, payload in
      var options = orgkit_recommend_options()
      options.struct_size = MemoryLayout<orgkit_recommend_options>.size
      options.as_of = strings[0]
      options.scheme = strings[1]
      options.progress = report
      options.progress_payload = payload
      return try Handle(freedBy: orgkit_recommendations_free) {
        orgkit_recommend(engine, org, &options, $0, $1)
      }
    }
  }
}

/// The day of a list or a plan.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day for which to look. Default: as_of of the company.", valueName: "YYYY-MM-DD"))
  var asOf: String?
}
