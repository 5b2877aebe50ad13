import ArgumentParser
import COrgKit

struct Plugin: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, check, test and start plugins.",
    usage: "orgkit plugin <command> [<options>]",
    discussion: """
      A plugin brings segment schemes, RACI templates, benchmarks, roles, words of
      exports, decision models and playbooks of a company's own. None is loaded unless
      --plugin names it or --plugins-from says where to look.

      Examples:
        orgkit plugin new acme --kind declarative
        orgkit plugin validate acme
        orgkit plugin show acme --plugin acme
      """,
    subcommands: [List.self, Show.self, Validate.self, Test.self, New.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the plugins there are.",
      usage: "orgkit plugin list [--plugin <path> ...] [<options>]",
      discussion: """
        Examples:
          orgkit plugin list --plugin acme --plugin other/plugin.json
          orgkit plugin list --plugins-from user
        """)

    @OptionGroup var plugins: PluginOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let engine = try plugins.makeEngine()
      try output.print { orgkit_plugins_render(engine.pointer, nil, $0, $1, $2) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what a plugin brings.",
      usage: "orgkit plugin show <id> [--plugin <path> ...] [<options>]",
      discussion: """
        Examples:
          orgkit plugin show acme --plugin acme
        """)

    @Argument(help: "The id of a plugin.")
    var id: String

    @OptionGroup var plugins: PluginOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let engine = try plugins.makeEngine()
      try output.print { orgkit_plugins_render(engine.pointer, id, $0, $1, $2) }
    }
  }

  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hold a plugin against everything that is asked of one.",
      usage: "orgkit plugin validate <path> [<options>]",
      discussion: """
        The exit status is 4 if a check fails.

        Examples:
          orgkit plugin validate acme
        """)

    @Argument(help: "A manifest, or a folder with plugin.json.", completion: .file())
    var path: String

    @OptionGroup var output: OutputOptions

    func run() throws {
      try report(path, output) { orgkit_plugin_validate($0, $1, $2, $3, $4) }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a plugin's own examples.",
      usage: "orgkit plugin test <path> [<options>]",
      discussion: """
        The exit status is 4 if an example does not hold.

        Examples:
          orgkit plugin test acme/plugin.json --json
        """)

    @Argument(help: "A manifest, or a folder with plugin.json.", completion: .file())
    var path: String

    @OptionGroup var output: OutputOptions

    func run() throws {
      try report(path, output) { orgkit_plugin_test($0, $1, $2, $3, $4) }
    }
  }
}

private typealias Check = (
  UnsafePointer<CChar>, UnsafePointer<orgkit_render_options>, UnsafeMutablePointer<Int>,
  Handle.Out, Handle.Out
) -> orgkit_status

/// Prints what `check` finds, and fails if it finds something wrong.
private func report(_ path: String, _ output: OutputOptions, _ check: Check) throws {
  var failed = 0
  try path.withCString { path in
    try output.print { check(path, $0, &failed, $1, $2) }
  }
  if failed > 0 { throw ChecksFailed() }
}

/// The checks are made, and some failed.
struct ChecksFailed: Error {}
