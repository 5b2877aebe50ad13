import OrgModel

extension Catalog {
  /// The records of a kind. Errors: `.notFound`, with the nearest kind.
  public func records(_ kind: String) throws -> RecordSet {
    guard let set = recordSets.first(where: { $0.kind.name == kind }) else {
      throw OrgError.notFound("kind of record", kind, among: recordSets.map(\.kind.name))
    }
    return set
  }

  /// The rows of `kind` that have `id`, or all of them. Errors: `.notFound`, with the
  /// nearest kind or id.
  public func list(_ kind: String, id: String? = nil) throws -> [Hit] {
    let set = try records(kind)
    let rows = id.map { set.range(of: $0) } ?? 0..<set.count
    if let id, rows.isEmpty { throw OrgError.notFound(kind, id, among: set.ids) }
    return rows.map { Hit(set: set, row: $0) }
  }

  /// A row of one of the kinds.
  public struct Hit: Sendable {
    /// The records it is among.
    public let set: RecordSet
    /// Its row.
    public let row: Int
  }

  /// Rows in which every word of `query` begins some word, ordered by kind and id.
  /// Linear in the catalogue.
  public func search(_ query: String) -> [Hit] {
    let wanted = Vocabulary.words(query)
    guard !wanted.isEmpty else { return [] }
    var hits: [Hit] = []
    for set in recordSets {
      for row in 0..<set.count {
        let words = Vocabulary.words(
          set.header.indices.map { set.text(row, $0) }.joined(separator: " "))
        if wanted.allSatisfy({ query in words.contains { $0.hasPrefix(query) } }) {
          hits.append(Hit(set: set, row: row))
        }
      }
    }
    return hits
  }

  /// The checklist of what the seed documents hold. Errors: a broken file.
  public func items() throws -> [Item] {
    try Item.read(try CatalogFile.named("items.csv").text)
  }
}

extension RecordSet {
  /// One of its rows.
  public func hit(_ row: Int) -> Catalog.Hit { Catalog.Hit(set: self, row: row) }
}
