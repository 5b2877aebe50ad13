import OrgKit
import Testing

@testable import Recommendations

struct HirePriorityTests {
  /// Deal desk moves velocity 5 and the forecast 3, an analyst 2 and 5.
  private func hires(_ variance: Double?, _ others: String = "") throws -> Recommendations {
    let measured = variance.map { #", "forecast_variance": \#($0)"# } ?? ""
    return try recommend(
      "CEO > VP Sales > AE x6, CEO > RevOps Manager",
      company: """
        {"arr": 60000000, "headcount": 150, "revops_analysts": 0,
         "signals": {"custom_approval_share": 0.6\(measured)\(others)}}
        """)
  }

  @Test("A known gap counts in full, an unknown one as a range")
  func gaps() throws {
    let list = try hires(nil)
    #expect(list.hires.velocity == .present && list.hires.forecast == .unknown)
    let analysis = try #require(list.hires.analysis)
    let place = try #require(list.hires.ids.firstIndex(of: "hire:deal-desk"))
    let cells = analysis.decision.cells[place * 2..<place * 2 + 2]
    #expect(cells.map(\.low) == [5, 0] && cells.map(\.high) == [5, 3])
  }

  @Test("With a good forecast the deal desk comes first, by hand 5 against 2")
  func velocity() throws {
    let list = try hires(0.01)
    #expect(list.hires.forecast == .absent)
    let order = list.all.filter { $0.hireRank != nil }.map(\.id)
    let desk = try #require(order.firstIndex(of: "hire:deal-desk"))
    let analyst = try #require(order.firstIndex(of: "hire:revops-analyst"))
    #expect(desk < analyst)
  }

  @Test("Hires stand in the list in the order of their priority")
  func order() throws {
    let list = try hires(0.3)
    let ranks = list.all.filter { item in item.hireRank != nil && item.needs.isEmpty }
      .compactMap(\.hireRank)
    #expect(ranks.count > 1 && ranks == ranks.sorted())
  }

  @Test("Without hires there is no comparison")
  func none() throws {
    #expect(try recommend("CEO > AE x3").hires.analysis == nil)
  }
}
