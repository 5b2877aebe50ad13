import ArgumentParser
import COrgKit

/// The form of a result that can also be had for a pull request or a code review system.
struct FormatOption<Format: OutputFormat>: ParsableArguments {
  @Option(help: ArgumentHelp("The form of the output; --json is short for json."))
  var format: Format?

  /// The library's format, which `--json` must not contradict; nil: what it says.
  func format(beside output: OutputOptions) throws -> orgkit_format? {
    guard let format else { return nil }
    if output.json, format.libraryForm != ORGKIT_JSON {
      throw ValidationError("--json and --format \(format.rawValue) contradict each other.")
    }
    return format.libraryForm
  }
}

/// Names of formats.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  var libraryForm: orgkit_format { get }
}

/// The forms of a diagnosis.
enum DiagnosisFormat: String, OutputFormat {
  case text, json, markdown, sarif

  var libraryForm: orgkit_format {
    switch self {
    case .text: ORGKIT_PLAIN_TEXT
    case .json: ORGKIT_JSON
    case .markdown: ORGKIT_MARKDOWN
    case .sarif: ORGKIT_SARIF
    }
  }
}

/// The forms of a comparison.
enum DiffFormat: String, OutputFormat {
  case text, json, markdown

  var libraryForm: orgkit_format {
    switch self {
    case .text: ORGKIT_PLAIN_TEXT
    case .json: ORGKIT_JSON
    case .markdown: ORGKIT_MARKDOWN
    }
  }
}
