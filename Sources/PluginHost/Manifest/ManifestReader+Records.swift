import Catalog
import JSON
import OrgModel

extension ManifestReader {
  private static var citation: Set<String> { ["id", "kind", "source", "locator", "grade", "note"] }

  /// RACI templates, a row for each task. Errors: a task without exactly one A and at
  /// least one R.
  func raciTemplates() throws -> [Contribution] {
    guard let kind = RecordKind.named("raci-template") else { return [] }
    return try entries("raci_templates", prefixed: true).map { entry, pointer in
      let common = try cells(citing: entry, pointer)
      let name = text(entry, "name")
      var rows: [[String: String]] = []
      for (index, task) in (entry["tasks"]?.array ?? []).enumerated() {
        let place = "\(pointer)/tasks/\(index)"
        var row = common
        row["name"] = name
        row["task"] = text(task, "task")
        row["assignments"] = try assignments(task, "\(place)/assignments")
        row["is_ours"] = "no"
        if let note = task["note"]?.string { row["note"] = note }
        guard !rows.contains(where: { $0["task"] == row["task"] }) else {
          throw error("is there twice", "\(place)/task")
        }
        rows.append(row)
      }
      return .record(kind, id: common["id"] ?? "", title: name, rows: rows)
    }
  }

  private func assignments(_ task: JSONValue, _ pointer: String) throws -> String {
    let roles = (task["assignments"]?.object ?? [:]).sorted { $0.key < $1.key }
    var letters: [String] = []
    let pairs = try roles.map { role, value in
      let place = "\(pointer)/\(JSONValue.token(role))"
      guard !role.isEmpty, !role.contains(where: { ";=".contains($0) }) else {
        throw error("is no name of a role", place, hint: "it must be neither blank nor hold ; or =")
      }
      let own = (value.string ?? "").split(separator: "/", omittingEmptySubsequences: false)
      guard Set(own).count == own.count, own.allSatisfy({ ["R", "A", "C", "I"].contains($0) })
      else {
        throw error(
          "is \"\(OrgError.clipped(value.string ?? ""))\"", place,
          hint: "write R, A, C or I, or some of them parted by /")
      }
      letters += own.map(String.init)
      return "\(role)=\(own.joined(separator: "/"))"
    }
    let accountable = letters.count { $0 == "A" }
    guard accountable == 1 else {
      throw error(
        "has \(accountable) A, not exactly one", pointer, hint: "one role answers for a task")
    }
    guard letters.contains("R") else {
      throw error("has no R", pointer, hint: "somebody must do the task; A/R is both")
    }
    return pairs.joined(separator: ";")
  }

  /// Roles, which may report to one another.
  func roles() throws -> [Contribution] {
    guard let kind = RecordKind.named("role") else { return [] }
    return try entries("roles", prefixed: true).map { try record($0, kind, $1) }
  }

  /// Records of the other kinds. Those that share kind and id are one thing in several
  /// rows, such as the steps of a procedure.
  func playbooks() throws -> [Contribution] {
    var seen: [[String: String]] = []
    return try entries("playbooks").map { entry, pointer in
      guard let kind = RecordKind.named(text(entry, "kind")) else {
        throw error("is not a kind of record", "\(pointer)/kind")
      }
      let found = try record(entry, kind, pointer)
      guard case .record(_, let id, _, let rows) = found, var row = rows.first else { return found }
      (row["kind"], row["locator"], row["id"]) = (kind.name, nil, id)
      guard !seen.contains(row) else { throw error("is there twice", pointer) }
      seen.append(row)
      return found
    }
  }

  private func record(
    _ entry: JSONValue, _ kind: RecordKind, _ pointer: String
  ) throws -> Contribution {
    var row = try cells(citing: entry, pointer)
    let known = Self.citation.union(kind.columns.map(\.name))
    for key in (entry.object ?? [:]).keys.sorted() where !known.contains(key) {
      throw error(
        "is not a known key", "\(pointer)/\(JSONValue.token(key))",
        hint: nearest(to: key, among: known.sorted()).map { "did you mean \($0)?" }
          ?? "there are: \(known.sorted().joined(separator: ", "))")
    }
    for column in kind.columns {
      guard let value = entry[column.name] else {
        if column.isRequired { throw error("lacks the key \"\(column.name)\"", pointer) }
        continue
      }
      row[column.name] = try cell(value, column, "\(pointer)/\(column.name)")
    }
    let title = row["name"] ?? row["statement"] ?? row["action"] ?? row["id"] ?? ""
    return .record(kind, id: row["id"] ?? "", title: title, rows: [row])
  }

  private func cells(citing entry: JSONValue, _ pointer: String) throws -> [String: String] {
    let citation = try citation(entry, pointer)
    return [
      "id": prefixed(text(entry, "id")), "source_id": citation.source.id,
      "locator": citation.locator, "grade": citation.grade.rawValue, "note": citation.note,
    ]
  }

  /// The text of a cell. Errors: what the column does not hold.
  private func cell(
    _ value: JSONValue, _ column: RecordKind.Column, _ pointer: String
  ) throws -> String {
    let texts = value.array?.compactMap(\.string) ?? value.string.map { [$0] } ?? []
    let isWhole = value.string != nil || value.array?.count == texts.count
    if case .number = column.cell {
      guard let number = value.double else {
        throw error("is \(value.kind), not a number", pointer)
      }
      return value.cell ?? String(number)
    }
    guard isWhole, !texts.isEmpty, texts.allSatisfy({ !$0.isEmpty }) else {
      throw error("is \(value.kind), not a text or a list of texts", pointer)
    }
    guard value.string != nil || !texts.contains(where: { $0.contains(";") }) else {
      throw error("has an entry with a semicolon", pointer)
    }
    switch column.cell {
    case .word(let words):
      guard let word = value.string, words.contains(word) else {
        throw unknown(column.name, texts.joined(separator: ";"), among: words, pointer)
      }
      return word
    case .roles: return try references(texts, to: ["role"], benchmarks: false, pointer)
    case .keys:
      return try references(
        texts, to: RecordKind.all.map(\.name), benchmarks: true, pointer)
    case .source: return try citation(.object(["source": .string(texts[0])]), pointer).source.id
    case .assignments: throw error("cannot be given here", pointer)
    case .text, .number: return texts.joined(separator: ";")
    }
  }

  /// Ids of records of the plugin or of the catalogue, as they are called outside.
  private func references(
    _ names: [String], to kinds: [String], benchmarks: Bool, _ pointer: String
  ) throws -> String {
    let lists = ["roles", "raci_templates", "playbooks"].flatMap { manifest[$0]?.array ?? [] }
    let own = Set(lists.compactMap { $0["id"]?.string })
    var known = benchmarks ? unique(catalog.benchmarks.map(\.key)) : []
    for kind in kinds { known += try catalog.records(kind).ids }
    return try names.map { name in
      if own.contains(name) { return prefixed(name) }
      guard known.contains(name) else {
        throw unknown(
          kinds.count == 1 ? kinds[0] : "record", name, among: known + own.sorted(), pointer)
      }
      return name
    }.joined(separator: ";")
  }
}
