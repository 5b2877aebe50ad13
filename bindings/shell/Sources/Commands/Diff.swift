import ArgumentParser
import COrgKit

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what changed from one diagnosis to a later one.",
    usage: "orgkit diff <old> <new> [<options>]",
    discussion: """
      Both are files that orgkit diagnose --json has written. Findings are found again by
      their fingerprints: new, cleared, unchanged. With --fail-on the exit status is 1 if
      there are new findings of that severity or above.

      Examples:
        orgkit diff before.json after.json
        orgkit diff before.json after.json --format markdown --fail-on warning
      """)

  @Argument(
    help: "The earlier diagnosis; - is standard input.", completion: .file(extensions: ["json"]))
  var old: String

  @Argument(
    help: "The later diagnosis; - is standard input.", completion: .file(extensions: ["json"]))
  var new: String

  @Option(
    help: ArgumentHelp(
      "Exit with 1 on new findings of this severity or above.", valueName: "severity"))
  var failOn: Severity?

  @OptionGroup var form: FormatOption<DiffFormat>
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard old != "-" || new != "-" else {
      throw ValidationError("Only one input can be '-', the standard input.")
    }
    _ = try form.format(beside: output)
  }

  func run() throws {
    let diff = try compare(Document(at: old), Document(at: new))
    try output.print(as: try form.format(beside: output)) {
      orgkit_diff_render(diff.pointer, $0, $1, $2)
    }
    guard let failOn else { return }
    var summary = orgkit_diff_summary()
    summary.struct_size = MemoryLayout<orgkit_diff_summary>.size
    try call { _ in orgkit_diff_summarize(diff.pointer, &summary) }
    let failures = failOn.count(
      critical: summary.new_critical, warning: summary.new_warning, advice: summary.new_advice)
    if failures > 0 { throw FindingsRemain() }
  }

  private func compare(_ old: Document, _ new: Document) throws -> Handle {
    try withCStrings([old.name, new.name]) { names in
      try old.bytes.withCharacters { oldBytes in
        try new.bytes.withCharacters { newBytes in
          var options = orgkit_diff_options()
          options.struct_size = MemoryLayout<orgkit_diff_options>.size
          options.old_name = names[0]
          options.new_name = names[1]
          return try Handle(freedBy: orgkit_diff_free) {
            orgkit_diff_create(
              oldBytes, old.bytes.count, newBytes, new.bytes.count, &options, $0, $1)
          }
        }
      }
    }
  }
}
