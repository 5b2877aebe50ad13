import CSV
import Catalog
import OrgModel

/// Reads a policy: whose word counts where sources disagree.
///
/// `{"prefer_sources": ["S2"], "prefer": {"span.manager": "S1", "c5": "S3"}}`: a
/// preference is for every key, for one, or for the keys of a contradiction.
public struct PolicyReader {
  private let file: String
  private let catalog: Catalog

  /// A reader of an input that messages call `file`, for keys of `catalog`.
  public init(file: String, catalog: Catalog) {
    self.file = file
    self.catalog = catalog
  }

  /// The policy in a document; a key's own preference wins over a contradiction's.
  ///
  /// Errors: what is not of that form, unknown keys and contradictions, and
  /// contradictions that are about no benchmark.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws -> SourcePolicy {
    let document = try TextCheck.withUTF8(bytes, ReadOptions(file: file)) {
      try JSONValue(
        UnsafeBufferPointer(rebasing: $0.dropFirst(CSVScanner.markLength(in: $0))), file: file)
    }
    guard case .object(let members) = document else {
      throw error("is \(document.kind), not an object", "")
    }
    var policy = SourcePolicy()
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      switch (key, value) {
      case ("prefer_sources", .array(let sources)):
        policy.sources = try sources.map { try text($0, "/prefer_sources") }
      case ("prefer", .object(let preferences)):
        for (name, source) in preferences.sorted(by: { $0.key < $1.key }) {
          let source = try text(source, "/prefer/\(JSONValue.token(name))")
          let isKey = !catalog.range(of: name).isEmpty
          for key in try keys(of: name) where isKey || preferences[key] == nil {
            policy.sourceOfKey[key] = source
          }
        }
      case ("prefer_sources", _): throw error("must be an array of source ids", "/prefer_sources")
      case ("prefer", _): throw error("must be an object of source ids", "/prefer")
      default:
        throw OrgError(
          .badInput, "is not a known key",
          at: .init(file: file, pointer: "/\(JSONValue.token(key))"),
          hint: "known are: prefer, prefer_sources")
      }
    }
    return policy
  }

  /// The benchmark keys that a key or a contradiction stands for.
  private func keys(of name: String) throws -> [String] {
    guard catalog.range(of: name).isEmpty else { return [name] }
    let contradictions = try catalog.records("contradiction")
    let rows = contradictions.range(of: name.lowercased())
    guard !rows.isEmpty else {
      throw OrgError.notFound(
        "benchmark or contradiction", name,
        among: unique(catalog.benchmarks.map(\.key)) + contradictions.ids)
    }
    let named = rows.flatMap { contradictions.text($0, "keys").split(separator: ";") }
    let keys = unique(named.map(String.init)).filter { !catalog.range(of: $0).isEmpty }
    guard !keys.isEmpty else {
      throw error(
        "is about no benchmark, so no source of it can be preferred",
        "/prefer/\(JSONValue.token(name))")
    }
    return keys
  }

  private func text(_ value: JSONValue, _ pointer: String) throws -> String {
    guard case .string(let text) = value else { throw error("must be a source id", pointer) }
    return text
  }

  private func error(_ reason: String, _ pointer: String) -> OrgError {
    OrgError(.badInput, reason, at: .init(file: file, pointer: pointer))
  }
}
