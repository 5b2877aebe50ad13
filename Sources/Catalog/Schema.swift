import OrgModel

/// The published JSON Schemas of what goes in and comes out.
public enum Schema {
  private static let prefix = "schemas/"
  private static let suffix = ".json"

  /// Name and file of every schema, ordered by name: those that are files, and one for
  /// each kind of record, made from its columns.
  public static let all: [(name: String, file: CatalogFile)] =
    (CatalogFile.all.filter { $0.name.hasPrefix(prefix) }
    + RecordKind.all.map {
      CatalogFile(made: $0.schema, called: "\(prefix)catalog-\($0.name)\(suffix)")
    })
    .map { (String($0.name.dropFirst(prefix.count).dropLast(suffix.count)), $0) }
    .sorted { $0.0 < $1.0 }

  /// The schema called `name`. Errors: `.notFound`, with the names there are.
  public static func named(_ name: String) throws -> CatalogFile {
    guard let schema = all.first(where: { $0.name == name }) else {
      throw OrgError.notFound("schema", name, among: all.map(\.name))
    }
    return schema.file
  }
}
