// include/orgkit documents these functions.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import COrgKit
import OrgKit

/// The catalogue and settings, with everything that C may ask for as C strings.
final class EngineHandle: Handle, @unchecked Sendable {
  let catalog: Catalog
  let settings: Settings
  /// The titles' words if they are not the catalogue's alone.
  private let ownTitles: TitleNames?
  private(set) var benchmarks: [orgkit_benchmark] = []
  private(set) var rules: [orgkit_rule] = []
  private var kindNames: [UnsafePointer<CChar>?] = []
  private var columnNames: [[UnsafePointer<CChar>?]] = []

  /// An engine that goes by `settings` and reads titles by `titles`, or else by the
  /// catalogue's words.
  init(_ settings: Settings, titles: TitleNames? = nil) throws {
    catalog = try Catalog(policy: settings.policy, own: settings.thresholds)
    self.settings = settings
    ownTitles = titles
    super.init()
    benchmarks = catalog.benchmarks.map(benchmark)
    for set in catalog.recordSets {
      kindNames.append(keep(set.kind.name))
      columnNames.append(set.header.map { keep($0) })
    }
    rules = Registry.all.map(rule)
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
  func scheme(_ name: String?) throws -> any SegmentScheme {
    guard let name, name != ArrBands.name else { return ArrBands(catalog) }
    throw OrgError.notFound("segment scheme", name, among: [ArrBands.name])
  }

  private func benchmark(_ row: Benchmark) -> orgkit_benchmark {
    orgkit_benchmark(
      struct_size: MemoryLayout<orgkit_benchmark>.size, key: keep(row.key),
      value: row.value ?? .nan, low: row.low ?? .nan, high: row.high ?? .nan,
      high_excluded: row.isHalfOpen ? 1 : 0, reserved: 0, unit: keep(row.unit),
      population: keep(row.population), source: keep(row.source.id),
      source_title: keep(row.source.title), locator: keep(row.locator),
      grade: keep(row.grade.rawValue), note: keep(row.note.isEmpty ? nil : row.note))
  }

  private func rule(_ type: any Rule.Type) -> orgkit_rule {
    let info = type.info
    return orgkit_rule(
      struct_size: MemoryLayout<orgkit_rule>.size, id: keep(type.id),
      area: keep(info.area.rawValue), severity: info.severity.rawValue, reserved: 0,
      summary: keep(info.summary), why: keep(info.why), remedy: keep(info.remedy),
      how: keep(info.how))
  }
}

/// What is decided beforehand, as the options say.
private func settings(_ options: orgkit_engine_options) throws -> Settings {
  var settings = Settings()
  if let bytes = try document(options.settings, options.settings_size, "settings") {
    let name = try string(options.settings_name, "settings_name") ?? "settings"
    settings = try SettingsReader(file: name, catalog: try Catalog()).read(bytes)
  }
  for index in 0..<(try checked(count: options.prefer_source_count)) {
    guard let source = try string(options.prefer_sources?[index], "prefer_sources") else {
      throw OrgError(.invalidArgument, "a preferred source is NULL")
    }
    settings.policy.sources.append(source)
  }
  return settings
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

/// The words of titles that the options add; nil if they add none.
private func titles(_ options: orgkit_engine_options) throws -> TitleNames? {
  guard let bytes = try document(options.roles, options.roles_size, "roles") else { return nil }
  var vocabulary = try TitleVocabulary.embedded()
  try vocabulary.add(bytes, file: try string(options.roles_name, "roles_name") ?? "roles")
  return TitleNames(TitleReader(vocabulary))
}

@c @implementation
public func orgkit_engine_create(
  _ options: UnsafePointer<orgkit_engine_options>?, _ out: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<OpaquePointer?>?
) -> orgkit_status {
  make(out, error) {
    let options = try input(options, defaults: orgkit_engine_options())
    guard options.flags == 0 else {
      throw OrgError(.unsupported, "the engine has no flags \(options.flags)")
    }
    return try EngineHandle(settings(options), titles: titles(options))
  }
}

@c @implementation
public func orgkit_engine_fail_on(_ engine: OpaquePointer?) -> Int32 {
  peek(engine, EngineHandle.self)?.settings.failOn?.rawValue ?? 0
}

@c @implementation
public func orgkit_engine_free(_ engine: OpaquePointer?) { release(engine) }
