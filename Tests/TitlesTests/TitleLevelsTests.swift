import OrgKit
import Testing

@testable import Titles

/// Levels after ../shared/data/README.md: product, account, customer-success, program and
/// product-marketing managers are contributors unless the title says that they manage.
struct TitleLevelsTests {
  @Test(
    "A manager manages people where the word comes first, after persons, or in fields of people",
    arguments: [
      ("Customer Success Manager", .individualContributor), ("Manager, Customer Success", .manager),
      ("Manager of Customer Success", .manager), ("Senior Manager, Product Marketing", .manager),
      ("Product Marketing Manager", .individualContributor),
      ("Product Manager", .individualContributor),
      ("Program Manager, Operations", .individualContributor), ("Engineering Manager", .manager),
      ("SDR Manager", .manager), ("Account Manager", .individualContributor),
      ("Sales Manager", .manager), ("Sales and Marketing Manager", .manager),
      ("Support Team Manager", .manager), ("Channel Partner Manager", .individualContributor),
      ("Manager", .manager),
    ] as [(String, Level)])
  func managers(title: String, level: Level) throws {
    #expect(try reader().read(title).level == level)
  }

  @Test(
    "Ranks are read in every spelling, and the highest counts",
    arguments: [
      ("Sr. V.P. Sales", .vp), ("RVP, East", .vp), ("Vice President", .vp), ("President", .cxo),
      ("CEO, Cofounder, Board of Directors", .cxo), ("Head of Sales", .director),
      ("Team Lead, SDR", .lead), ("Chief Revenue Officer", .cxo),
      ("Chief of Staff", .individualContributor),
      ("VP and Managing Director", .cxo), ("Leiter Vertrieb", .director),
      ("Account Executive", .individualContributor),
      ("Interim VP of Marketing (and CEO)", .cxo), ("Associate General Counsel", .director),
    ] as [(String, Level)])
  func ranks(title: String, level: Level) throws {
    #expect(try reader().read(title).level == level)
  }

  @Test(
    "Whom somebody assists or serves does not raise them",
    arguments: [
      "Executive Assistant to the CEO", "EA, CFO", "Assistant to the VP Sales",
      "Executive Business Partner to VP of Product",
    ])
  func assistants(title: String) throws {
    #expect(try reader().read(title).level == .individualContributor)
    #expect(try reader().read(title).function == "administration")
  }

  @Test("A chief who is no officer is doubtful")
  func chiefs() throws {
    let reading = try reader().read("Chief Engineer")
    #expect(reading.level == .lead)
    #expect(reading.doubts.contains(.severalLevels))
  }
}
