import Catalog
import Facts
import Ingest
import OrgModel

/// Runs the examples of a plugin against its own schemes.
struct ExampleRun {
  private let plugin: Plugin
  private let reader: OrgReader
  private let vocabulary: Vocabulary

  init(_ plugin: Plugin) throws {
    self.plugin = plugin
    let catalog = try Catalog(adding: [CatalogAddition(plugin.contributions)])
    reader = OrgReader(catalog)
    vocabulary = catalog.vocabulary
  }

  /// Adds a check for each example.
  func report(to report: inout PluginReport) {
    for example in plugin.examples {
      do {
        let (segment, missing) = try outcome(of: example)
        let found = segment ?? "no segment" + (missing.isEmpty ? "" : " for want of \(missing)")
        if segment == example.segment {
          report.add(example.pointer, .passed, "\(example.scheme) gives \(found)")
        } else {
          report.add(
            example.pointer, .failed,
            "\(example.scheme) gives \(found), not \(example.segment ?? "none")",
            fix: "mend the scheme's cases or the example")
        }
      } catch let error as OrgError {
        report.add(example.pointer, .failed, error.message, fix: error.hint)
      } catch {
        report.add(example.pointer, .failed, "\(error)")
      }
    }
  }

  private func outcome(of example: PluginExample) throws -> (String?, missing: String) {
    let org = try org(of: [example])
    guard let scheme = scheme(example.scheme) else {
      throw OrgError.notFound("segment scheme", example.scheme, among: [])
    }
    let segmentation = try Segmentation(org, by: scheme, vocabulary: vocabulary)
    let code = Int(segmentation.codes[0])
    return (
      code < 0 ? nil : scheme.segments[code].id,
      segmentation.missingData.joined(separator: ", ")
    )
  }

  /// Whether accounts get the same codes together as one by one: a scheme keeps nothing
  /// between rows.
  func isIndependentOfBatches() throws -> Bool {
    for scheme in plugin.contributions.compactMap(\.scheme) {
      let own = plugin.examples.filter { $0.scheme == scheme.id }
      for company in unique(own.map(\.company)) {
        let examples = own.filter { $0.company == company }
        let org = try org(of: examples)
        let whole = try codes(scheme, org, 0..<examples.count)
        for row in examples.indices {
          guard try codes(scheme, org, row..<row + 1) == [whole[row]] else { return false }
        }
      }
    }
    return true
  }

  private func codes(
    _ scheme: any SegmentScheme, _ org: Org, _ rows: Range<Int>
  ) throws -> [Int16] {
    let codes = try Column<Int16>(repeating: -1, count: rows.count)
    try scheme.classify(AccountBatch(org, rows: rows), into: codes.mutableBuffer)
    return Array(codes.buffer)
  }

  private func org(of examples: [PluginExample]) throws -> Org {
    let builder = OrgBuilder()
    if var company = examples.first?.company {
      try company.withUTF8 {
        try reader.readJSON(.company, $0, ReadOptions(file: "company"), into: builder)
      }
    }
    for (number, example) in examples.enumerated() {
      var cells: [(AccountField, OrgReader.Cell)] = []
      for (name, value) in example.account.sorted(by: { $0.key < $1.key }) {
        guard let field = AccountField(rawValue: name), field != .accountID else { continue }
        switch value {
        case .number(let number): cells.append((field, .number(number)))
        case .text(let text): cells.append((field, .text(text)))
        }
      }
      cells.append((.accountID, .text("example-\(number)")))
      try reader.add(account: cells, into: builder)
    }
    return try builder.seal()
  }

  private func scheme(_ id: String) -> (any SegmentScheme)? {
    plugin.contributions.compactMap(\.scheme).first { $0.id == id }
  }
}

extension Contribution {
  /// The segment scheme, if it is one.
  var scheme: (any SegmentScheme)? {
    if case .segmentScheme(let scheme, _, _) = self { scheme } else { nil }
  }
}
