import OrgKit
import Testing

@testable import Raci

struct RaciChecksTests {
  @Test("The list is in order, each id once, each the name of its type")
  func list() {
    let ids = RaciChecks.all.map { $0.info.id }
    #expect(ids == Set(ids).sorted())
    for check in RaciChecks.all {
      let name = String(describing: check)
      let words = name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
      #expect(check.info.id == words.dropFirst())
    }
  }

  @Test("A check is found by its id, and a slip gets the nearest")
  func lookup() throws {
    #expect(try RaciChecks.check("unknown-letter").info.id == "unknown-letter")
    let error = #expect(throws: OrgError.self) { try RaciChecks.check("unknown-leter") }
    #expect(error?.code == .notFound)
    #expect(error?.hint == "did you mean unknown-letter?")
  }
}
