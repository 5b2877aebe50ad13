import OrgKit
import Testing

@testable import Reports

struct DecisionTextTests {
  private func text(_ analysis: DecisionAnalysis, width: Int = 80) throws -> String {
    try Report.render(analysis, as: .text(RenderOptions(width: width)))
  }

  @Test("Winner, margin, weights that change it, and what others need")
  func sentences() throws {
    let page = try text(try MadeDecisions.json(MadeDecisions.climber))
    #expect(page.contains("A2 is first by weighted-sum, values normalised by minmax, 0.125 ahead"))
    #expect(page.contains("exact"))
    // From 50% down to 40% is the shortest way to another winner.
    #expect(page.contains("The winner changes first if risk goes from 50% to less than 40%"))
    #expect(page.contains("A3: risk 3 instead of 5, or 10% of the weight elsewhere."))
    #expect(page.contains("topsis puts A1 first"))
  }

  @Test("Leaders are shown one by one, with mean and spread")
  func workshop() throws {
    let page = try text(try MadeDecisions.csv(MadeDecisions.workshop))
    #expect(page.contains("Scores of 2 leaders, mean and spread"))
    #expect(page.contains("ranks possible") && page.contains("values as given"))
    #expect(page.contains("sales alone:") && page.contains("cs alone:"))
    #expect(page.contains("known only as a range"))
  }

  @Test("A shared first place, and a compromise that is not one option")
  func shared() throws {
    let alike =
      #"{"criteria":[{"id":"a"}],"options":[{"id":"x","values":[1]},{"id":"y","values":[1]}]}"#
    #expect(try text(try MadeDecisions.json(alike)).contains("x and y share the first place"))
    let compromise = try text(try MadeDecisions.json(alike, .vikor), width: 200)
    #expect(compromise.contains("the compromise is x, y"))
  }

  @Test("No line is wider than the page", arguments: [40, 80, 120])
  func width(columns: Int) throws {
    for page in [
      try text(try MadeDecisions.json(MadeDecisions.climber, .vikor), width: columns),
      try text(try MadeDecisions.csv(MadeDecisions.workshop), width: columns),
    ] {
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= columns })
    }
  }
}
