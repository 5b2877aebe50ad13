import OrgKit
import Testing

@testable import Rules

struct ExampleTests {
  private static func violated(_ id: String) -> Outcome {
    .violated(Violation(Subject(.person, id), expected: nil, "\(id) is wrong"))
  }

  @Test("One violation decides, with all its subjects in order")
  func violated() {
    let outcomes = [.holds, Self.violated("b"), .unknown([.arr]), Self.violated("a")]
    #expect(Example.Verdict(outcomes) == .violated(["b", "a"]))
  }

  @Test(
    "Without a violation unknown decides, then holds",
    arguments: [
      ([.holds, .unknown([.arr]), .notApplicable], .unknown), ([.holds, .notApplicable], .holds),
      ([.notApplicable], .notApplicable), ([], .notApplicable),
    ] as [([Outcome], Example.Verdict)])
  func others(outcomes: [Outcome], expected: Example.Verdict) {
    #expect(Example.Verdict(outcomes) == expected)
  }

  @Test("Verdicts have the names of the documents")
  func names() {
    let verdicts: [Example.Verdict] = [.holds, .violated(at: "a"), .notApplicable, .unknown]
    #expect(verdicts.map(\.name) == ["holds", "violated", "not-applicable", "unknown"])
  }

  @Test("The facts of an example are those of its sketch")
  func facts() throws {
    let facts = try Example("CEO > CSM x2", accounts: "csm-1: 3 x 30k", .holds)
      .facts(Orgs.catalog)
    #expect(facts.structure?.peopleCount == 3)
    #expect(facts.segmentation?.arr == 90_000)
    let noPeople = try Example(nil, accounts: "csm: 1 x ?", .holds).facts(Orgs.catalog)
    #expect(noPeople.structure == nil)
  }
}
