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

/// Organisations that every page and document is tried on.
enum Company: String, CaseIterable, Sendable {
  /// The sample company.
  case sample
  /// Nothing wrong, little known.
  case small
  /// No ARR, so that nothing is classified.
  case withoutARR
  /// Every defect of reporting lines and of ownership.
  case defective
  /// Names as long, as strange and as spiteful as a cell can hold.
  case hostile

  func facts() throws -> Facts {
    switch self {
    case .sample:
      let files = Dictionary(uniqueKeysWithValues: Sample.all.map { ($0.name, $0.file.text) })
      return try Orgs.facts(
        people: files["people.csv"], accounts: files["accounts.csv"], company: files["company.json"]
      )
    case .small: return try Orgs.sketch("CEO", accounts: "ceo: 1 x 5k")
    case .withoutARR: return try Orgs.sketch("CEO > CSM", accounts: "csm: 3 x ?, -: 1 x ?")
    case .defective:
      return try Orgs.sketch(
        "CEO > VP > AE x9, VP > CSM, A > B, B > A, Self > Self, ? > Lost, CEO > CSM, Advisor",
        accounts: "csm: 5 x 200k as SMB, csm: 90 x 8k, ghost: 2 x 1k, -: 1 x 1k, vp: 1 x ?")
    case .hostile: return try Orgs.facts(people: Self.strangePeople, accounts: Self.strangeAccounts)
    }
  }

  /// ESC, BEL, a C1 control, a tab and line ends in names; quotes and backslashes in
  /// ids; a word wider than any page; letters outside the basic plane.
  static let names = [
    "Eve \u{1B}[31mRed\u{1B}[0m", "Bell\u{7} \u{9B}2J", "Two\nLines\r\nThree", "Tab\there \u{7F}",
    String(repeating: "W", count: 300), "\u{1F469}\u{200D}\u{1F4BB} \u{5F20}\u{4F1F} e\u{301}",
    "</script>&amp;", "C:\\path\\\"quoted\" words",
  ]

  private static let strangePeople =
    "employee_id,name,title,manager_id\n"
    + names.enumerated().map { number, name in
      let cell = name.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"")
      return "\"\(cell)\",\"\(cell)\",\"\(cell)\",\(number % 2 == 0 ? "nobody" : "\"\(cell)\"")\n"
    }.joined()

  private static let strangeAccounts =
    "account_id,owner_id,arr,segment\n"
    + names.enumerated().map { number, name in
      let cell = name.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"")
      return "\"\(cell)\",\"\(number % 3 == 0 ? "" : cell)\",\(number * 40_000),SMB\n"
    }.joined()
}

/// Everything that can be rendered.
enum Document: String, CaseIterable, Sendable {
  case structure, segment, diagnose, reviewed, diff, stage, benchmarks, rule, rules, kinds, list,
    records, recommendation, trial, plan

  /// The published schema.
  var schema: String {
    switch self {
    case .reviewed: "diagnose"
    case .rules: "rule"
    case .kinds, .list, .records: "catalog"
    default: rawValue
    }
  }

  func render(_ facts: Facts, as format: Report.Format) throws -> String {
    switch self {
    case .structure: try Report.render(Structure(facts.org), as: format)
    case .segment:
      try Report.render(
        Segmentation(facts.org, by: ArrBands(facts.catalog), vocabulary: facts.catalog.vocabulary),
        as: format)
    case .diagnose: try Report.render(Diagnosis(facts), as: format)
    case .reviewed: try Report.render(reviewed(facts), as: format)
    case .diff: try Report.render(comparison(with: facts), as: format)
    case .stage: try Report.render(StageAssessment(facts.org, catalog: facts.catalog), as: format)
    case .benchmarks: try Report.render(facts.catalog.benchmarks, as: format)
    case .rule:
      try Report.render(RuleCard(Registry.rule("overloaded-book")), facts.catalog, as: format)
    case .rules: try Report.render(Registry.all.map { RuleCard($0) }, as: format)
    case .kinds: try Report.renderKinds(facts.catalog, as: format)
    case .recommendation: try Report.render(Recommendations(Diagnosis(facts)), as: format)
    case .trial:
      try Report.render(
        trial(of: Recommendations(Diagnosis(facts)), ArrBands(facts.catalog)), as: format)
    case .plan:
      try Report.render(Plan(.pilot, Recommendations(Diagnosis(facts))), as: format)
    case .list, .records:
      try Report.render(hits(facts.catalog), isFull: self == .records, as: format)
    }
  }

  private func trial(
    of list: Recommendations, _ scheme: any SegmentScheme
  ) throws -> Trial {
    try Trial(list.all.map(\.id), of: list, scheme: scheme)
  }

  /// The diagnosis of `facts` after every kind of decision, and a baseline of which a part
  /// is found again.
  func reviewed(_ facts: Facts) throws -> Diagnosis {
    let all = try Diagnosis(facts)
    var settings = Settings()
    settings.rules = [
      "several-roots": .init(isEnabled: false, severity: nil, reason: "<b>advisors</b> | are fine"),
      "span-too-wide": .init(isEnabled: true, severity: .critical, reason: "board"),
    ]
    settings.exceptions = all.findings.prefix(2).map {
      .init(rule: $0.rule, scope: .subject($0.violation.subject.id), reason: "known", until: nil)
    }
    settings.exceptions += [
      .init(rule: "self-report", scope: .team("nobody"), reason: "long gone", until: Day(number: 0))
    ]
    let known = try Report.baseline(Diagnosis(Company.defective.facts()))
    var text = known
    let baseline = try text.withUTF8 { try Baseline($0, file: "baseline.json") }
    return try Diagnosis(facts, settings: settings, baseline: baseline)
  }

  /// From the defective company to that of `facts`.
  func comparison(with facts: Facts) throws -> Comparison {
    try Comparison(recorded(Diagnosis(Company.defective.facts())), recorded(Diagnosis(facts)))
  }

  /// Every record of the catalogue.
  private func hits(_ catalog: Catalog) throws -> [Catalog.Hit] {
    try catalog.recordSets.flatMap { try catalog.list($0.kind.name) }
  }
}

/// A diagnosis after it was written down and read again.
func recorded(_ diagnosis: Diagnosis) throws -> RecordedDiagnosis {
  var text = try Report.render(diagnosis, as: .json)
  return try text.withUTF8 { try RecordedDiagnosis($0, file: "diagnosis.json") }
}
