import Catalog
import Facts
import JSON
import Recommendations

/// `orgkit schema plan`.
struct PlanDocument: Encodable {
  struct Person: Encodable {
    let id: String
    let name: String

    init(_ position: Int, _ facts: Facts) {
      id = facts.org.id(ofPosition: position)
      name = facts.call(position)
    }
  }

  struct Work: Encodable {
    let id: String
    let rank: Int
    let title: String
    let findings: [String]

    init(_ item: Recommendation) {
      id = item.id
      rank = item.rank
      title = item.title
      findings = item.findings.map(\.fingerprint.text)
    }
  }

  struct Step: Encodable {
    let step: Int
    let when: String
    let from: Nullable<String>
    let to: Nullable<String>
    let action: String
    let owner: Nullable<Person>
    let owner_roles: [String]
    let members: [Person]
    let deliverable: String
    let exits: [String]
    let needs: [Int]
    let recommendations: [Work]
    let missing: [String]
    let source: String
    let locator: String
    let grade: String

    init(_ own: Plan.Step, _ facts: Facts) {
      func text(_ column: String) -> String { own.source.set.text(own.source.row, column) }
      step = own.number
      when = own.when
      from = Nullable(own.days?.lowerBound.iso)
      to = Nullable(own.days?.upperBound.iso)
      action = own.action
      owner = Nullable(own.owner.map { Person($0, facts) })
      owner_roles = own.roles
      members = own.members.map { Person($0, facts) }
      deliverable = own.deliverable
      exits = own.exits
      needs = own.needs
      recommendations = own.recommendations.map(Work.init)
      missing = own.missing.map(\.rawValue)
      source = text("source_id")
      locator = text("locator")
      grade = text("grade")
    }
  }

  struct Measured: Encodable {
    let name: String
    let datum: Nullable<String>
    let value: Nullable<Double>
  }

  struct Segment: Encodable {
    let id: String
    let accounts: Int
    let of: Int
  }

  let plan: String
  let name: String
  let company: Nullable<String>
  let start: Nullable<String>
  let segment: Nullable<Segment>
  let metrics: [Measured]
  let steps: [Step]
  let rest: [Work]

  init(_ plan: Plan) {
    let facts = plan.list.diagnosis.facts
    self.plan = plan.kind.rawValue
    name = plan.name
    company = Nullable(facts.org.company.text("name"))
    start = Nullable(plan.start?.iso)
    segment = Nullable(
      plan.segment.map { Segment(id: $0.id, accounts: $0.accounts, of: $0.of) })
    metrics = plan.metrics.map {
      Measured(name: $0.name, datum: Nullable($0.datum?.rawValue), value: Nullable($0.value))
    }
    steps = plan.steps.map { Step($0, facts) }
    rest = plan.rest.map(Work.init)
  }
}
