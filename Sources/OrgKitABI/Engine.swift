// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// The catalogue and settings, with everything that C may ask for as C strings.
final class EngineHandle: Handle, @unchecked Sendable {
  let catalog: Catalog
  let settings: Settings
  let registry: PluginRegistry
  /// Decision models of plugins.
  let ownModels: [DecisionModel]
  /// The titles' words if they are not the catalogue's alone.
  private let ownTitles: TitleNames?
  private(set) var benchmarks: [orgkit_benchmark] = []
  private(set) var rules: [orgkit_rule] = []
  private var kindNames: [UnsafePointer<CChar>?] = []
  private var columnNames: [[UnsafePointer<CChar>?]] = []

  private(set) var plugins: [orgkit_plugin_info] = []
  private(set) var contributions: [[orgkit_contribution]] = []
  private(set) var schemes: [UnsafePointer<CChar>?] = []

  /// An engine that goes by `settings`, has the plugins of `registry`, and reads titles
  /// by `titles`, or else by the catalogue's words.
  init(_ settings: Settings, _ registry: PluginRegistry, titles: TitleNames? = nil) throws {
    var registry = registry
    catalog = try Catalog(
      policy: settings.policy, own: settings.thresholds, adding: registry.additions)
    registry.adopt(catalog)
    self.registry = registry
    ownModels = try registry.models(catalog)
    self.settings = settings
    ownTitles = titles
    super.init()
    benchmarks = catalog.benchmarks.map(benchmark)
    for set in catalog.recordSets {
      kindNames.append(keep(set.kind.name))
      columnNames.append(set.header.map { keep($0) })
    }
    rules = cards.map(rule)
    plugins = registry.plugins.map(plugin)
    contributions = registry.plugins.map { $0.contributions.map(contribution) }
    schemes = registry.schemes.map { keep($0.id) }
  }

  /// The name of a kind of record as a C string.
  func kindName(of set: RecordSet) -> UnsafePointer<CChar>? {
    place(of: set).map { kindNames[$0] } ?? nil
  }

  /// The name of a column of a kind of record as a C string.
  func columnName(of set: RecordSet, _ column: Int) -> UnsafePointer<CChar>? {
    place(of: set).map { columnNames[$0][column] } ?? nil
  }

  private func place(of set: RecordSet) -> Int? {
    catalog.recordSets.firstIndex { $0 === set }
  }

  /// Reads titles.
  func titles() throws -> TitleNames { try ownTitles ?? TitleNames.embedded.get() }

  /// The segment scheme called `name`; the default for nil. Errors: `.notFound`.
  func scheme(_ name: String?) throws -> any SegmentScheme { try registry.scheme(name) }

  private func plugin(_ plugin: Plugin) -> orgkit_plugin_info {
    orgkit_plugin_info(
      struct_size: MemoryLayout<orgkit_plugin_info>.size, id: keep(plugin.id),
      version: keep(plugin.version), kind: keep(plugin.kind.rawValue), title: keep(plugin.title),
      file: keep(plugin.file), sha256: keep(plugin.digest), enabled: plugin.isEnabled ? 1 : 0,
      reserved: 0, contribution_count: plugin.contributions.count)
  }

  private func contribution(_ contribution: Contribution) -> orgkit_contribution {
    orgkit_contribution(
      struct_size: MemoryLayout<orgkit_contribution>.size, kind: keep(contribution.kind),
      id: keep(contribution.id), title: keep(contribution.title))
  }

  private func benchmark(_ row: Benchmark) -> orgkit_benchmark {
    orgkit_benchmark(
      struct_size: MemoryLayout<orgkit_benchmark>.size, key: keep(row.key),
      value: row.value ?? .nan, low: row.low ?? .nan, high: row.high ?? .nan,
      high_excluded: row.isHalfOpen ? 1 : 0, reserved: 0, unit: keep(row.unit),
      population: keep(row.population), source: keep(row.source.id),
      source_title: keep(row.source.title), locator: keep(row.locator),
      grade: keep(row.grade.rawValue), note: keep(row.note.isEmpty ? nil : row.note),
      plugin: keep(row.plugin))
  }

  /// Every rule, those of plugins after the built-in ones.
  var cards: [RuleCard] { Registry.all.map { RuleCard($0) } + registry.rules.map { RuleCard($0) } }

  /// The rule called `id`. Errors: `.notFound`, with the nearest.
  func card(_ id: String) throws -> RuleCard {
    let cards = cards
    guard let card = cards.first(where: { $0.id == id }) else {
      throw OrgError.notFound("rule", id, among: cards.map(\.id))
    }
    return card
  }

  private func rule(_ card: RuleCard) -> orgkit_rule {
    let info = card.info
    return orgkit_rule(
      struct_size: MemoryLayout<orgkit_rule>.size, id: keep(card.id),
      area: keep(info.area.rawValue), severity: info.severity.rawValue, reserved: 0,
      summary: keep(info.summary), why: keep(info.why), remedy: keep(info.remedy),
      how: keep(info.how))
  }
}

/// What is decided beforehand about `catalog`, as the options say.
private func settings(
  _ options: orgkit_engine_options, _ catalog: Catalog, _ registry: PluginRegistry
) throws -> Settings {
  var settings = Settings()
  if let bytes = try document(options.settings, options.settings_size, "settings") {
    let name = try string(options.settings_name, "settings_name") ?? "settings"
    settings = try SettingsReader(
      file: name, catalog: catalog, contributed: registry.rules.map(\.id)
    ).read(bytes)
  }
  settings.policy.sources += try strings(
    options.prefer_sources, options.prefer_source_count, "prefer_sources")
  return settings
}

/// The texts of an array of the caller.
private func strings(
  _ array: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int, _ name: String
) throws -> [String] {
  try (0..<(try checked(count: count))).map { index in
    guard let text = try string(array?[index], name) else {
      throw OrgError(.invalidArgument, "an entry of \(name) is NULL")
    }
    return text
  }
}

/// The plugins that the options ask for.
private func registry(
  _ options: orgkit_engine_options, _ catalog: Catalog
) throws -> PluginRegistry {
  let allowsBound = UInt64(ORGKIT_ALLOW_BOUND_FUNCTIONS.rawValue)
  let isolates = UInt64(ORGKIT_ISOLATE_PLUGINS.rawValue)
  let search = PluginSearch(rawValue: options.flags & ~(allowsBound | isolates))
  guard search.isSubset(of: .all) else {
    throw OrgError(.unsupported, "the engine has no flags \(options.flags)")
  }
  let request = PluginRegistry.Request(
    paths: try strings(options.plugins, options.plugin_count, "plugins"), search: search,
    disabled: try strings(
      options.disabled_plugins, options.disabled_plugin_count, "disabled_plugins"),
    permissions: PluginPermissions(
      allowsBoundFunctions: options.flags & allowsBound != 0,
      isolates: options.flags & isolates != 0))
  return try PluginRegistry(request, catalog: catalog, version: ORGKIT_VERSION)
}

/// The bytes of a document of the caller; nil where there is none.
func document(
  _ start: UnsafePointer<CChar>?, _ size: Int, _ name: String
) throws -> UnsafeBufferPointer<UInt8>? {
  guard start != nil || size == 0 else {
    throw OrgError(.invalidArgument, "\(name) has a size but no bytes")
  }
  return try start.map {
    UnsafeBufferPointer(
      start: UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self),
      count: try checked(count: size))
  }
}

/// The words of titles that plugins and the options add, the latter before the former;
/// nil if none are added.
private func titles(
  _ options: orgkit_engine_options, _ registry: PluginRegistry
) throws -> TitleNames? {
  let own = try document(options.roles, options.roles_size, "roles")
  guard own != nil || !registry.titlePhrases.isEmpty else { return nil }
  var vocabulary = try TitleVocabulary.embedded()
  try vocabulary.add(registry.titlePhrases)
  if let own {
    try vocabulary.add(own, file: try string(options.roles_name, "roles_name") ?? "roles")
  }
  return TitleNames(TitleReader(vocabulary))
}

@c @implementation
public func orgkit_engine_create(
  _ options: UnsafePointer<orgkit_engine_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let options = try input(options, defaults: orgkit_engine_options())
    let builtIn = try Catalog()
    let registry = try registry(options, builtIn)
    let additions = registry.additions
    let whole = additions.isEmpty ? builtIn : try Catalog(adding: additions)
    return try EngineHandle(
      settings(options, whole, registry), registry, titles: titles(options, registry))
  }
}

@c @implementation
public func orgkit_engine_fail_on(_ engine: OpaquePointer?) -> Int32 {
  peek(engine, EngineHandle.self)?.settings.failOn?.rawValue ?? 0
}

@c @implementation
public func orgkit_engine_free(_ engine: OpaquePointer?) { release(engine) }
