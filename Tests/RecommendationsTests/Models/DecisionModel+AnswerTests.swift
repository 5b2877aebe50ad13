import OrgKit
import Testing

@testable import Recommendations

struct DecisionModelAnswerTests {
  private func answer(
    _ company: String, _ settings: ModelSettings = ModelSettings()
  ) throws -> ModelAnswer {
    try OfficeModel.read().answer(Companies.facts(company: company), settings: settings)
  }

  // Cost counts 3 of 4: office (3 x 4 + 5) / 4 = 4.25, home (3 x 3 + 2) / 4 = 2.75.
  @Test("Scores are weighted means in the middle of the ranges")
  func scores() throws {
    let known = try answer(
      #"{"headcount": 20, "practices": {"scarce_resources": false}, "products": 2}"#)
    #expect(known.options.map(\.option.id) == ["office", "home"])
    #expect(known.options.map(\.score) == [4.25, 2.75])
    #expect(known.options.map(\.rank) == [1, 2])
    #expect(known.isSettled && known.missing.isEmpty && known.openFacts.isEmpty)
    #expect(known.analysis?.acceptability.isExact == true)
    // Office: cost 1 to 4, talk 5; home: cost 3 to 5, talk 2.
    let open = try answer(#"{"headcount": 20}"#)
    #expect(open.choice("office")?.low == 2 && open.choice("office")?.high == 4.25)
    #expect(open.choice("home")?.low == 2.75 && open.choice("home")?.high == 4.25)
    #expect(open.choice("office")?.score == 3.125 && open.choice("home")?.score == 3.5)
    #expect(open.first == ["home"] && !open.isSettled)
  }

  @Test("Weights that are given take the place of the model's")
  func weights() throws {
    let company = #"{"headcount": 20, "practices": {"scarce_resources": true}, "products": 2}"#
    #expect(try answer(company).first == ["home"])
    #expect(try answer(company, ModelSettings(weights: ["cost": 0])).first == ["office"])
  }

  @Test("Closed options have no rank; where all are closed nothing is first")
  func closed() throws {
    let small = try answer(#"{"headcount": 5}"#)
    #expect(small.first == ["home"] && small.options.last?.rank == 0)
    #expect(small.options.last?.score.isNaN == true)
    let text = OfficeModel.text.split(separator: #""gates": ["#, omittingEmptySubsequences: false)
      .joined(
        separator: """
          "gates": [{"option": "home", "requires": {"fact": "products", "several": true},
            "why": "Only then.", "source": "OK", "locator": "Convention", "grade": "assumption"},
          """)
    let none = try OfficeModel.read(text).answer(
      Companies.facts(company: #"{"headcount": 5, "products": 1}"#))
    #expect(none.winners.isEmpty && none.analysis == nil)
  }

  @Test("A subject is asked for where there are some, and only there")
  func subjects() throws {
    let models = try DecisionModels(Catalog())
    let facts = try Companies.facts(company: "{}")
    #expect(throws: OrgError.self) { try models.model("cs-coverage").answer(facts) }
    #expect(throws: OrgError.self) { try models.model("cs-coverage").answer(facts, about: "x") }
    #expect(throws: OrgError.self) { try models.model("revops-model").answer(facts, about: "smb") }
    #expect(try models.model("cs-coverage").answers(facts).map(\.subject).count == 5)
    #expect(try models.model("revops-model").answers(facts).map(\.subject) == [nil])
  }

  /// Facts of a model drawn from the values that it tells apart: all of them, and the same
  /// with some forgotten.
  private func drawn(
    _ model: DecisionModel, _ subject: String?, _ facts: Facts, _ dice: inout Dice
  ) throws -> (all: FactReader, some: FactReader) {
    let nothing = FactReader(facts, subject: subject, names: model.factNames)
    let scoring = ModelScoring(
      model, nothing, readings: try ModelSettings().chosen(model, facts.catalog),
      weights: model.normalizedWeights)
    var (all, some) = (nothing, nothing)
    for name in scoring.facts where nothing.value(name) == nil {
      guard let value = scoring.trials(name).randomElement(using: &dice)?.value else { continue }
      all = all.assuming(name, value)
      if Bool.random(using: &dice) { some = some.assuming(name, value) }
    }
    return (all, some)
  }

  @Test("Whatever turns out of what was unknown, it lies within what was said", arguments: 0..<14)
  func soundness(index: Int) throws {
    let catalog = try Catalog()
    let model = try DecisionModels(catalog).all[index]
    let facts = try Companies.facts(catalog: catalog)
    var dice = Dice(seed: index)
    let settings = ModelSettings(samples: 10)
    for _ in 0..<25 {
      let (all, some) = try drawn(model, model.subjects.randomElement(using: &dice), facts, &dice)
      let before = try model.answer(some, settings), after = try model.answer(all, settings)
      for choice in before.options {
        let other = try #require(after.choice(choice.option.id))
        #expect(choice.low <= other.low + 1e-9 && other.high <= choice.high + 1e-9)
        for (left, right) in zip(choice.ratings, other.ratings) {
          #expect(left.low <= right.low && right.high <= left.high)
        }
        if choice.standing != .conditional { #expect(other.standing == choice.standing) }
      }
      #expect(after.missing.isEmpty && after.isSettled)
      if before.isSettled, !before.winners.isEmpty {
        #expect(Set(after.first) == Set(before.first), "\(model.id)")
      }
    }
  }
}
