import OrgKit
import Testing

@testable import PluginHost

@Suite("NativeLibrary")
struct NativeLibraryTests {
  @Test("Says the same of itself in a child and here", arguments: [false, true])
  func description(isolated: Bool) throws {
    let library = try Libraries.native(isolated: isolated)
    #expect(library.description.id == "acme" && library.description.version == "1.2.3")
    #expect(library.description.schemes.map(\.id) == ["bands", "high", "fails", "ends"])
    #expect(library.description.rules.map(\.id) == ["wide", "silent", "lacks", "odd"])
  }

  @Test("What is no plugin is refused", arguments: [false, true])
  func foreign(isolated: Bool) throws {
    let library = try Libraries.sealed(
      Libraries.mathematics, LibraryLimits(isIsolated: isolated))
    do {
      _ = try NativeLibrary(library)
      Issue.record("was loaded")
    } catch let error as OrgError {
      #expect(error.code == .refused && error.message.contains("no orgkit_plugin_entry"))
    }
  }

  @Test("A library that gets the descriptor of an earlier one is not taken for it")
  func descriptors() throws {
    for _ in 0..<3 {
      let number = try Libraries.native(isolated: false).library.descriptor
      #expect(number >= 0)
      #expect(throws: OrgError.self) { try NativeLibrary(Libraries.sealed(Libraries.mathematics)) }
    }
  }

  @Test("Answers of rules come back as they were given", arguments: [false, true])
  func answers(isolated: Bool) throws {
    let library = try Libraries.native(isolated: isolated)
    let facts = try Plugins.facts(
      people: "employee_id,title,manager_id\n1,CEO,\n2,A,1\n3,B,1\n4,C,1\n")
    let people = try NativeTable(people: facts, reading: library.description.rules[0].people)
    let accounts = try NativeTable(accounts: facts.org, rows: 0..<0, reading: [])
    let wide = try library.evaluate(0, people: people, accounts: accounts)
    #expect(
      wide.findings == [
        .init(kind: "person", id: "1", observed: -1, message: "CEO has 3 reports")
      ])
    guard case .notApplicable = try library.evaluate(1, people: people, accounts: accounts).verdict,
      case .unknown("accounts.health") = try library.evaluate(
        2, people: people, accounts: accounts
      ).verdict
    else {
      Issue.record("another verdict")
      return
    }
  }
}
