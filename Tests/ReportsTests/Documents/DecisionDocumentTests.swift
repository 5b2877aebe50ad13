import OrgKit
import Testing

@testable import Reports

struct DecisionDocumentTests {
  private func value(_ analysis: DecisionAnalysis) throws -> JSONValue {
    let text = try Report.render(analysis, as: .json)
    return try Array(text.utf8).withUnsafeBufferPointer { try JSONParser.parse($0) }
  }

  @Test("Fields that programs rely on")
  func fields() throws {
    let found = try value(try MadeDecisions.json(MadeDecisions.climber, .vikor))
    #expect(found["method"] == .string("vikor"))
    let best = found["ranking"]?.array?.first
    #expect(best?["option"] == .string("A2") && best?["rank"] == .integer(1))
    #expect(best?["score"]?.double == 0 && best?["S"]?.double == 0.375)
    #expect(found["S"]?["A2"]?.double == 0.375 && found["R"]?["A1"]?.double == 0.5)
    #expect(found["compromise_set"] == .array([.string("A2")]))
    #expect(found["weights"]?["risk"]?.double == 0.5 && found["consistency_ratio"] == .null)
    let robustness = found["robustness"]
    #expect(abs((robustness?["acceptability"]?["A3"]?.double ?? 0) - 0.4) < 1e-12)
    #expect(robustness?["weight_intervals"]?["risk"]?.array?.count == 2)
    #expect(robustness?["exact"] == .bool(true))
  }

  @Test("What one method alone says is left out for others")
  func others() throws {
    let found = try value(try MadeDecisions.json(MadeDecisions.climber))
    #expect(found["S"] == nil && found["compromise_set"] == nil)
    #expect(found["ranking"]?.array?.first?["leaving"] == nil)
    #expect(found["workshop"] == .null)
  }

  @Test("A workshop shows means and spread, and what nobody scored is null")
  func workshop() throws {
    let found = try value(try MadeDecisions.csv(MadeDecisions.workshop))
    let scores = found["workshop"]?["scores"]?.array ?? []
    #expect(scores.count == 6 && scores[0]["mean"]?.double == 4.5)
    #expect(scores[5]["mean"] == .null && scores[5]["count"] == .integer(0))
    #expect(found["ranking"]?.array?.first?["best_case"] != nil)
    #expect(found["workshop"]?["leaders"]?.array?.count == 2)
  }

  @Test("The same decision gives the same bytes", arguments: Method.allCases)
  func deterministic(method: OrgKit.Method) throws {
    let texts = try (0..<3).map { _ in
      try Report.render(try MadeDecisions.csv(MadeDecisions.workshop, method), as: .json)
    }
    #expect(Set(texts).count == 1)
  }
}
