import OrgKit
import Testing

@testable import Rules

struct CoachingSpanTests {
  /// `id count low-high`, with an m where managers are counted.
  private func spans(_ sketch: String) throws -> [String] {
    let facts = try Orgs.sketch(sketch)
    let structure = try #require(facts.structure)
    return structure.coachingSpans(facts).map { span in
      let band = [span.expected?.low, span.expected?.high].map { numberText($0 ?? .nan) }
      return facts.org.id(ofPosition: span.position) + " \(span.count)"
        + (span.isOfManagers ? "m " : " ") + band.joined(separator: "-")
    }
  }

  @Test(
    "Managers are judged by reports, directors of managers by managers (C6, C7)",
    arguments: [
      ("Sales Manager > AE x6", ["sales-manager 6 5-8"]),
      ("RevOps Manager > Analyst x3", ["revops-manager 3 3-4"]),
      ("Director CS > CSM x7", ["director-cs 7 5-8"]),
      (
        "Director CS > Manager x2 > CSM, Director CS > Analyst x3",
        ["director-cs 2m 2-4", "manager-1 1 5-8", "manager-2 1 5-8"]
      ),
      // Somebody without a level who leads is a manager; heads of functions are not judged here.
      ("Welder > Helper x2", ["welder 2 5-8"]), ("VP Sales > AE x20", []), ("CEO > Assistant", []),
    ])
  func judged(sketch: String, expected: [String]) throws {
    #expect(try spans(sketch) == expected)
  }

  @Test("Managers below are direct reports who lead somebody")
  func managersBelow() throws {
    let facts = try Orgs.sketch("CEO > VP x2 > AE, CEO > CFO")
    let structure = try #require(facts.structure)
    // CEO, VP 1, VP 2, AE 1, AE 2, CFO.
    #expect(structure.managersBelow() == [2, 0, 0, 0, 0, 0])
  }
}
