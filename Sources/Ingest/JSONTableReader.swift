import Catalog
import JSON
import OrgModel

/// Reads an array of JSON objects into one of the tables.
struct JSONTableReader<Field: RecordField> {
  let table: String
  let id: [Field]
  let catalog: Catalog
  let options: ReadOptions

  /// Adds the rows of a document. On an error the tables are as they were.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into rows: inout RecordTable<Field>,
    _ interning: inout Interning, _ notices: inout [Notice]
  ) throws {
    let before = rows.mark
    do {
      let document = try JSONDocument.read(bytes, options)
      let (objects, pointer) = try array(in: document)
      notices += try readObjects(objects, at: pointer, into: &rows, &interning)
    } catch {
      rows.restore(before)
      throw error
    }
  }

  private func array(in document: JSONValue) throws -> ([JSONValue], String) {
    if case .array(let objects) = document { return (objects, "") }
    if case .object(let members) = document, case .array(let objects) = members[table] {
      return (objects, "/\(table)")
    }
    throw OrgError(
      .badInput, "must be an array of objects, or an object with such an array under \"\(table)\"",
      at: .init(file: options.file))
  }

  private func readObjects(
    _ objects: [JSONValue], at pointer: String, into rows: inout RecordTable<Field>,
    _ interning: inout Interning
  ) throws -> [Notice] {
    guard !objects.isEmpty else {
      throw OrgError(.badInput, "has no rows", at: .init(file: options.file, pointer: pointer))
    }
    var cells = CellReader(catalog.vocabulary, options: options)
    var bindings: [String: FieldBinding<Field>] = [:]
    var notices: [Notice] = []
    let first = rows.count
    let file = options.path.map { rows.origins.begin(file: $0) } ?? -1
    for (index, object) in objects.enumerated() {
      do {
        try readObject(
          object, at: "\(pointer)/\(index)", &bindings, &cells, into: &rows, &interning)
        try rows.endRow(file: file)
        for key in bindings.keys { bindings[key]?.endRow(rows.count - 1) }
      } catch let error as OrgError where options.isLenient && error.code == .badInput {
        rows.dropRow()
        for key in bindings.keys { bindings[key]?.endRow(nil) }
        notices.append(Notice(.skippedRow, error))
      }
      if index % 8192 == 0, options.progress?(index, objects.count) == true {
        throw OrgError(.cancelled, "reading was stopped", at: .init(file: options.file))
      }
    }
    guard rows.count > first else {
      throw OrgError(
        .badInput, "has no row that can be read", at: .init(file: options.file, pointer: pointer),
        hint: notices.last?.message)
    }
    for binding in bindings.values { binding.rescale(&rows.columns) }
    return notices
  }

  private func readObject(
    _ object: JSONValue, at pointer: String, _ bindings: inout [String: FieldBinding<Field>],
    _ cells: inout CellReader, into rows: inout RecordTable<Field>, _ interning: inout Interning
  ) throws {
    guard case .object(let members) = object else {
      throw OrgError(
        .badInput, "is \(object.kind), not an object",
        at: .init(file: options.file, pointer: pointer))
    }
    var given: [Field: String] = [:]
    var hasID = false
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      let place = OrgError.Location(
        file: options.file, pointer: "\(pointer)/\(JSONValue.token(key))")
      if bindings[key] == nil, options.map[key] != "" {
        bindings[key] = FieldBinding(try field(key, at: place), header: key, column: 0)
      }
      guard var binding = bindings[key] else { continue }
      if let other = given.updateValue(key, forKey: binding.field) {
        throw OrgError(
          .badInput, "is given twice, as \(other) and \(key)", at: place, hint: "keep one of them")
      }
      guard let cell = value.cell else {
        throw OrgError(.badInput, "is \(value.kind), not a single value", at: place)
      }
      guard !cell.utf8.contains(0) else {
        throw OrgError(.badInput, "holds a NUL character", at: place)
      }
      rows.declare(binding.field)
      do {
        if case .number(let number) = value, number.magnitude >= 0x1p53, !binding.isNumeric {
          throw CellError(reason: "is too large to be read exactly", hint: "write it as a text")
        }
        var text = cell
        try text.withUTF8 { bytes in
          try cells.store(bytes, as: &binding, into: &rows, &interning)
        }
      } catch let error as CellError {
        var located = place
        located.value = OrgError.clipped(cell)
        throw OrgError(.badInput, error.reason, at: located, hint: error.hint)
      }
      if id.contains(binding.field), !cell.isEmpty { hasID = true }
      bindings[key] = binding
    }
    guard hasID else {
      throw OrgError(
        .badInput, "has no \(id.map(\.rawValue).joined(separator: " or "))",
        at: .init(file: options.file, pointer: pointer))
    }
  }

  private func field(_ key: String, at place: OrgError.Location) throws -> Field {
    let name = options.map[key] ?? catalog.aliases.match(key, in: table)?.field ?? ""
    if let field = Field(rawValue: name) { return field }
    let known = Field.allCases.map(\.rawValue)
    throw OrgError(
      .badInput, "is not a known key", at: place,
      hint: nearest(to: key, among: known).map { "did you mean \($0)?" }
        ?? "known are: \(known.joined(separator: ", "))")
  }
}
