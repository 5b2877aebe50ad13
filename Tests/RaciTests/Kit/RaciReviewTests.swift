import OrgKit
import Testing

@testable import Raci

struct RaciReviewTests {
  @Test("The matrix of S3 has one defect: nobody signs off the CRM automation (C9)")
  func source() throws {
    let matrix = try RaciTemplates(Charts.catalog).template("s3-revops").matrix
    let review = try RaciReview(matrix, try Charts.catalog)
    #expect(review.findings.map(\.info.id) == ["task-without-accountable"])
    #expect(review.subjects("task-without-accountable") == ["Building CRM Automation"])
    #expect(review.sources(of: review.findings[0]).map(\.key) == ["raci.one-accountable"])
  }

  @Test("Most severe first, then by check, then in the order of the chart")
  func order() throws {
    let review = try Charts.review(
      "Task,RevOps,Sales,Empty\nb,A/X,A,\na,C,C,\nb,R/A,I,\nc,R/A,,\n")
    #expect(
      review.findings.map(\.info.id) == [
        "several-accountable", "task-without-accountable", "duplicate-task",
        "role-without-assignment", "task-without-responsible", "task-without-responsible",
        "unknown-letter", "combined-cell", "combined-cell", "undisputed-task",
      ])
    #expect(review.subjects("combined-cell") == ["b / RevOps", "c / RevOps"])
    #expect([.critical, .warning, .advice].map { review.count($0) } == [2, 5, 3])
  }

  @Test("Exactly half of the tasks is not most, and one more is")
  func half() throws {
    #expect(try Charts.review("T,A1\n1,R\n2,A\n").subjects("role-responsible-for-most").isEmpty)
    #expect(
      try Charts.review("T,A1\n1,R\n2,A\n3,R\n").subjects("role-responsible-for-most") == ["A1"])
  }

  @Test("What cannot be decided is said, with what is missing")
  func unknown() throws {
    let review = try Charts.review("Task,RevOps,Sales Rep\nx,A,R\n")
    #expect(review.unknown.map(\.check) == ["accountable-junior-to-responsible"])
    #expect(review.unknown.first?.missing == ["the level of RevOps"])
    #expect(try Charts.review("Task,Sales Manager,Sales Rep\nx,A,R\n").unknown.isEmpty)
  }

  @Test("Messages name task, role and what was counted")
  func messages() throws {
    let review = try Charts.review("Task,RevOps,Sales\nMQL,A,A\nSLA,R/A,\u{410}\n")
    let messages = Dictionary(grouping: review.findings, by: \.info.id).mapValues { $0[0].message }
    #expect(
      messages["several-accountable"] == "\"MQL\" has 2 A, where one signs off: RevOps and Sales")
    #expect(messages["combined-cell"] == "RevOps has 2 letters (R/A) in \"SLA\"")
    #expect(
      messages["unknown-letter"]
        == "Sales has \"\u{410}\" (U+0410) in \"SLA\", which is none of R, A, C and I")
  }
}
