import Catalog
import JSON
import OrgModel

/// Reads whose word counts where sources disagree, from the settings.
///
/// `{"prefer_sources": ["S2"], "prefer": {"span.manager": "S1", "c5": "S3"}}`: a
/// preference is for every key, for one, or for the keys of a contradiction.
public struct PolicyReader {
  /// The keys of a document that it reads.
  public static let keys = ["prefer", "prefer_sources"]

  private let document: CheckedObject
  private let catalog: Catalog

  /// A reader of `document`, for benchmarks of `catalog`.
  public init(_ document: CheckedObject, catalog: Catalog) {
    self.document = document
    self.catalog = catalog
  }

  /// The policy in the document; a key's own preference wins over a contradiction's.
  ///
  /// Errors: what is not of that form; unknown sources, keys and contradictions; a
  /// source that says nothing of what it is preferred for.
  public func read() throws -> SourcePolicy {
    var policy = SourcePolicy()
    switch document.members["prefer_sources"] {
    case nil: break
    case .array(let sources): policy.sources = try sources.map { try source($0, "/prefer_sources") }
    default: throw error("must be an array of source ids", "/prefer_sources")
    }
    switch document.members["prefer"] {
    case nil: break
    case .object(let preferences):
      for (name, value) in preferences.sorted(by: { $0.key < $1.key }) {
        let pointer = "/prefer/\(JSONValue.token(name))"
        let source = try source(value, pointer)
        let isKey = !catalog.range(of: name).isEmpty
        for key in try keys(of: name, in: source, pointer) where isKey || preferences[key] == nil {
          policy.sourceOfKey[key] = source
        }
      }
    default: throw error("must be an object of source ids", "/prefer")
    }
    return policy
  }

  /// The benchmark keys that a key or a contradiction stands for and `source` speaks of.
  private func keys(of name: String, in source: String, _ pointer: String) throws -> [String] {
    var named = [name]
    if catalog.range(of: name).isEmpty {
      let contradictions = try catalog.records("contradiction")
      let rows = contradictions.range(of: name.lowercased())
      guard !rows.isEmpty else {
        let names = unique(catalog.benchmarks.map(\.key)) + contradictions.ids
        throw error(
          "is neither a benchmark nor a contradiction", pointer,
          hint: nearest(to: name, among: names).map { "did you mean \($0)?" })
      }
      named = unique(rows.flatMap { contradictions.text($0, "keys").split(separator: ";") })
        .map(String.init).filter { !catalog.range(of: $0).isEmpty }
    }
    let keys = named.filter { key in catalog[key].contains { $0.source.id == source } }
    guard !keys.isEmpty else {
      let sources = unique(named.flatMap { catalog[$0].map(\.source.id) })
      throw error(
        "cannot prefer \(source), which says nothing of it", pointer,
        hint: sources.isEmpty
          ? "it is about no benchmark" : "there are: \(sources.joined(separator: ", "))")
    }
    return keys
  }

  private func source(_ value: JSONValue, _ pointer: String) throws -> String {
    guard case .string(let text) = value else { throw error("must be a source id", pointer) }
    let ids = catalog.sources.map(\.id)
    guard ids.contains(text) else {
      throw error(
        "names a source \"\(OrgError.clipped(text))\" that there is not", pointer,
        hint: "there are: \(ids.joined(separator: ", "))")
    }
    return text
  }

  private func error(_ reason: String, _ pointer: String, hint: String? = nil) -> OrgError {
    OrgError(.badInput, reason, at: .init(file: document.file, pointer: pointer), hint: hint)
  }
}
