import ArgumentParser
import COrgKit

extension Plugin {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a small working plugin to start from.",
      usage: "orgkit plugin new <directory> [--kind <kind>] [--id <id>] [--force]",
      discussion: """
        The folder then holds a manifest, a README and a Makefile with its test.

        Examples:
          orgkit plugin new acme
          orgkit plugin new plugins/tiers --id acme-tiers
        """)

    @Argument(help: "Where to write it.", completion: .directory)
    var directory: String

    @Option(help: "The kind of plugin.")
    var kind = Kind.declarative

    @Option(help: "The plugin's id. Default: the directory's name.")
    var id: String?

    @Flag(help: "Overwrite files that exist.")
    var force = false

    @OptionGroup var output: OutputOptions

    enum Kind: String, ExpressibleByArgument, CaseIterable { case declarative }

    func validate() throws {
      guard !directory.isEmpty else { throw ValidationError("There is no directory to write to.") }
      guard name.utf8.count <= 32, !name.isEmpty, name.split(separator: "-").joined() == bare,
        bare.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }),
        name != "orgkit"
      else {
        throw ValidationError(
          "'\(name)' is no id of a plugin: write small letters and digits, in words parted by -."
            + (id == nil ? " Give one with --id." : ""))
      }
    }

    private var name: String {
      id ?? directory.split(separator: "/").last.map { $0.lowercased() } ?? ""
    }

    private var bare: String { String(name.filter { $0 != "-" }) }

    func run() throws {
      let folder = SampleFolder(path: directory)
      let files = try templateFiles().map { ($0.name, $0.text.replacing("my-plugin", with: name)) }
      try folder.write(texts: files, overwriting: force)
      let paths = files.map { folder.path(of: $0.0) }
      if output.json {
        try Orgkit.print(#"{"files":\#(json(paths)),"id":\#(json([name]).dropFirst().dropLast())}"#)
      } else {
        Message.note("wrote \(paths.joined(separator: ", ")); try next:")
        try Orgkit.print("orgkit plugin test \(shellQuoted(directory))")
      }
    }

    private func templateFiles() throws -> [(name: String, text: String)] {
      let kind = kind.rawValue
      return try (0..<orgkit_plugin_template_count(kind)).map { index in
        var name: UnsafePointer<CChar>?
        var data: UnsafePointer<CChar>?
        var size = 0
        try call { _ in orgkit_plugin_template_file(kind, index, &name, &data, &size) }
        return (string(name) ?? "", string(data) ?? "")
      }
    }
  }
}

extension String {
  /// The text with every `old` made `new`.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
