import OrgKit
import Testing

@testable import Raci

struct RoleNamesTests {
  @Test("A role of the catalogue by any of its names, else by its words")
  func meanings() throws {
    let names = try RoleNames(Charts.catalog)
    #expect(names.meaning(of: "sales rep").roles == ["sales-rep"])
    #expect(names.meaning(of: "Sales-Leadership").roles == ["sales-leader"])
    #expect(names.meaning(of: "revops-leader").roles == ["revops-leader"])
    #expect(names.meaning(of: "CRO").level == .cxo)
    let words = names.meaning(of: "VP Customer Success, EMEA")
    #expect(words.roles.contains("vp-cs"))
    #expect(words.function == "customer-success" && words.level == .vp)
    #expect(names.meaning(of: "Clown") == RoleNames.Meaning())
  }

  @Test("What the catalogue does not call so has no role of it by name")
  func known() throws {
    let names = try RoleNames(Charts.catalog)
    #expect(names.known(as: "Renewal manager") == ["renewals-manager"])
    #expect(names.known(as: "VP Customer Success, EMEA").isEmpty)
  }

  @Test("Where sources differ on a name, what they differ in is not known")
  func ambiguous() throws {
    let manager = try RoleNames(Charts.catalog).meaning(of: "Manager")
    #expect(manager.roles == ["cs-manager", "revops-manager"])
    #expect(manager.function == nil && manager.level == .manager)
  }
}
