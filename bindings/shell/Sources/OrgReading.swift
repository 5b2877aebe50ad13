import COrgKit

/// Reads `inputs` and makes an org of them.
func readOrg(
  _ inputs: [Input], with options: ReadingOptions, engine: borrowing Handle
) throws -> Handle {
  let builder = try makeBuilder(engine)
  let mappings = try options.mappings(for: inputs, engine: engine)
  for (input, mapping) in zip(inputs, mappings) {
    try options.withLibraryForm(naming: input.name, mapping: mapping) { settings in
      try showingProgress(of: "reading \(input.table.name)") { report, payload in
        settings.progress = report
        settings.progress_payload = payload
        try input.read(into: builder, with: &settings)
      }
    }
  }
  return try Handle(freedBy: orgkit_org_free) { orgkit_org_builder_seal(builder.pointer, $0, $1) }
}

private func makeBuilder(_ engine: borrowing Handle) throws -> Handle {
  let engine = engine.pointer
  return try Handle(freedBy: orgkit_org_builder_free) { orgkit_org_builder_create(engine, $0, $1) }
}

extension ReadingOptions {
  /// Sorts out which of the `--map` options are meant for which of `inputs`.
  ///
  /// They are given once for all inputs, while the library holds a mapping for a
  /// mistake if its column is not there. One that fits no input is a mistake.
  fileprivate func mappings(for inputs: [Input], engine: borrowing Handle) throws -> [[String]] {
    let tables = inputs.indices.filter { inputs[$0].table != ORGKIT_COMPANY }
    guard tables.count > 1 else { return inputs.map { $0.table == ORGKIT_COMPANY ? [] : map } }
    var mappings = [[String]](repeating: [], count: inputs.count)
    for mapping in map {
      var objections: [Failure] = []
      for table in tables {
        let objection = try objection(to: mapping, of: inputs[table], engine: engine)
        objections += [objection].compactMap(\.self)
        if objection == nil { mappings[table].append(mapping) }
      }
      if let objection = objections.first, objections.count == tables.count { throw objection }
    }
    return mappings
  }

  /// What the library has against `mapping`.
  ///
  /// Reads the beginning of `input` as a trial: the first report of progress ends
  /// it. What else may be wrong comes up when it is read in earnest.
  private func objection(
    to mapping: String, of input: Input, engine: borrowing Handle
  ) throws -> Failure? {
    let builder = try makeBuilder(engine)
    return withLibraryForm(naming: input.name, mapping: [mapping]) { settings in
      settings.progress = { _, _, _ in 1 }
      do {
        try input.read(into: builder, with: &settings)
      } catch let failure as Failure where failure.exit == .usage {
        return failure
      } catch {}
      return nil
    }
  }
}

extension orgkit_table {
  /// The table's name in messages and options.
  var name: String {
    switch self {
    case ORGKIT_PEOPLE: "people"
    case ORGKIT_ACCOUNTS: "accounts"
    default: "company"
    }
  }
}
