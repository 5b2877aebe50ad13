import OrgKit
import Testing

@testable import Reports

struct StageDocumentTests {
  private func document(company: String) throws -> StageDocument {
    let facts = try Orgs.facts(company: company)
    return StageDocument(try StageAssessment(facts.org, catalog: facts.catalog))
  }

  @Test("A place has the company's value and the stage's band")
  func place() throws {
    // S0 Optimize: $15-40M ARR.
    let document = try document(company: #"{"arr": 28400000, "headcount": 300}"#)
    let place = try #require(document.places.first)
    #expect(place.axis == "arr")
    #expect(place.value.value == 28_400_000)
    #expect(place.stated)
    #expect(place.source == "S0")
    #expect(place.name.value == "Optimize")
    #expect([place.low.value, place.high.value] == [15_000_000, 40_000_000])
    // 300 people are more than the 80-200 of the same stage.
    #expect(place.disagrees)
    #expect(document.disagreeing_sources == ["S0"])
    #expect(document.unknown == ["customers", "funding"])
  }

  @Test("In a gap there is no stage and no band")
  func gap() throws {
    let document = try document(company: #"{"headcount": 300}"#)
    let place = try #require(document.places.first { $0.source == "S0" })
    let json = try JSON.text(place)
    for key in ["stage", "name", "low", "high", "summary"] {
      #expect(json.contains("\"\(key)\":null"))
    }
    #expect(!place.disagrees)
  }

  @Test("An open end is null")
  func openEnd() throws {
    let document = try document(company: #"{"customers": 619}"#)
    let place = try #require(document.places.first)
    #expect(place.stage.value == "s1-scale")
    #expect(place.low.value == 500)
    #expect(place.high.value == nil)
  }
}
