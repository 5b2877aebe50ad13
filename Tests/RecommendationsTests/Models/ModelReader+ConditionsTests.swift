import OrgKit
import Testing

@testable import Recommendations

struct ModelReaderConditionsTests {
  private func condition(_ json: String) throws -> FactCondition? {
    let old = #"{"fact": "practices.scarce_resources", "is": true}"#
    let parts = OfficeModel.text.split(separator: old, omittingEmptySubsequences: false)
    return try OfficeModel.read(parts.joined(separator: json)).ratings[0].condition
  }

  @Test("A test, tests joined, and groups of them")
  func shapes() throws {
    let one = try condition(#"{"fact": "arr", "at_least": "combined-model.cro-arr"}"#)
    #expect(
      one?.tests == [
        FactTest(fact: "arr", comparison: .atLeast(key: "combined-model.cro-arr"))
      ])
    let all = try condition(
      #"{"all": [{"fact": "products", "several": false}, {"any": [{"fact": "leaders", "includes": "sales"}, {"fact": "funding", "is": ["seed", "series-a"]}]}]}"#
    )
    #expect(all?.needsAll == true && all?.groups.map(\.needsAll) == [true, false])
    #expect(
      all?.tests.map(\.comparison) == [
        .isSeveral(false), .includes("sales"), .isAny(of: ["seed", "series-a"]),
      ])
    let flags = try condition(
      #"{"any": [{"fact": "practices.ai_used", "is_not": true}, {"fact": "funding", "is_not": "public"}]}"#
    )
    #expect(flags?.tests.map(\.comparison) == [.isSo(false), .isNone(of: ["public"])])
  }

  @Test(
    "What is wrong with a condition is named with its place",
    arguments: [
      (#"{"fact": "ar", "exists": true}"#, "/ratings/0/when/fact", "arr"),
      (#"{"fact": "practices.clean_crn", "is": true}"#, "/ratings/0/when/fact", "clean_crm"),
      (#"{"fact": "arr", "at_least": 5}"#, "/ratings/0/when/at_least", "text"),
      (
        #"{"fact": "arr", "at_least": "combined-model.cro-ar"}"#, "/ratings/0/when/at_least",
        "combined-model.cro-arr"
      ),
      (
        #"{"fact": "arr", "at_least": "combined-model.cro"}"#, "/ratings/0/when/at_least",
        "no number"
      ),
      (#"{"fact": "arr", "is": "big"}"#, "/ratings/0/when/is", "number"),
      (#"{"fact": "funding", "is": "sead"}"#, "/ratings/0/when/is", "seed"),
      (#"{"fact": "leaders", "includes": "salse"}"#, "/ratings/0/when/includes", "sales"),
      (#"{"fact": "practices.ai_used", "exists": true}"#, "/ratings/0/when/exists", "flag"),
      (#"{"fact": "arr"}"#, "/ratings/0/when", "comparison"),
      (#"{"fact": "arr", "exists": true, "several": true}"#, "/ratings/0/when", "comparison"),
      (#"{"fact": "arr", "exist": true}"#, "/ratings/0/when/exist", "known"),
      (#"{"all": []}"#, "/ratings/0/when/all", "empty"),
      (#"{"al": []}"#, "/ratings/0/when", "condition"),
      (
        #"{"all": [{"any": [{"all": [{"fact": "arr", "exists": true}]}]}]}"#,
        "/ratings/0/when/all/0/any/0/all", "deep"
      ),
      (
        #"{"fact": "rules.no-such-rule", "is": "violated"}"#, "/ratings/0/when/fact", "no-such-rule"
      ),
    ])
  func mistakes(json: String, pointer: String, message: String) throws {
    let error = #expect(throws: OrgError.self) { try condition(json) }
    #expect(error?.location.pointer == pointer)
    let told = "\(error?.message ?? "") \(error?.hint ?? "")"
    #expect(told.contains(message))
  }

  @Test("A model without subjects cannot look at one")
  func subject() throws {
    let error = #expect(throws: OrgError.self) {
      try condition(#"{"fact": "accounts.{subject}", "exists": true}"#)
    }
    #expect(error?.message.contains("has no subjects") == true)
  }
}
