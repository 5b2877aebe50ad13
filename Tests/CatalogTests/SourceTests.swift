import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Sources")
struct SourceTests {
  private let columns = ["id", "title", "publisher", "document", "grade", "note"]
  private let right = [
    "id": "B1", "title": "Spans, revisited", "publisher": "A journal", "document": "b1.pdf",
    "grade": "study", "note": "",
  ]

  private func read(_ changes: [String: String]...) throws -> [Source] {
    try Source.read(table(columns, changes.map { row(columns, right, $0) }))
  }

  @Test("A row is read as it is written")
  func whole() throws {
    let sources = try read([:], ["id": "B2", "grade": "vendor", "note": "sells it"])
    #expect(sources.map(\.id) == ["B1", "B2"])
    #expect(sources[0].title == "Spans, revisited")
    #expect(sources[0].publisher == "A journal")
    #expect(sources[0].document == "b1.pdf")
    #expect(sources.map(\.grade) == [.study, .vendor])
    #expect(sources.map(\.note) == ["", "sells it"])
  }

  @Test("Every grade has the name that users read", arguments: Grade.allCases)
  func grades(grade: Grade) throws {
    #expect(["study", "practice", "vendor", "anecdote", "assumption"].contains(grade.rawValue))
    #expect(try read(["grade": grade.rawValue]).first?.grade == grade)
  }

  @Test("Better evidence is greater")
  func order() {
    #expect(Grade.study > .practice)
    #expect(Grade.practice > .vendor)
    #expect(Grade.vendor > .anecdote)
    #expect(Grade.anecdote > .assumption)
  }

  @Test(
    "A blank cell names its place", arguments: ["id", "title", "publisher", "document", "grade"])
  func blank(column: String) {
    expectBadInput("sources.csv", row: 3, column: column, value: "") {
      _ = try read([:], ["id": "B2"].merging([column: ""]) { $1 })
    }
  }

  @Test("A repeated id names its second row")
  func repeated() {
    expectBadInput("sources.csv", row: 4, column: "id", value: "B1") {
      _ = try read([:], ["id": "B2"], [:])
    }
  }

  @Test("A grade that does not exist names its place", arguments: ["Study", "gold", "studies"])
  func unknownGrade(grade: String) {
    expectBadInput("sources.csv", row: 2, column: "grade", value: grade) {
      _ = try read(["grade": grade])
    }
  }
}
