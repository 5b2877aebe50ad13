import Catalog
import OrgModel

/// Finds out which column of an input is which field.
struct ColumnMatcher<Field: RecordField> {
  let table: String
  let aliases: FieldAliases
  let options: ReadOptions

  /// What was found, and what the user should know of it.
  struct Result {
    var bindings: [FieldBinding<Field>] = []
    var notices: [Notice] = []
  }

  /// Matches `headers`. Errors: a header that is there twice, a mapping that names
  /// nothing, the id field missing.
  func match(_ headers: [String], requiring id: [Field]) throws -> Result {
    try checkMapping(against: headers)
    var result = Result()
    var claims: [Field: (rank: Int, column: Int)] = [:]
    var seen: [String: Int] = [:]
    let referents = aliases.referents(among: headers, in: table)
    for (column, header) in headers.enumerated() where !header.isEmpty {
      if let other = seen.updateValue(column, forKey: header) {
        throw OrgError(
          .badInput, "is the header of columns \(other + 1) and \(column + 1)",
          at: location(header), hint: "rename or remove one of them")
      }
      guard let (field, spelling, meaning) = try claim(header) else { continue }
      let rank = referents.contains(header) ? min(spelling, 0) : spelling
      guard let field else {
        result.notices.append(
          notice(
            .ignoredColumn, header, "is not a known field and was not read", suggestion(header))
        )
        continue
      }
      if !meaning.isEmpty, rank > 0 {
        result.notices.append(notice(.columnMeaning, header, meaning, nil))
      }
      if let other = claims[field] {
        let loser = rank < other.rank ? other.column : column
        result.notices.append(
          notice(
            .ignoredColumn, headers[loser],
            "was not read, as another column is \(field.rawValue)",
            "choose with --map \"\(headers[loser])=\(field.rawValue)\""))
        if rank >= other.rank { continue }
      }
      claims[field] = (rank, column)
    }
    for (field, claim) in claims.sorted(by: { $0.value.column < $1.value.column }) {
      result.bindings.append(
        FieldBinding(field, header: headers[claim.column], column: claim.column))
    }
    guard result.bindings.contains(where: { id.contains($0.field) }) else {
      throw missing(id, among: headers)
    }
    return result
  }

  /// The field that `header` stands for. Nil: it is to be left out. A nil field: it
  /// is not known.
  private func claim(_ header: String) throws -> (field: Field?, rank: Int, meaning: String)? {
    if let name = options.map[header] {
      return name.isEmpty ? nil : (Field(rawValue: name), -1, "")
    }
    guard let match = aliases.match(header, in: table) else { return (nil, 0, "") }
    return (Field(rawValue: match.field), match.rank, match.meaning)
  }

  private func checkMapping(against headers: [String]) throws {
    for (header, field) in options.map.sorted(by: { $0.key < $1.key }) {
      guard headers.contains(header) else {
        throw OrgError(
          .invalidArgument, "the mapping names a column \"\(header)\" that is not there",
          at: .init(file: options.file), hint: "there are: \(headers.joined(separator: ", "))")
      }
      guard field.isEmpty || Field(rawValue: field) != nil else {
        let near = nearest(to: field, among: Field.allCases.map(\.rawValue))
        throw OrgError(
          .invalidArgument, "the mapping names a field \"\(field)\" that is not known",
          at: .init(file: options.file),
          hint: near.map { "did you mean \($0)?" }
            ?? "known are: \(Field.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
  }

  private func suggestion(_ header: String) -> String {
    let names = Field.allCases.map(\.rawValue)
    let field = nearest(to: header, among: names)
    return "if it matters, read it with --map \"\(header)=\(field ?? "FIELD")\""
      + (field == nil ? "; `orgkit schema \(table)` lists the fields" : "")
  }

  private func missing(_ id: [Field], among headers: [String]) -> OrgError {
    let names = id.map(\.rawValue).joined(separator: " or ")
    let shown = OrgError.clipped(headers.joined(separator: ", "), to: 200)
    let hint =
      headers.count == 1
      ? "if the fields are parted by another sign than , ; tab or |, convert the file"
      : "name the column with --map \"HEADER=\(id.first?.rawValue ?? "")\""
    return OrgError(
      .badInput, "there is no column for \(names) among: \(shown)",
      at: .init(file: options.file, row: 1), hint: hint)
  }

  private func location(_ header: String) -> OrgError.Location {
    .init(file: options.file, row: 1, column: header, value: OrgError.clipped(header))
  }

  private func notice(
    _ kind: Notice.Kind, _ header: String, _ reason: String, _ hint: String?
  ) -> Notice {
    Notice(
      kind,
      OrgError(.badInput, reason, at: .init(file: options.file, column: header), hint: hint))
  }
}
