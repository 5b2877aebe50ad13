import OrgKit

/// Facts of orgs that are read as a user's files are, or drawn.
enum Orgs {
  private static let loaded = Result { try Catalog() }

  /// The catalogue, read once.
  static var catalog: Catalog {
    get throws { try loaded.get() }
  }

  /// The facts of CSV texts and a company document; what is nil is not given.
  static func facts(
    people: String? = nil, accounts: String? = nil, company: String? = nil
  ) throws -> Facts {
    let catalog = try catalog
    let reader = OrgReader(catalog)
    let builder = OrgBuilder()
    if let people {
      try withBytes(people) {
        try reader.readCSV(.people, $0, ReadOptions(file: "people.csv"), into: builder)
      }
    }
    if let accounts {
      try withBytes(accounts) {
        try reader.readCSV(.accounts, $0, ReadOptions(file: "accounts.csv"), into: builder)
      }
    }
    if let company {
      try withBytes(company) {
        try reader.readJSON(.company, $0, ReadOptions(file: "company.json"), into: builder)
      }
    }
    return try Facts(builder.seal(), catalog: catalog, scheme: ArrBands(catalog))
  }

  /// The facts of a sketch.
  static func sketch(_ people: String?, accounts: String? = nil) throws -> Facts {
    try Example(people, accounts: accounts, .holds).facts(catalog)
  }

  private static func withBytes(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var text = text
    try text.withUTF8 { try body($0) }
  }
}

/// What is recommended for a sketch, with a company document.
func recommend(
  _ people: String?, accounts: String? = nil, company: String? = nil
) throws -> Recommendations {
  let example = Example(people, accounts: accounts, company: company, .holds)
  return try Recommendations(Diagnosis(example.facts(Orgs.catalog)))
}

/// What trying `ids` leads to.
func attempt(_ ids: [String], of list: Recommendations) throws -> Trial {
  try Trial(ids, of: list, scheme: ArrBands(Orgs.catalog))
}

extension Recommendation {
  /// Who owns each account afterwards, in the order of the changes.
  var moves: [String] { changes.map { "\($0.id) to \($0.after ?? "")" } }
}
