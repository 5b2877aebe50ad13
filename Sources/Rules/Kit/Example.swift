import Catalog
import Facts
import JSON
import OrgModel

/// A small organisation, and what a rule says of it: a test and a piece of the
/// rule's documentation at once.
public struct Example: Sendable {
  /// What the rule says.
  public enum Verdict: Sendable, Equatable {
    case holds
    /// Violated by these subjects and no others.
    case violated([String])
    case notApplicable
    case unknown
  }

  /// The people, in the notation of `OrgSketch`; nil for no people table.
  public let people: String?
  /// The accounts, in the notation of `OrgSketch`; nil for no accounts table.
  public let accounts: String?
  /// The company document as JSON; nil for none.
  public let company: String?
  /// What the rule says.
  public let verdict: Verdict

  /// An example with any of the tables and the company document.
  public init(
    _ people: String? = nil, accounts: String? = nil, company: String? = nil, _ verdict: Verdict
  ) {
    self.people = people
    self.accounts = accounts
    self.company = company
    self.verdict = verdict
  }

  /// The parts of the example, in one line each: people, accounts, company.
  public var parts: [String] {
    [people, accounts.map { "[\($0)]" }, company].compactMap { $0 }
  }

  /// What the company says of itself. It is not checked here; a test checks it.
  private func facts() throws -> CompanyFacts {
    guard let company else { return CompanyFacts() }
    let document = try Array(company.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
    return CompanyFacts(document.object ?? [:])
  }

  /// The facts of the example. Errors: a sketch that cannot be read.
  public func facts(_ catalog: Catalog) throws -> Facts {
    let org = try OrgSketch(people: people, accounts: accounts).org(company: facts())
    return try Facts(org, catalog: catalog, scheme: ArrBands(catalog))
  }
}

extension Example.Verdict {
  static func violated(at subjects: String...) -> Self { .violated(subjects) }

  /// What several outcomes amount to: one violation decides, then one unknown.
  public init(_ outcomes: [Outcome]) {
    var subjects: [String] = []
    var (holds, unknown) = (false, false)
    for outcome in outcomes {
      switch outcome {
      case .violated(let violation): subjects.append(violation.subject.id)
      case .unknown: unknown = true
      case .holds: holds = true
      case .notApplicable: break
      }
    }
    self =
      !subjects.isEmpty ? .violated(subjects) : unknown ? .unknown : holds ? .holds : .notApplicable
  }

  /// The name in documents.
  public var name: String {
    switch self {
    case .holds: "holds"
    case .violated: "violated"
    case .notApplicable: "not-applicable"
    case .unknown: "unknown"
    }
  }
}
