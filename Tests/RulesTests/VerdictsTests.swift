import OrgKit
import Testing

@testable import Rules

/// Verdicts at edges that would make poor documentation, and so are no examples.
struct VerdictsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule.Type
    let people: String?
    var accounts: String?
    let verdict: Example.Verdict

    var testDescription: String { "\(rule.id): \(people ?? "") [\(accounts ?? "")]" }
  }

  static let cases = [
    // The top is who leads most; of equals, who comes first.
    Case(
      rule: SeveralRoots.self, people: "Advisor, CEO > VP, Investor",
      verdict: .violated(at: "advisor", "investor")),
    Case(rule: SeveralRoots.self, people: "A, B, C", verdict: .violated(at: "b", "c")),
    // Eight to one is enough; who left is none of them.
    Case(rule: SalesTopHeavy.self, people: "Sales Manager > AE x8", verdict: .holds),
    Case(
      rule: SalesTopHeavy.self,
      people: "Sales Manager > AE x7, Sales Manager > AE 8 [status=departed]",
      verdict: .violated(at: "sales")),
    // With five reports each, six people need two layers and seven three; one more is
    // allowed.
    Case(
      rule: TooManyLayers.self, people: "A > B > C > D, A > X x2",
      verdict: .violated(at: "organisation")),
    Case(rule: TooManyLayers.self, people: "A > B > C > D, A > X x3", verdict: .holds),
    // Only contributors count: eight of them and one manager.
    Case(
      rule: FlatHierarchy.self, people: "VP CS > CSM x8, VP CS > Lead > CSM x2", verdict: .holds),
    // A band has both ends.
    Case(rule: SpanTooNarrow.self, people: "VP > Director > Manager x2 > AE x5", verdict: .holds),
    Case(rule: SpanTooWide.self, people: "RevOps Manager > Analyst x4", verdict: .holds),
    // One manager is no span of managers, and three contributors beside one are no span.
    Case(
      rule: SpanTooNarrow.self,
      people: "VP > Director > Manager > AE x5, Director > AE x3",
      verdict: .violated(at: "director")),
    Case(
      rule: SpanTooWide.self, people: "VP > Director > Manager > AE x5, Director > AE x8",
      verdict: .violated(at: "director")),
    // Vacant posts are somebody's reports, who left is not.
    Case(
      rule: SpanTooWide.self, people: "Manager > AE x8, Manager > Hire [status=vacant]",
      verdict: .violated(at: "manager")),
    Case(
      rule: SpanTooWide.self, people: "Manager > AE x8, Manager > Gone [status=departed]",
      verdict: .holds),
    // Self-serve beside strategic, SMB beside enterprise; mid-market goes with both.
    Case(
      rule: OneOwnerAllSegments.self, people: nil, accounts: "o: 1 x 500k, o: 1 x 0",
      verdict: .violated(at: "o")),
    Case(
      rule: OneOwnerAllSegments.self, people: nil,
      accounts: "o: 1 x 100k, o: 1 x 99999, p: 1 x 25k, p: 1 x 24999", verdict: .holds),
    // Something known to be wrong is wrong whatever else is not known.
    Case(
      rule: OverloadedBook.self, people: nil, accounts: "o: 26 x 120k, o: 1 x ?",
      verdict: .violated(at: "o")),
    Case(
      rule: UnderloadedBook.self, people: nil, accounts: "o: 15 x 120k, o: 1 x ?", verdict: .holds),
    Case(
      rule: OwnerNotInPeople.self, people: "CSM", accounts: "CSM: 1 x 1k",
      verdict: .violated(at: "CSM")),
  ]

  @Test("At the edge", arguments: cases)
  func edge(_ case: Case) throws {
    let facts = try Orgs.sketch(`case`.people, accounts: `case`.accounts)
    #expect(Example.Verdict(`case`.rule.outcomes(in: facts)) == `case`.verdict)
  }
}
