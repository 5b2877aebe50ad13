import ArgumentParser
import COrgKit

/// Which plugins to load; the same for every command that reads inputs.
struct PluginOptions: ParsableArguments {
  @Option(
    name: .customLong("plugin"),
    help: ArgumentHelp(
      "Load this plugin: a manifest, or a folder with plugin.json; PATH#sha256=HEX pins "
        + "it. May be repeated.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Look for plugins there too: environment, user, system. May be repeated.",
      valueName: "place"))
  var pluginsFrom: [Place] = []

  @Option(
    help: ArgumentHelp("List this plugin, but do not use it. May be repeated.", valueName: "id"))
  var disablePlugin: [String] = []

  enum Place: String, ExpressibleByArgument, CaseIterable {
    case environment, user, system

    fileprivate var flag: UInt64 {
      switch self {
      case .environment: UInt64(ORGKIT_PLUGINS_OF_ENVIRONMENT.rawValue)
      case .user: UInt64(ORGKIT_PLUGINS_OF_USER.rawValue)
      case .system: UInt64(ORGKIT_PLUGINS_OF_SYSTEM.rawValue)
      }
    }
  }

  var isEmpty: Bool { paths.isEmpty && pluginsFrom.isEmpty && disablePlugin.isEmpty }

  /// Calls `body` with the options of an engine that has these plugins.
  func withLibraryForm<Result>(
    _ body: (inout orgkit_engine_options) throws -> Result
  ) rethrows -> Result {
    try withCStrings(paths) { paths in
      try withCStrings(disablePlugin) { disabled in
        try paths.withUnsafeBufferPointer { paths in
          try disabled.withUnsafeBufferPointer { disabled in
            var options = orgkit_engine_options()
            options.struct_size = MemoryLayout<orgkit_engine_options>.size
            options.flags = pluginsFrom.reduce(0) { $0 | $1.flag }
            options.plugins = paths.baseAddress
            options.plugin_count = paths.count
            options.disabled_plugins = disabled.baseAddress
            options.disabled_plugin_count = disabled.count
            return try body(&options)
          }
        }
      }
    }
  }

  /// Makes an engine with these plugins and the catalogue's own order of sources.
  func makeEngine() throws -> Handle {
    try Handle(freedBy: orgkit_engine_free) { out, error in
      withLibraryForm { orgkit_engine_create(&$0, out, error) }
    }
  }
}
