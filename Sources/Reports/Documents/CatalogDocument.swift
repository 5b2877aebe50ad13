import Catalog
import JSON

/// `orgkit schema catalog`: records with all that their sources state of them.
struct CatalogDocument: Encodable {
  struct Record: Encodable {
    let kind: String
    let fields: [String: Nullable<String>]

    init(_ set: RecordSet, _ row: Int) {
      kind = set.kind.name
      var fields: [String: Nullable<String>] = [:]
      for name in unique(set.header + ["source_id", "locator", "items"]) {
        let text = set.text(row, name)
        fields[name == "source_id" ? "source" : name] = Nullable(text.isEmpty ? nil : text)
      }
      self.fields = fields
    }

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(kind, forKey: Key("kind"))
      for (name, value) in fields { try container.encode(value, forKey: Key(name)) }
    }
  }

  let records: [Record]

  init(_ hits: [Catalog.Hit]) { records = hits.map { Record($0.set, $0.row) } }
}

/// `orgkit schema catalog`: the kinds there are.
struct KindListDocument: Encodable {
  struct Kind: Encodable {
    let kind: String
    let summary: String
    let records: Int
  }

  let kinds: [Kind]

  init(_ catalog: Catalog) {
    kinds = catalog.recordSets.map {
      Kind(kind: $0.kind.name, summary: $0.kind.summary, records: $0.count)
    }
  }
}
