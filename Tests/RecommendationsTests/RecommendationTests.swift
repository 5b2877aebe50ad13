import OrgKit
import Testing

@testable import Recommendations

struct RecommendationTests {
  @Test("The title names the subject, and what would change it the band and the figure")
  func words() throws {
    let list = try recommend("CEO > Sales Manager > AE x9")
    let item = try list.named("structure:team-leads:sales-manager")
    #expect(item.title == "Make the team of sales-manager (Sales Manager) small enough to coach")
    #expect(item.wouldChange.first == "It falls away with 5 to 8 direct reports; now 9.")
    #expect(item.benchmarks.map(\.source.id) == ["S1", "S2"])
  }
}
