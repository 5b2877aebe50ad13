import Catalog
import OrgModel

/// Charts of the catalogue to start from.
public struct RaciTemplates: Sendable {
  /// One of them.
  public struct Template: Sendable {
    /// Its id, e.g. `s3-revops`.
    public let id: String
    /// Whether all of it is given as a source has it.
    public let isOurs: Bool
    /// Ids of the sources of its rows.
    public let sources: [String]
    /// What is to be known of each task; empty if nothing.
    public let notes: [String]
    /// The chart.
    public let matrix: RaciMatrix
  }

  /// Every template, ordered by id.
  public let all: [Template]

  /// The templates of `catalog`. Errors: a row that is none, with its place.
  public init(_ catalog: Catalog) throws {
    let set = try catalog.records("raci-template")
    all = try set.ids.map { try Self.template($0, set, catalog.vocabulary) }
  }

  /// The template called `id`. Errors: `.notFound`, with the nearest.
  public func template(_ id: String) throws -> Template {
    guard let template = all.first(where: { $0.id == id }) else {
      throw OrgError.notFound("RACI template", id, among: all.map(\.id))
    }
    return template
  }

  private static func template(
    _ id: String, _ set: RecordSet, _ vocabulary: Vocabulary
  ) throws -> Template {
    let rows = Array(set.range(of: id))
    let assignments = rows.map { row in
      set.text(row, "assignments").split(separator: ";").map { part in
        part.split(separator: "=", maxSplits: 1).map(String.init)
      }
    }
    let roles = unique(assignments.joined().compactMap(\.first))
    var matrix = try RaciMatrix(
      name: rows.first.map { set.text($0, "name") }, roles: roles, file: "raci-templates.csv")
    for (number, row) in rows.enumerated() {
      try matrix.addTask(
        set.text(row, "task"), at: .init(file: "raci-templates.csv", row: number + 2))
      for pair in assignments[number] where pair.count == 2 {
        guard let role = roles.firstIndex(of: pair[0]) else { continue }
        matrix.set(role, RaciCell(pair[1], vocabulary))
      }
    }
    return Template(
      id: id, isOurs: rows.contains { set.text($0, "is_ours") == "yes" },
      sources: unique(rows.map { set.text($0, "source_id") }),
      notes: rows.map { set.text($0, "note") }, matrix: matrix)
  }
}
