import OrgKit
import Testing

@testable import Recommendations

struct ModelSettingsTests {
  @Test("Weights take the place of the model's; wrong ones are refused")
  func weights() throws {
    let model = try OfficeModel.read()
    #expect(try ModelSettings().weights(of: model) == [3, 1])
    #expect(try ModelSettings(weights: ["talk": 6]).weights(of: model) == [3, 6])
    #expect(throws: OrgError.self) { try ModelSettings(weights: ["cots": 1]).weights(of: model) }
    #expect(throws: OrgError.self) { try ModelSettings(weights: ["cost": -1]).weights(of: model) }
    #expect(throws: OrgError.self) {
      try ModelSettings(weights: ["cost": 0, "talk": 0]).weights(of: model)
    }
    #expect(throws: OrgError.self) {
      try ModelSettings(weights: ["cost": .infinity]).weights(of: model)
    }
  }

  @Test("A dispute is decided by who is asked, else by whom is preferred, else by the first")
  func readings() throws {
    let model = try OfficeModel.read()
    func chosen(_ readings: [String] = [], _ policy: SourcePolicy = SourcePolicy()) throws
      -> [String]
    {
      try ModelSettings(readings: readings).chosen(model, Catalog(policy: policy))
    }
    #expect(try chosen() == ["by-arr"])
    #expect(try chosen(["by-ladder"]) == ["by-ladder"])
    #expect(try chosen([], SourcePolicy(sources: ["S3"])) == ["by-ladder"])
    #expect(try chosen([], SourcePolicy(sources: ["S4", "S3"])) == ["by-arr"])
    #expect(try chosen(["by-arr"], SourcePolicy(sources: ["S3"])) == ["by-arr"])
    #expect(throws: OrgError.self) { try chosen(["by-larder"]) }
  }

  // c15 names the key revops-model.centralized; settings may prefer S2 for it alone.
  @Test("A source that is preferred for a contradiction's keys decides it")
  func keys() throws {
    let catalog = try Catalog(
      policy: SourcePolicy(sourceOfKey: ["revops-model.centralized": "S2"]))
    let model = try DecisionModels(catalog).model("revops-model")
    #expect(try ModelSettings().chosen(model, catalog) == ["central-until-mid-market"])
    #expect(try ModelSettings().chosen(model, Catalog()) == ["central-for-most"])
  }
}
