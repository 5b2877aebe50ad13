import ArgumentParser
import COrgKit

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Diagnose a sample company, or write its files to play with.",
    usage: "orgkit demo [--write <directory> [--force]] [<options>]",
    discussion: """
      The company is synthetic and has problems planted in it.

      Examples:
        orgkit demo
        orgkit demo --write sample
      """)

  @Option(
    help: ArgumentHelp(
      "Write the sample's files there and print the command that diagnoses them.",
      valueName: "directory"),
    completion: .directory)
  var write: String?

  @Flag(help: "With --write: overwrite files that exist.")
  var force = false

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let write, write.isEmpty { throw ValidationError("--write needs a directory.") }
    if force, write == nil { throw ValidationError("--force only goes with --write.") }
    if write != nil, !sources.isEmpty {
      throw ValidationError("--write does not diagnose: give --prefer-source and --config later.")
    }
  }

  func run() throws {
    let files = try sampleFiles()
    guard let write else { return try diagnoseSample(files) }
    let folder = SampleFolder(path: write)
    try folder.write(files, overwriting: force)
    try printNextCommand(for: files, in: folder)
  }

  private func diagnoseSample(_ files: [SampleFile]) throws {
    if !output.json { Message.note("this is a sample company: synthetic, with planted problems") }
    let engine = try sources.makeEngine()
    let inputs = files.map { Input(Array($0.bytes), named: $0.name, as: $0.table) }
    let org = try readOrg(inputs, with: ReadingOptions.parse([]), engine: engine)
    let diagnosis = try diagnose(org, engine: engine)
    try output.print { orgkit_diagnosis_render(diagnosis.pointer, $0, $1, $2) }
  }

  private func printNextCommand(for files: [SampleFile], in folder: SampleFolder) throws {
    let paths = files.map { folder.path(of: $0.name) }
    let command =
      ["orgkit", "diagnose"]
      + zip(files, paths).flatMap { ["--\($0.table.name)", $1] }
    if output.json {
      try Orgkit.print(#"{"command":\#(json(command)),"files":\#(json(paths))}"#)
    } else {
      Message.note("wrote \(paths.joined(separator: ", ")); try next:")
      try Orgkit.print(command.map(shellQuoted).joined(separator: " "))
    }
  }
}
