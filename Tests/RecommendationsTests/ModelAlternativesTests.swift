import OrgKit
import Testing

@testable import Recommendations

struct ModelAlternativesTests {
  @Test("The reporting line of RevOps comes with the scores of its decision model")
  func scored() throws {
    let list = try recommend("CEO > CFO, CEO > CRO > VP Sales > RevOps Manager > RevOps Analyst")
    let item = try list.named("line:revops:revops-manager")
    let scored = item.alternatives.filter { $0.score != nil }
    #expect(Set(scored.map(\.option)).isSubset(of: ["cro", "coo", "cfo", "ceo"]))
    let answer = try DecisionModels(Orgs.catalog).model("revops-reporting-line")
      .answer(list.diagnosis.facts)
    for choice in answer.options where choice.rank > 0 {
      let own = try #require(scored.first { $0.option == choice.option.id })
      #expect(own.score == choice.score && own.low == choice.low && own.high == choice.high)
    }
    // Who is held and comes first by the model is whom it goes to.
    let held = answer.options.map(\.option.id).first { ["cro", "cfo", "ceo"].contains($0) }
    if held != "ceo" { #expect(item.changes.first?.after == held) }
  }

  @Test("Every model of an action is there")
  func known() throws {
    let models = try DecisionModels(Orgs.catalog)
    for action in try ActionTable(Orgs.catalog).all {
      if let id = action.model { #expect(throws: Never.self) { try models.model(id) } }
    }
  }
}
