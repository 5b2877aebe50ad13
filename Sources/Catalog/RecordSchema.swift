extension RecordKind {
  /// The JSON Schema of `orgkit catalog KIND --json`, made from the columns, so that it
  /// cannot differ from what the records are checked against.
  var schema: String {
    let own = columns.map { "\"\($0.name)\":\($0.schema)" }
    let names = ["source", "locator", "grade", "items", "note"]
    let cited = names.map { name in
      let column = name == "source" ? "source_id" : name
      let isStated = commonColumns.contains(column) && !["note", "items"].contains(column)
      return "\"\(name)\":{\"type\":\(isStated ? "\"string\"" : "[\"string\",\"null\"]")}"
    }
    let properties =
      ["\"kind\":{\"const\":\"\(name)\"}", "\"id\":{\"type\":\"string\"}"] + own + cited
    let required = (["kind", "id"] + columns.map(\.name) + names).map { "\"\($0)\"" }
    return """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "title":"Records of kind \(name): \(summary).","type":"object",\
      "properties":{"records":{"type":"array","items":{"type":"object",\
      "properties":{\(properties.joined(separator: ","))},\
      "required":[\(required.joined(separator: ","))],"additionalProperties":false}}},\
      "required":["records"],"additionalProperties":false}

      """
  }
}

extension RecordKind.Column {
  /// The schema of a cell; null where a source need not state it.
  fileprivate var schema: String {
    let type = isRequired ? "\"type\":\"string\"" : "\"type\":[\"string\",\"null\"]"
    switch cell {
    case .word(let words):
      let values = words.map { "\"\($0)\"" } + (isRequired ? [] : ["null"])
      return "{\"enum\":[\(values.joined(separator: ","))]}"
    case .text: return "{\(type)}"
    case .number: return "{\(type),\"description\":\"A number.\"}"
    case .roles: return "{\(type),\"description\":\"Ids of roles, parted by semicolons.\"}"
    case .keys:
      return "{\(type),\"description\":\"Benchmark keys or ids of records, parted by semicolons.\"}"
    case .source: return "{\(type),\"description\":\"The id of a source.\"}"
    case .assignments:
      return "{\(type),\"description\":\"role=letters, parted by semicolons.\"}"
    }
  }
}
