import OrgKit

@testable import Rules

/// Companies to ask models of.
enum Companies {
  static let catalog = try? Catalog()

  /// A company as sketched (`OrgSketch`), with a company document that is checked as one
  /// that is read.
  static func facts(
    _ people: String? = nil, accounts: String? = nil, company: String? = nil,
    catalog: Catalog? = nil
  ) throws -> Facts {
    let catalog = try catalog ?? self.catalog ?? Catalog()
    if let company {
      try Array(company.utf8).withUnsafeBufferPointer {
        try OrgReader(catalog).readJSON(
          .company, $0, ReadOptions(file: "company"), into: OrgBuilder())
      }
    }
    return try Example(people, accounts: accounts, company: company, .unknown).facts(catalog)
  }

  /// What a model says of a company.
  static func answer(
    _ model: String, _ company: String, people: String? = nil, accounts: String? = nil,
    about subject: String? = nil, readings: [String] = []
  ) throws -> ModelAnswer {
    let facts = try facts(people, accounts: accounts, company: company)
    return try DecisionModels(facts.catalog).model(model).answer(
      facts, about: subject, settings: ModelSettings(readings: readings))
  }
}

extension ModelAnswer {
  /// Ids of the options of rank 1.
  var first: [String] { winners.map { options[$0].option.id } }

  /// Ids of the options that are closed.
  var closed: Set<String> {
    Set(options.filter { $0.standing == .closed }.map(\.option.id))
  }

  /// The option called `id`.
  func choice(_ id: String) -> Choice? { options.first { $0.option.id == id } }

  /// The winners under a reading.
  func winners(under reading: String) -> [String]? {
    readings.first { $0.reading.id == reading }?.winners
  }
}
