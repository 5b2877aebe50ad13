import ArgumentParser
import COrgKit

struct Catalog: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look up roles, structures, procedures and more, with their sources.",
    usage: """
      orgkit catalog [<kind> [<id>]] [<options>]
      orgkit catalog search <word> ... [<options>]
      """,
    discussion: """
      Without arguments, the kinds of records are listed; with a kind, its records;
      with an id too, all that is known of one. A search finds records of every kind
      in which each word begins some word.

      Examples:
        orgkit catalog
        orgkit catalog role
        orgkit catalog role vp-cs
        orgkit catalog search "renewal"
      """)

  @Argument(
    help: "A kind of record, or search.",
    completion: .custom { _, _, _ in recordKinds() + ["search"] })
  var kind: String?

  @Argument(
    help: ArgumentHelp("The id of a record; for search, words.", valueName: "id"),
    completion: .custom { words, _, _ in recordIds(in: words) })
  var names: [String] = []

  @OptionGroup var plugins: PluginOptions
  @OptionGroup var output: OutputOptions

  private var isSearch: Bool { kind == "search" }

  func validate() throws {
    if isSearch, names.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("Nothing to search for: give a word.")
    }
    if !isSearch, names.count > 1 {
      throw ValidationError("Unexpected argument '\(names[1])': a record has one id.")
    }
  }

  func run() throws {
    let engine = try plugins.makeEngine()
    if isSearch { return try search(engine) }
    try withCStrings([kind, names.first]) { names in
      try output.print { orgkit_catalog_render(engine.pointer, names[0], names[1], $0, $1, $2) }
    }
  }

  private func search(_ engine: borrowing Handle) throws {
    let engine = engine.pointer
    let query = names.joined(separator: " ")
    let found = try json { orgkit_catalog_search(engine, query, nil, $0, $1) }
    let isEmpty = found == #"{"records":[]}"#
    if isEmpty {
      Message.note(
        #"nothing in the catalogue has "\#(query)""#, hint: "fewer or shorter words find more")
    }
    if output.json || !isEmpty {
      try output.print { orgkit_catalog_search(engine, query, $0, $1, $2) }
    }
  }
}

@Sendable private func recordKinds() -> [String] {
  (0..<orgkit_catalog_kind_count()).compactMap { string(orgkit_catalog_kind($0)) }
}

/// The ids of the kind that is named among `words`, each once, for completion in a
/// shell; none for the words of a search.
@Sendable private func recordIds(in words: [String]) -> [String] {
  let kinds = recordKinds() + ["search"]
  guard let kind = words.first(where: kinds.contains), let engine = try? makeEngine()
  else { return [] }
  let ids = (0..<orgkit_catalog_count(engine.pointer, kind)).compactMap { index in
    var record = orgkit_record()
    record.struct_size = MemoryLayout<orgkit_record>.size
    guard orgkit_catalog_record(engine.pointer, kind, index, &record) == ORGKIT_OK
    else { return String?.none }
    return string(record.id)
  }
  return Set(ids).sorted()
}
