import Testing

@testable import OrgModel

@Suite("Building an org")
struct OrgBuilderTests {
  @Test("Nothing makes an empty org")
  func empty() throws {
    let org = try OrgBuilder().seal()
    #expect(org.people.count == 0)
    #expect(org.accounts.count == 0)
    #expect(org.positions.count == 0)
    #expect(org.company.isEmpty)
    #expect(org.notices.isEmpty)
    #expect(!org.hasManagers)
  }

  @Test("Sealing takes everything and leaves the builder ready for another org")
  func reuse() throws {
    let builder = OrgBuilder()
    try builder.person([.employeeID: "1", .title: "CEO"])
    try builder.account("A1", owner: "1")
    builder.company = CompanyFacts(["arr": .integer(5)])
    builder.notices.append(Notice(.ignoredColumn, OrgError(.badInput, "was not read")))
    builder.interning.blankIdentities.insert(0)
    let first = try builder.seal()
    #expect(first.people.count == 1)
    #expect(first.accounts.count == 1)
    #expect(first.company.number("arr") == 5)
    #expect(first.notices.count == 1)

    try builder.person([.employeeID: "9"])
    let second = try builder.seal()
    #expect(second.people.count == 1)
    #expect(second.id(ofPosition: 0) == "9")
    let hasTitle = second.people.has(.title)
    #expect(!hasTitle)
    #expect(second.accounts.count == 0)
    #expect(second.company.isEmpty)
    #expect(second.notices.isEmpty)
    #expect(second.interning.blankIdentities.isEmpty)
    // The first org does not change with the builder.
    #expect(first.id(ofPosition: 0) == "1")
  }

  @Test("A chain of 100,000 is sealed without recursion")
  func deepChain() throws {
    let builder = OrgBuilder()
    for number in 0..<100_000 {
      try builder.person([.employeeID: "\(number)", .managerID: "\(number - 1)"])
    }
    let org = try builder.seal()
    #expect(org.positions.count == 100_000)
    #expect(org.reference(org.managerReference(ofRow: 99_999)) == .position(99_998))
    #expect(org.reference(org.managerReference(ofRow: 0)) == .dangling)
  }

  @Test("Loops, self-reports and repeated ids are no errors here")
  func defects() throws {
    let builder = OrgBuilder()
    try builder.person([.employeeID: "1", .managerID: "2"])
    try builder.person([.employeeID: "2", .managerID: "1"])
    try builder.person([.employeeID: "3", .managerID: "3"])
    try builder.person([.employeeID: "3", .managerID: "1"])
    let org = try builder.seal()
    #expect(org.positions.count == 3)
    #expect(Array(org.positions.duplicateRows.buffer) == [3])
  }
}
