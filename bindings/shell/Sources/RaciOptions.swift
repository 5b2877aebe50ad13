import ArgumentParser
import COrgKit

/// Where a RACI chart is and how it is written down.
struct RaciInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A RACI chart: CSV, a Markdown table or JSON; - is standard input.", valueName: "file"),
    completion: .file())
  var chart: String

  @Option(help: "How the chart is written down. Default: found out.")
  var from: Form?

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, markdown, json
  }

  /// Reads the chart.
  func read(with reading: ReadingOptions, engine: borrowing Handle) throws -> Handle {
    let document = try Document(at: chart)
    let engine = engine.pointer
    return try Handle(freedBy: orgkit_raci_free) { out, error in
      withCStrings([document.name]) { names in
        var options = orgkit_raci_read_options()
        options.struct_size = MemoryLayout<orgkit_raci_read_options>.size
        options.file = names[0]
        options.format = Int32(form.rawValue)
        options.encoding = Int32(
          (reading.encoding == .latin1 ? ORGKIT_LATIN1 : ORGKIT_UTF8).rawValue)
        options.delimiter = Int32(reading.delimiter?.character ?? 0)
        return document.bytes.withUnsafeBytes { bytes in
          orgkit_raci_read(engine, bytes.baseAddress, bytes.count, &options, out, error)
        }
      }
    }
  }

  private var form: orgkit_raci_format {
    switch from {
    case nil: ORGKIT_RACI_ANY
    case .csv: ORGKIT_RACI_CSV
    case .markdown: ORGKIT_RACI_MARKDOWN
    case .json: ORGKIT_RACI_JSON
    }
  }
}

/// The form of what `orgkit raci` prints.
struct RaciOutput: ParsableArguments {
  @Option(help: "The form of the output. Default: text.")
  var format: Form?

  @OptionGroup var output: OutputOptions

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown, html
  }

  func validate() throws {
    if output.json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) contradict each other.")
    }
  }

  /// Renders a result in the wanted form and prints it.
  func print(
    _ render: (UnsafePointer<orgkit_render_options>, Handle.Out, Handle.Out) -> orgkit_status
  ) throws {
    try output.print(as: form, render)
  }

  private var form: orgkit_format? {
    switch format {
    case nil: nil
    case .text: ORGKIT_PLAIN_TEXT
    case .json: ORGKIT_JSON
    case .csv: ORGKIT_CSV
    case .markdown: ORGKIT_MARKDOWN
    case .html: ORGKIT_HTML
    }
  }
}

/// Who holds the roles of a chart.
struct RaciHolders: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who holds a role: the id of a person or post. May be repeated.", valueName: "role=id"))
  var assign: [String] = []

  /// Gives the roles of `raci` to people of `org`.
  func assignment(
    of raci: borrowing Handle, in org: borrowing Handle, engine: borrowing Handle
  ) throws -> Handle {
    let (raci, org, engine) = (raci.pointer, org.pointer, engine.pointer)
    return try Handle(freedBy: orgkit_raci_assignment_free) { out, error in
      withCStrings(assign) { strings in
        strings.withUnsafeBufferPointer { strings in
          var options = orgkit_raci_assign_options()
          options.struct_size = MemoryLayout<orgkit_raci_assign_options>.size
          options.assign = strings.baseAddress
          options.assign_count = strings.count
          return orgkit_raci_assign(engine, raci, org, &options, out, error)
        }
      }
    }
  }
}
