import OrgKit
import Testing

@testable import Titles

struct FieldChoiceTests {
  @Test(
    "Order does not matter, the nearest field to the head decides",
    arguments: [
      ("Director, Demand Generation", "marketing"), ("Demand Generation Director", "marketing"),
      ("Director of Demand Generation", "marketing"), ("GTM Finance Analyst", "finance"),
      ("Engineering Manager, Growth and Integrations", "engineering"),
      ("Director of Product, Enablement", "product"),
      ("Program Manager, Demand Generation", "marketing"),
      ("VP Customer Success & Support", "customer-success"), ("Sales Recruiter", "people"),
      ("Operations Analyst, Sales", "revenue-operations"), ("Sales - Director", "sales"),
      ("Finance Business Partner", "finance"), ("Partner Manager", "partnerships"),
      ("Founder & CEO", "executive"), ("President, Field Operations", "sales"),
      ("Commercial Director", "sales"), ("Enterprise Architect", "engineering"),
    ])
  func chosen(title: String, function: String) throws {
    #expect(try reader().read(title).function == function)
  }

  @Test("Two functions that come near each other are both told")
  func contested() throws {
    let reading = try reader().read("VP Sales & Marketing")
    #expect(reading.function == "sales")
    #expect(reading.alternative?.function == "marketing")
    #expect(reading.alternative?.role == "vp-marketing")
    #expect(reading.doubts.contains(.severalFunctions))
  }

  @Test("Who leads a region or segment and nothing else leads sales, which is doubtful")
  func assumed() throws {
    let reading = try reader().read("Manager, Enterprise - US West")
    #expect(reading.function == "sales")
    #expect(reading.level == .manager)
    #expect(reading.segment == "enterprise")
    #expect(reading.region == "US West")
    let east = try reader().read("RVP East")
    #expect(east.function == "sales")
    #expect(east.isUncertain)
  }
}
