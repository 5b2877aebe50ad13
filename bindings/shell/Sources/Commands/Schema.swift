import ArgumentParser
import COrgKit

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a document.",
    usage: "orgkit schema [<name>] [<options>]",
    discussion: """
      Without a name, the names are listed.

      Examples:
        orgkit schema
        orgkit schema company > company.schema.json
      """)

  @Argument(help: "The name of a schema.", completion: .custom { _, _, _ in schemaNames() })
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let name else { return try list() }
    var data: UnsafePointer<CChar>?
    var size = 0
    try call { orgkit_schema(name, &data, &size, $0) }
    try Orgkit.print(UnsafeRawBufferPointer(start: data, count: size))
  }

  private func list() throws {
    let names = schemaNames()
    if output.json {
      try Orgkit.print(#"{"schemas":\#(json(names))}"#)
    } else {
      try Orgkit.print(names.joined(separator: "\n"))
    }
  }
}

@Sendable private func schemaNames() -> [String] {
  (0..<orgkit_schema_count()).compactMap { string(orgkit_schema_name($0)) }
}
