import Catalog

/// What a rule says of one subject.
public enum Outcome: Sendable {
  /// All is well.
  case holds
  /// Something is wrong.
  case violated(Violation)
  /// There is nothing that the rule could speak of.
  case notApplicable
  /// Data are missing; not the same as fine.
  case unknown([Datum])
}

/// Something that is wrong with one subject.
public struct Violation: Sendable {
  /// Whom or what it is about.
  public let subject: Subject
  /// What was counted.
  public let observed: Double?
  /// What it should be.
  public let expected: Expectation?
  /// What is wrong and why, in one or two sentences.
  public let message: String
  /// What tells two violations of one rule by one subject apart, e.g. a segment; nil
  /// where there can be only one. Part of the fingerprint, so it must not be a figure.
  public let aspect: String?
  /// The plugin behind it: whose scheme or number decided; nil if none.
  public let plugin: String?

  /// A violation. `plugin` is by default that of the number which decided.
  public init(
    _ subject: Subject, aspect: String? = nil, observed: Double? = nil, expected: Expectation?,
    _ message: String, plugin: String? = nil
  ) {
    self.aspect = aspect
    self.subject = subject
    self.observed = observed
    self.expected = expected
    self.message = message
    self.plugin = plugin ?? expected?.benchmarks.first?.plugin
  }
}

/// Whom or what a finding is about.
public struct Subject: Sendable, Hashable {
  /// The kind of thing.
  public enum Kind: String, Sendable { case person, owner, account, org }

  /// The kind of thing.
  public let kind: Kind
  /// Its id.
  public let id: String

  /// A subject.
  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// A datum that a rule can lack: `table`, `table.field`, or `company.` and a path of the
/// company document.
public struct Datum: RawRepresentable, Sendable, Hashable {
  /// Its name in documents.
  public let rawValue: String

  /// A datum by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  static let people = Datum(rawValue: "people")
  static let managers = Datum(rawValue: "people.manager_id")
  static let titles = Datum(rawValue: "people.title")
  static let startDates = Datum(rawValue: "people.start_date")
  static let asOf = Datum.company("as_of")
  static let accounts = Datum(rawValue: "accounts")
  static let owners = Datum(rawValue: "accounts.owner_id")
  static let arr = Datum(rawValue: "accounts.arr")
  static let segmentLabels = Datum(rawValue: "accounts.segment")

  /// A fact of the company document, e.g. `signals.handoff_rate`.
  static func company(_ path: String) -> Datum { Datum(rawValue: "company.\(path)") }

  /// How to ask for it; nil if it is neither in `questions.csv` nor in the company's
  /// schema.
  public func question(_ catalog: Catalog) -> Question? {
    rawValue.hasPrefix("company.")
      ? CompanySchema.question(String(rawValue.dropFirst("company.".count)))
      : catalog.questions.first { $0.datum == rawValue }
  }
}
