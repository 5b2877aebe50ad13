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

  init(_ subject: Subject, observed: Double? = nil, expected: Expectation?, _ message: String) {
    self.subject = subject
    self.observed = observed
    self.expected = expected
    self.message = message
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

/// A datum that a rule can lack, as `table` or `table.field`.
public enum Datum: String, Sendable, CaseIterable {
  case people
  case managers = "people.manager_id"
  case accounts
  case owners = "accounts.owner_id"
  case arr = "accounts.arr"
  case segmentLabels = "accounts.segment"
}
