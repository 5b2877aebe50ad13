import OrgKit
import Testing

@testable import Recommendations

struct ModelScoringTests {
  private func rows(_ company: String, _ readings: [String] = ["by-arr"]) throws -> [ModelScoring
    .Row]
  {
    let model = try OfficeModel.read()
    let facts = try Companies.facts(company: company)
    return ModelScoring(
      model, FactReader(facts, subject: nil, names: model.factNames), readings: readings,
      weights: [3, 1]
    ).rows()
  }

  private func ends(_ rating: ModelRating) -> [Double] { [rating.low, rating.high] }

  @Test("Known facts make exact scores; the first rating that holds decides")
  func known() throws {
    let rows = try rows(#"{"practices": {"scarce_resources": true}, "products": 3}"#)
    #expect(ends(rows[0].ratings[0]) == [1, 1])
    #expect(ends(rows[1].ratings[0]) == [5, 5])
    #expect(ends(rows[0].ratings[1]) == [5, 5])
    #expect(rows[0].ratings[0].reasons.map(\.why) == ["Rooms cost money."])
    #expect(rows[0].ratings[0].reasons[0].isCertain)
    // Nothing is said of talk at home: the criterion's own score.
    #expect(ends(rows[1].ratings[1]) == [2, 2] && rows[1].ratings[1].reasons.isEmpty)
  }

  @Test("Unknown facts widen a score over all that may hold, and over no more")
  func unknown() throws {
    let open = try rows("{}")
    // Scarce: 1; else several products: 4; else 3.
    #expect(ends(open[0].ratings[0]) == [1, 4])
    #expect(open[0].ratings[0].reasons.map(\.score) == [1, 4, 3])
    #expect(open[0].ratings[0].reasons.allSatisfy { !$0.isCertain })
    #expect(
      open[0].ratings[0].missing.map(\.rawValue)
        == ["company.practices.scarce_resources", "company.products"])
    #expect(ends(open[1].ratings[0]) == [3, 5])
    let single = try rows(#"{"products": 1}"#)
    #expect(ends(single[0].ratings[0]) == [1, 3])
    let plenty = try rows(#"{"practices": {"scarce_resources": false}}"#)
    #expect(ends(plenty[0].ratings[0]) == [3, 4])
  }

  @Test("A gate closes, opens, or is left open by what is not known; only under its reading")
  func gates() throws {
    #expect(try rows(#"{"headcount": 10}"#)[0].standing == .closed)
    #expect(try rows(#"{"headcount": 11}"#)[0].standing == .open)
    let unknown = try rows("{}")[0]
    #expect(unknown.standing == .conditional)
    #expect(unknown.gates.map { $0.missing.map(\.rawValue) } == [["company.headcount", "people"]])
    #expect(try rows(#"{"headcount": 10}"#, ["by-ladder"])[0].standing == .open)
    #expect(try rows(#"{"headcount": 10}"#)[0].gates[0].basis.contains("headcount is 10"))
  }

  @Test("Of two standings the one that lets less through counts")
  func standings() {
    #expect(ModelAnswer.Standing.open.worse(.conditional) == .conditional)
    #expect(ModelAnswer.Standing.conditional.worse(.open) == .conditional)
    #expect(ModelAnswer.Standing.closed.worse(.conditional) == .closed)
    #expect(ModelAnswer.Standing.open.worse(.open) == .open)
  }
}
