import OrgKit
import Testing

@testable import Reports

struct CatalogTextTests {
  @Test("A list has a line a record, under its kind")
  func list() throws {
    let lines = try Report.render(Records.roles(), isFull: false, as: text()).pageLines
    #expect(
      lines.prefix(4) == [
        "role",
        "id   source  what",
        "ae   S4      Account Executive",
        "csm  S1      CSM",
      ])
    #expect(lines.last?.hasPrefix("3 records; ") == true)
  }

  @Test("One record is a record")
  func singular() throws {
    let one = Array(try Records.roles().prefix(1))
    let lines = try Report.render(one, isFull: false, as: text()).pageLines
    #expect(lines.last?.hasPrefix("1 record; ") == true)
  }

  @Test("A record shows what its source states, and where; rows of one id stand together")
  func full() throws {
    let lines = try Report.render(Records.roles(), isFull: true, as: text()).pageLines
    // The longest name of a role's columns is next_roles or reports_to, of ten letters.
    #expect(
      lines == [
        "ae · role",
        "  name        Account Executive",
        "  S4 (vendor): Table 1 [items 3]",
        "",
        "csm · role",
        "  name        CSM",
        "  duties      Renews; Expands",
        "  S1 (practice): Page 7 [items 1,2]",
        "  A remark",
        "",
        "  name        Success Manager",
        "  S2 (vendor): Intro [items 4]",
      ])
  }

  @Test("Every kind is on the page of kinds")
  func kinds() throws {
    let catalog = try Orgs.catalog
    let lines = try Report.renderKinds(catalog, as: text(120)).pageLines
    #expect(lines.first?.split(separator: " ") == ["kind", "records", "what"])
    for (line, set) in zip(lines.dropFirst(), catalog.recordSets) {
      #expect(line.hasPrefix(set.kind.name + " "))
      #expect(line.contains(" \(set.count) "))
      #expect(line.hasSuffix(set.kind.summary))
    }
    #expect(lines.count == catalog.recordSets.count + 1)
  }
}
