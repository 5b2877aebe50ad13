import Catalog
import Ingest
import JSON
import OrgModel

/// Reads a declarative manifest: first against its published schema, then everything
/// that a schema cannot say.
///
/// What it cites is its own or built in; other plugins are nothing to lean on. Errors
/// name file and JSON pointer, inside an expression the character too, and the nearest
/// name.
struct ManifestReader {
  /// The path as messages give it.
  let file: String
  let catalog: Catalog
  let fields: ExpressionFields
  let manifest: JSONValue
  /// The plugin's id.
  let id: String
  /// The plugin's own sources by the id that the manifest cites them by.
  private(set) var ownSources: [String: Source] = [:]

  /// Another manifest to load.
  struct Include {
    let path: PluginPath
    let pointer: String
  }

  /// Reads the bytes of `file` as far as the schema goes. Errors: bytes that are no
  /// JSON, and what the schema does not allow.
  init(_ file: TrustedFile, catalog: Catalog) throws {
    let document = try file.bytes.withUnsafeBufferPointer {
      try JSONDocument.read($0, ReadOptions(file: file.path))
    }
    let schema = try JSONParser.parse(try Schema.named("plugin").bytes)
    try SchemaCheck(file: file.path).check(document, against: schema)
    self.file = file.path
    self.catalog = catalog
    fields = ExpressionFields()
    manifest = document
    id = document["id"]?.string ?? ""
    guard id != PluginRegistry.builtInID else {
      throw error("is \"\(id)\", which is the library itself", "/id")
    }
    for (source, pointer) in try entries("sources", prefixed: true) {
      ownSources[source["id"]?.string ?? ""] = try self.source(source, pointer)
    }
  }

  /// The plugin. Errors: what is wrong with its contributions.
  func plugin(_ digest: SHA256) throws -> Plugin {
    var contributions: [Contribution] = []
    for (source, _) in try entries("sources") {
      if let own = ownSources[source["id"]?.string ?? ""] { contributions.append(.source(own)) }
    }
    contributions += try segmentSchemes()
    contributions += try raciTemplates()
    contributions += try benchmarks()
    contributions += try roles()
    contributions += try phrases()
    contributions += try decisionModels()
    contributions += try playbooks()
    return Plugin(
      id: id, version: text(manifest, "version"), kind: .declarative,
      title: text(manifest, "title"), summary: text(manifest, "description"), file: file,
      digest: digest.hex, contributions: contributions, examples: try examples(contributions))
  }

  /// The manifests that this one includes. Errors: a path that leaves its folder, a pin
  /// that is none.
  func includes() throws -> [Include] {
    let folder = TrustedFile.split(file).folder
    return try (manifest["includes"]?.array ?? []).enumerated().map { index, entry in
      let pointer = "/includes/\(index)"
      let path = text(entry, "path")
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
        throw error(
          "leaves the folder of the manifest", "\(pointer)/path",
          hint: "give a path below it, without ..")
      }
      let pin = try entry["sha256"]?.string.map {
        try PluginPath.checked($0, at: .init(file: file, pointer: "\(pointer)/sha256"))
      }
      return Include(path: PluginPath(path: "\(folder)/\(path)", pin: pin), pointer: pointer)
    }
  }

  /// The entries of a list with their pointers. Errors: two with the same id, if
  /// `prefixed` ids must tell them apart.
  func entries(_ key: String, prefixed: Bool = false) throws -> [(JSONValue, String)] {
    var seen: [String: Int] = [:]
    return try (manifest[key]?.array ?? []).enumerated().map { index, entry in
      let pointer = "/\(key)/\(index)"
      if prefixed, let id = entry["id"]?.string, let first = seen.updateValue(index, forKey: id) {
        throw error("is \"\(id)\", which /\(key)/\(first) is already", "\(pointer)/id")
      }
      return (entry, pointer)
    }
  }

  /// What a bare id of the manifest is outside of it.
  func prefixed(_ name: String) -> String { "\(id):\(name)" }

  /// A text of an entry, empty where there is none.
  func text(_ entry: JSONValue, _ key: String) -> String { entry[key]?.string ?? "" }

  /// Where a statement comes from.
  struct Citation {
    let source: Source
    let locator: String
    let grade: Grade
    let note: String
  }

  /// The citation of an entry. Errors: a source that there is not, a grade better than
  /// the source's.
  func citation(_ entry: JSONValue, _ pointer: String) throws -> Citation {
    let name = text(entry, "source")
    guard let source = ownSources[name] ?? catalog.sources.first(where: { $0.id == name }) else {
      let names = ownSources.keys.sorted() + catalog.sources.map(\.id)
      throw unknown("source", name, among: names, "\(pointer)/source")
    }
    let grade = entry["grade"]?.string.flatMap(Grade.init(rawValue:)) ?? source.grade
    guard grade <= source.grade else {
      throw error(
        "is better than the source's own grade, \(source.grade.rawValue)", "\(pointer)/grade")
    }
    let locator = text(entry, "locator")
    return Citation(
      source: source, locator: locator.isEmpty ? "manifest \(pointer)" : locator, grade: grade,
      note: text(entry, "note"))
  }

  private func source(_ entry: JSONValue, _ pointer: String) throws -> Source {
    guard let grade = Grade(rawValue: text(entry, "grade")) else {
      throw error("is not a grade", "\(pointer)/grade")
    }
    return Source(
      id: prefixed(text(entry, "id")), title: text(entry, "title"),
      publisher: text(entry, "publisher"), document: text(entry, "document"), grade: grade,
      note: text(entry, "note"), plugin: id)
  }

  /// That nothing is called `name`, with the nearest of `names`.
  func unknown(
    _ kind: String, _ name: String, among names: [String], _ pointer: String
  ) -> OrgError {
    let missing = OrgError.notFound(kind, name, among: names)
    return error(
      "names a \(kind) \"\(OrgError.clipped(name))\" that there is not", pointer, hint: missing.hint
    )
  }

  func error(_ reason: String, _ pointer: String, hint: String? = nil) -> OrgError {
    OrgError(.badInput, reason, at: .init(file: file, pointer: pointer), hint: hint)
  }
}
