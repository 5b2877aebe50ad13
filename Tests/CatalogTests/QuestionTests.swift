import Testing

@testable import Catalog

@Suite("Questions for what is missing")
struct QuestionTests {
  private let columns = ["datum", "question", "how"]
  private let right = ["datum": "accounts.arr", "question": "How much?", "how": "Ask billing"]

  private func read(_ changes: [String: String]...) throws -> [Question] {
    try Question.read(table(columns, changes.map { row(columns, right, $0) }))
  }

  @Test("Rows are read in the order of the file")
  func order() throws {
    let questions = try read([:], ["datum": "a"])
    #expect(questions.map(\.datum) == ["accounts.arr", "a"])
    #expect(questions[0].question == "How much?")
    #expect(questions[0].how == "Ask billing")
  }

  @Test("A blank cell names its place", arguments: ["datum", "question", "how"])
  func blank(column: String) {
    expectBadInput("questions.csv", row: 3, column: column, value: "") {
      _ = try read([:], [column: ""])
    }
  }

  @Test("The catalogue asks about each datum once")
  func embedded() throws {
    let data = try Catalog().questions.map(\.datum)
    #expect(Set(data).count == data.count)
    #expect(data.contains("accounts.arr"))
    #expect(data.contains("people.manager_id"))
  }
}
