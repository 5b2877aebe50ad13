import Catalog
import JSON
import OrgModel
import Raci

/// `orgkit schema raci-assign`.
struct RaciAssignmentDocument: Encodable {
  struct Candidate: Encodable {
    let id: String
    let name: Nullable<String>
    let title: Nullable<String>
    let state: String
    let match: String

    init(_ candidate: RaciHolding.Candidate) {
      id = candidate.id
      name = Nullable(candidate.name)
      title = Nullable(candidate.title)
      state = candidate.state.name
      match = candidate.match.rawValue
    }
  }

  struct Role: Encodable {
    let role: String
    let status: String
    let explanation: String
    let level: Nullable<String>
    let candidates: [Candidate]
    let responsible: Int
    let accountable: Int
    let consulted: Int
    let informed: Int
  }

  struct Person: Encodable {
    let id: String
    let name: Nullable<String>
    let title: Nullable<String>
    let state: String
    let roles: [String]
    let responsible: Int
    let accountable: Int
    let consulted: Int
    let informed: Int
  }

  struct Summary: Encodable {
    let filled: Int
    let unfilled: Int
    let ambiguous: Int
    let departed: Int
  }

  let summary: Summary
  let roles: [Role]
  let people: [Person]
  let findings: [RaciReviewDocument.Finding]

  init(_ assignment: RaciAssignment, _ review: RaciReview) {
    summary = Summary(
      filled: assignment.count(.filled), unfilled: assignment.count(.unfilled),
      ambiguous: assignment.count(.ambiguous), departed: assignment.count(.departed))
    roles = zip(assignment.roles, review.context.tally.roles).map { holding, load in
      Role(
        role: holding.role, status: holding.status.rawValue, explanation: holding.explanation,
        level: Nullable(holding.level?.rawValue),
        candidates: holding.candidates.map(Candidate.init), responsible: load.responsible,
        accountable: load.accountable, consulted: load.consulted, informed: load.informed)
    }
    people = assignment.people.map { person in
      Person(
        id: person.candidate.id, name: Nullable(person.candidate.name),
        title: Nullable(person.candidate.title), state: person.candidate.state.name,
        roles: person.roles.map { assignment.matrix.roles[$0] },
        responsible: person.load.responsible, accountable: person.load.accountable,
        consulted: person.load.consulted, informed: person.load.informed)
    }
    findings = RaciReviewDocument.Finding.all(review)
  }
}

extension Positions.State {
  /// The name in documents.
  public var name: String {
    switch self {
    case .filled: "filled"
    case .vacant: "vacant"
    case .planned: "planned"
    case .departed: "departed"
    }
  }
}
