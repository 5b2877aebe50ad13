import OrgKit
import Testing

struct ModelAnswerTests {
  @Test("An answer names its sources, its readings, and whether a score is known")
  func all() throws {
    let answer = try OfficeModel.read().answer(Companies.facts(company: "{}"))
    #expect(answer.sources == ["OK", "S2", "S4"])
    #expect(answer.readings.map(\.reading.id) == ["by-arr", "by-ladder"])
    #expect(answer.readings.map(\.isChosen) == [true, false])
    #expect(answer.choice("office")?.ratings.map(\.isKnown) == [false, true])
    #expect(answer.missing.map(\.rawValue).contains("company.products"))
  }

  @Test("Answers are one for the company, or one for each subject, or the one asked for")
  func several() throws {
    let facts = try Companies.facts(company: "{}")
    let models = try DecisionModels(facts.catalog)
    #expect(try ModelAnswers(models.model("revops-model"), facts).all.count == 1)
    let coverage = try models.model("cs-coverage")
    #expect(try ModelAnswers(coverage, facts).all.map(\.subject) == coverage.subjects)
    #expect(try ModelAnswers(coverage, facts, about: "smb").all.map(\.subject) == ["smb"])
  }
}
