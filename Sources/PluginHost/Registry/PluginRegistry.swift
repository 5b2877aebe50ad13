import Catalog
import Facts
import OrgModel
import Recommendations
import Rules

/// What an engine knows of plugins: which there are, what they bring, and which of them
/// are used. Every kind of plugin comes in here.
public struct PluginRegistry: Sendable {
  /// The id of what is part of the library.
  public static let builtInID = "orgkit"
  /// The most plugins that one engine has.
  public static let maximumPlugins = 64

  /// The version that plugins are told.
  public static let hostVersion = "0.1.0"

  /// What to load.
  public struct Request: Sendable {
    /// Manifests, or folders that hold a `plugin.json`; `#sha256=HEX` at the end pins one.
    public var paths: [String]
    /// Where to look for more.
    public var search: PluginSearch
    /// Ids of plugins that are listed and not used.
    public var disabled: [String]
    /// What code of plugins may do.
    public var permissions: PluginPermissions

    /// Nothing, unless stated otherwise.
    public init(
      paths: [String] = [], search: PluginSearch = [], disabled: [String] = [],
      permissions: PluginPermissions = PluginPermissions()
    ) {
      self.paths = paths
      self.search = search
      self.disabled = disabled
      self.permissions = permissions
    }
  }

  /// The built-in ones first, then in the order of loading.
  public private(set) var plugins: [Plugin]

  /// Loads what is asked for. `catalog` is the one without plugins.
  ///
  /// Errors: `.refused`, naming the file, for whatever is not trusted or not in order;
  /// two plugins of one id; more than `maximumPlugins`; a plugin to disable that there
  /// is not. `ORGKIT_PLUGINS=off` refuses what is named and looks nowhere else.
  public init(_ request: Request, catalog: Catalog, version: String) throws {
    plugins = [Self.builtIn(catalog, version)]
    guard !request.paths.isEmpty || !request.search.isEmpty || !request.disabled.isEmpty else {
      return
    }
    do {
      if PluginSearch.isSwitchedOff {
        if let first = request.paths.first {
          throw OrgError(
            .refused, "is not loaded: ORGKIT_PLUGINS=off switches plugins off",
            at: .init(file: first), hint: "unset ORGKIT_PLUGINS, or leave the plugin out")
        }
      } else {
        let wanted = try request.paths.map(PluginPath.init) + request.search.manifests()
        plugins += try PluginLoader(catalog, request.permissions).load(wanted)
      }
    } catch var error as OrgError where error.code != .outOfMemory {
      error.code = .refused
      throw error
    }
    for id in request.disabled {
      guard id != Self.builtInID else {
        throw OrgError(.invalidArgument, "what is built in cannot be disabled")
      }
      guard let place = plugins.firstIndex(where: { $0.id == id }) else {
        throw OrgError.notFound("plugin", id, among: plugins.dropFirst().map(\.id))
      }
      plugins[place].isEnabled = false
    }
  }

  /// Makes the built-in schemes those of `catalog`, which holds what plugins add.
  public mutating func adopt(_ catalog: Catalog) {
    plugins[0] = Self.builtIn(catalog, plugins[0].version)
  }

  /// What the enabled plugins bring to the catalogue.
  public var additions: [CatalogAddition] {
    plugins.filter { $0.isEnabled && $0.kind != .builtIn }.map { CatalogAddition($0.contributions) }
  }

  /// The words of titles that the enabled plugins bring.
  public var titlePhrases: [PluginPhrase] {
    plugins.filter(\.isEnabled).flatMap(\.contributions).compactMap { contribution in
      if case .phrase(let phrase) = contribution, phrase.isOfTitles { phrase } else { nil }
    }
  }

  /// The decision models that the enabled plugins bring. `catalog` has what they add.
  /// Errors: `.refused` for one that is none, with its place.
  public func models(_ catalog: Catalog) throws -> [DecisionModel] {
    try plugins.filter(\.isEnabled).flatMap(\.contributions).compactMap { contribution in
      if case .decisionModel(let model) = contribution { try model.model(catalog) } else { nil }
    }
  }

  /// The rules that the enabled plugins bring.
  public var rules: [ContributedRule] {
    plugins.filter(\.isEnabled).flatMap(\.contributions).compactMap { contribution in
      if case .rule(let rule) = contribution { rule } else { nil }
    }
  }

  /// The plugin called `id`. Errors: `.notFound`, with the nearest id.
  public func plugin(_ id: String) throws -> Plugin {
    guard let plugin = plugins.first(where: { $0.id == id }) else {
      throw OrgError.notFound("plugin", id, among: plugins.map(\.id))
    }
    return plugin
  }

  /// The segment schemes that can be selected, built-in ones first.
  public var schemes: [any SegmentScheme] {
    plugins.filter(\.isEnabled).flatMap(\.contributions).compactMap { contribution in
      if case .segmentScheme(let scheme, _, _) = contribution { scheme } else { nil }
    }
  }

  /// The segment scheme called `name`; the built-in one for nil. Errors: `.notFound`,
  /// with the nearest.
  public func scheme(_ name: String?) throws -> any SegmentScheme {
    let name = name ?? ArrBands.name
    if let scheme = schemes.first(where: { $0.id == name }) { return scheme }
    var error = OrgError.notFound("segment scheme", name, among: schemes.map(\.id))
    if let cut = name.firstIndex(of: ":") {
      let id = String(name[..<cut])
      let owner = plugins.first { $0.id == id }
      if owner == nil {
        error.hint = "the plugin \(id) is not loaded: name it with --plugin PATH"
      } else if owner?.isEnabled == false {
        error.hint = "the plugin \(id) is disabled"
      }
    }
    throw error
  }

  private static func builtIn(_ catalog: Catalog, _ version: String) -> Plugin {
    let bands = Contribution.segmentScheme(
      ArrBands(catalog), title: "Segments by annual recurring revenue", ratios: [])
    return Plugin(
      id: builtInID, version: version, kind: .builtIn, title: "What is part of the library",
      summary: "", file: nil, digest: nil, contributions: [bands], examples: [])
  }
}
