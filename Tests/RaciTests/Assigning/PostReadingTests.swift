import OrgKit
import Testing

@testable import Raci

struct PostReadingTests {
  @Test("A position's own columns win over its title")
  func columns() throws {
    let org = try Charts.org(
      """
      employee_id,title,role,department,level
      1,VP of Sales,,,
      2,VP of Sales,CSM,,
      3,Boss,,Marketing,vp
      4,VP of Sales,,Marketing,Director
      """)
    var reading = PostReading(org, try Charts.catalog)
    #expect(reading.meaning(ofPosition: 0).level == .vp)
    #expect(reading.meaning(ofPosition: 0).function == "sales")
    #expect(reading.meaning(ofPosition: 1).roles == ["csm"])
    #expect(reading.meaning(ofPosition: 2) == RoleNames.Meaning(function: "marketing", level: .vp))
    #expect(reading.meaning(ofPosition: 3).function == "marketing")
    #expect(reading.meaning(ofPosition: 3).level == .director)
    #expect(reading.meaning(ofPosition: 0).level == .vp)
  }
}
