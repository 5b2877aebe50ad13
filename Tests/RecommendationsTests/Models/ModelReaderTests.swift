import OrgKit
import Testing

struct ModelReaderTests {
  @Test("A model is read as it is written")
  func read() throws {
    let model = try OfficeModel.read()
    #expect(model.id == "office" && model.file == "office.json" && model.subjects.isEmpty)
    #expect(model.options.map(\.name) == ["Office", "Home"])
    #expect(model.criteria.map(\.weight) == [3, 1])
    #expect(model.normalizedWeights == [0.75, 0.25])
    #expect(model.gates.map(\.isSkipped) == [true] && model.gates[0].reading == "by-arr")
    #expect(model.ratings.map { $0.scores.count } == [2, 1, 1])
    #expect(
      model.ratings[0].citation.source.id == "S2" && model.ratings[0].citation.grade == .vendor)
    #expect(model.sources == ["OK", "S2", "S3", "S4"])
    #expect(model.factNames == ["headcount", "practices.scarce_resources", "products"])
    #expect(model.document["id"]?.string == "office")
  }

  @Test(
    "What is wrong is named with its place and the fix",
    arguments: [
      (#""weight": 3"#, #""weight": -3"#, "/criteria/0/weight", "0 or more"),
      (#""weight": 3"#, #""wieght": 3"#, "/criteria/0/wieght", "weight"),
      (#""otherwise": 3"#, #""otherwise": 6"#, "/criteria/0/otherwise", "1 to 5"),
      (#""home": 5"#, #""hom": 5"#, "/ratings/0/scores", "home"),
      (#""home": 5"#, #""home": 0"#, "/ratings/0/scores", "1 to 5"),
      (#""criterion": "talk""#, #""criterion": "tolk""#, "/ratings/2/criterion", "talk"),
      (#""option": "office""#, #""option": "attic""#, "/gates/0/option", "attic"),
      (
        #""skip_if": {"#, #""requires": {"fact": "arr", "exists": true}, "skip_if": {"#, "/gates/0",
        "either"
      ),
      (#""source": "S2""#, #""source": "S9""#, "/ratings/0/source", "S9"),
      (
        #""grade": "vendor"}]}]"#, #""grade": "study"}]}]"#, "/disputes/0/readings/1/grade",
        "better"
      ),
      (#""reading": "by-arr""#, #""reading": "by-ar""#, "/gates/0/reading", "by-arr"),
      (#""contradiction": "c12""#, #""contradiction": "c99""#, "/disputes/0/contradiction", "c99"),
      (#""id": "home""#, #""id": "office""#, "/options", "twice"),
      (#""why": "Too few.""#, #""why": " ""#, "/gates/0", "why"),
      (#""question": "Where"#, #""qestion": "Where"#, "/qestion", "question"),
    ])
  func mistakes(old: String, new: String, pointer: String, message: String) throws {
    let parts = OfficeModel.text.split(
      separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let text = parts.joined(separator: new)
    let error = #expect(throws: OrgError.self) { try OfficeModel.read(text) }
    #expect(error?.location.file == "office.json")
    #expect(error?.location.pointer == pointer)
    let told = "\(error?.message ?? "") \(error?.hint ?? "")"
    #expect(told.contains(message))
  }

  @Test("A second model of the same id is refused")
  func twice() throws {
    let catalog = try Catalog()
    let own = try OfficeModel.read()
    #expect(try DecisionModels(catalog, adding: [own]).model("office").options.count == 2)
    #expect(throws: OrgError.self) { try DecisionModels(catalog, adding: [own, own]) }
  }
}
