import OrgKit
import Testing

struct DecisionModelTests {
  @Test("What a model looks at and cites is listed once")
  func lists() throws {
    for model in try DecisionModels(Catalog()).all {
      #expect(Set(model.factNames).count == model.factNames.count)
      #expect(model.sources == model.sources.sorted() && model.sources.contains("OK"))
      #expect(abs(model.normalizedWeights.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test("Locators of ratings and gates are not blank, and our own are assumptions")
  func citations() throws {
    for model in try DecisionModels(Catalog()).all {
      for citation in model.ratings.map(\.citation) + model.gates.map(\.citation) {
        #expect(!citation.locator.isEmpty)
        #expect((citation.source.id == "OK") == (citation.grade == .assumption))
        // A statement of a seed names its item of the checklist.
        #expect(citation.source.id == "OK" || !citation.items.isEmpty, "\(model.id)")
      }
    }
  }
}
