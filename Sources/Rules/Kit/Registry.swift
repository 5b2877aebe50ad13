import OrgModel

/// The built-in rules. The list itself is generated: `make generate`.
public enum Registry {
  /// The rule called `id`. Errors: `.notFound`, with the nearest id.
  public static func rule(_ id: String) throws -> any Rule.Type {
    guard let rule = all.first(where: { $0.id == id }) else {
      throw OrgError.notFound("rule", id, among: all.map { $0.id })
    }
    return rule
  }
}
