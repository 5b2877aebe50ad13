import OrgKit
import Testing

@testable import Rules

struct FactsHiringTests {
  private func facts(_ people: String?, _ company: String) throws -> Facts {
    try Example(people, company: company, .holds).facts(Orgs.catalog)
  }

  private func name(_ condition: Condition) -> String {
    switch condition {
    case .isMet: "met"
    case .isNotMet: "not met"
    case .isUnknown: "unknown"
    }
  }

  @Test(
    "A role is there where it is held or being hired for",
    arguments: [
      ("CEO > Deal Desk", "{}", "met"), ("CEO > AE", "{}", "not met"), (nil, "{}", "unknown"),
      (nil, #"{"requisitions": [{"title": "Deal Desk Lead"}]}"#, "met"),
      ("CEO", #"{"requisitions": [{"title": "X", "role": "deal-desk"}]}"#, "met"),
      ("CEO", #"{"requisitions": [{"title": "Deal Desk", "role": "sdr"}]}"#, "not met"),
      ("CEO > Deal Desk [status=departed]", "{}", "not met"),
    ] as [(String?, String, String)])
  func hasOrHires(people: String?, company: String, expected: String) throws {
    #expect(name(try facts(people, company).hasOrHires(["deal-desk"])) == expected)
  }

  @Test(
    "Requisitions count before vacant and planned posts, and none of either says nothing",
    arguments: [
      ("CEO", #"{"requisitions": [{"title": "A"}, {"title": "B"}]}"#, 2),
      ("CEO > AE [status=vacant]", #"{"requisitions": []}"#, 0),
      ("CEO > AE [status=vacant], CEO > SDR [status=planned]", "{}", 2), ("CEO > AE", "{}", nil),
    ] as [(String, String, Int?)])
  func openPosts(people: String, company: String, expected: Int?) throws {
    #expect(try facts(people, company).openPosts == expected)
  }

  @Test(
    "A company is before the Optimize stage where all that is known of it is below",
    arguments: [
      // S0: $15-40M ARR and 80-200 people.
      ("{}", "met"), (#"{"arr": 15000000}"#, "met"), (#"{"arr": 14999999}"#, "not met"),
      (#"{"headcount": 80}"#, "met"), (#"{"headcount": 79}"#, "not met"),
      (#"{"arr": 1, "headcount": 80}"#, "met"), (#"{"arr": 2e7, "headcount": 9}"#, "met"),
      (#"{"arr": 1, "headcount": 9}"#, "not met"), (#"{"headcount": 9000}"#, "met"),
    ])
  func optimize(company: String, expected: String) throws {
    #expect(name(try facts(nil, company).mayBeAtOptimize) == expected)
  }

  @Test(
    "There may be two reps unless fewer are known",
    arguments: [
      (nil, "{}", "met"), (nil, #"{"sellers": 1}"#, "not met"), (nil, #"{"sellers": 2}"#, "met"),
      ("CEO > AE", "{}", "not met"), ("CEO > AE, CEO > SDR", "{}", "met"),
      ("CEO > AE x5", #"{"sellers": 1}"#, "not met"),
    ] as [(String?, String, String)])
  func twoReps(people: String?, company: String, expected: String) throws {
    #expect(name(try facts(people, company).mayHaveTwoReps) == expected)
  }
}
