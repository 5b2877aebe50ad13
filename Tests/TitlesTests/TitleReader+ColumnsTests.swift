import OrgKit
import Testing

@testable import Titles

@Suite("Cells of columns")
struct TitleReaderColumnsTests {
  @Test(
    "A level column names ranks in any words; codes are not guessed at",
    arguments: [
      ("ic", .individualContributor), ("Individual Contributor", .individualContributor),
      ("VP", .vp),
      ("Manager", .manager), ("C-Level", .cxo), ("Sr. Director", .director), ("L7", nil),
      ("Executive", nil), ("", nil),
    ] as [(String, Level?)])
  func levels(cell: String, level: Level?) throws {
    #expect(try reader().level(ofCell: cell) == level)
  }

  @Test(
    "A function column names functions in any words",
    arguments: [
      ("customer-success", "customer-success"), ("CS", "customer-success"),
      ("Sales Ops", "revenue-operations"), ("R&D", "engineering"), ("HR", "people"),
      ("Hull", nil), ("", nil), ("Team", nil),
    ] as [(String, String?)])
  func functions(cell: String, function: String?) throws {
    #expect(try reader().function(ofCell: cell) == function)
  }

  @Test(
    "A role column holds ids or titles",
    arguments: [
      ("csm", "csm"), ("csm-digital", "csm-digital"), ("Account Executive", "account-executive"),
      ("other", "other"), ("Welder", nil), ("", nil),
    ] as [(String, String?)])
  func roles(cell: String, role: String?) throws {
    #expect(try reader().role(ofCell: cell) == role)
  }

  @Test("A stated level changes the role")
  func stated() throws {
    let reader = try reader()
    let reading = reader.read("Customer Success Manager")
    #expect(reader.role(of: reading, at: .individualContributor) == "csm")
    #expect(reader.role(of: reading, at: .director) == "cs-director")
    #expect(reader.role(of: .none, at: .director) == nil)
  }
}
