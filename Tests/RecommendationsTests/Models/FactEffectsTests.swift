import OrgKit
import Testing

@testable import Recommendations

struct FactEffectsTests {
  private func answer(_ company: String) throws -> ModelAnswer {
    try OfficeModel.read().answer(Companies.facts(company: company))
  }

  // Home leads with 3.5 against 3.125. Not scarce: office 0.75 x 3.5 + 1.25 = 3.875, home
  // 2.75. Scarce: 2 and 4.25. Headcount under 11 closes the office; products move it by less.
  @Test("The unknown fact that changes the winner comes first, with what each value leads to")
  func unknown() throws {
    let effects = try answer("{}").openFacts
    #expect(
      effects.map(\.fact) == ["practices.scarce_resources", "headcount", "products"]
        || effects.map(\.fact) == ["practices.scarce_resources", "products", "headcount"])
    let decisive = try #require(try answer("{}").decisive)
    #expect(decisive.fact == "practices.scarce_resources" && decisive.current == nil)
    #expect(decisive.outcomes.map(\.value) == ["true", "false"])
    #expect(decisive.outcomes.map(\.winners) == [["home"], ["office"]])
    #expect(abs(decisive.swing - (4.25 - 2 + 3.875 - 2.75)) < 1e-9)
    #expect(decisive.data.map(\.rawValue) == ["company.practices.scarce_resources"])
  }

  @Test("A known fact is told if another value would put another option first")
  func known() throws {
    let answer = try answer(
      #"{"headcount": 20, "practices": {"scarce_resources": false}, "products": 2}"#)
    #expect(answer.first == ["office"])
    #expect(Set(answer.turningPoints.map(\.fact)) == ["headcount", "practices.scarce_resources"])
    let headcount = try #require(answer.turningPoints.first { $0.fact == "headcount" })
    #expect(headcount.current == .number(20) && headcount.data.isEmpty)
    #expect(headcount.outcomes.map(\.value) == ["under 11", "11 or more"])
    #expect(headcount.outcomes.map(\.winners) == [["home"], ["office"]])
  }

  @Test("Where nothing can change the winner there is no decisive fact")
  func settled() throws {
    let answer = try answer(#"{"headcount": 5}"#)
    #expect(answer.first == ["home"] && answer.decisive == nil)
  }
}
