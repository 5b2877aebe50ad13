import Testing

@testable import Catalog
@testable import OrgModel

@Suite("Words of exports")
struct VocabularyTests {
  private func vocabulary(_ rows: String...) throws -> Vocabulary {
    try Vocabulary(table(["kind", "phrase", "value"], rows))
  }

  @Test("A whole text is looked up without regard to case and signs")
  func whole() throws {
    let words = try vocabulary("status,on leave,on-leave", "segment,mid market,mid-market")
    for text in ["on leave", "On Leave", "ON-LEAVE", " on_leave ", "on   leave"] {
      #expect(words.value(.status, of: text) == "on-leave")
    }
    for text in ["leave", "on leave today", "onleave", ""] {
      #expect(words.value(.status, of: text) == nil)
    }
    #expect(words.value(.segment, of: "on leave") == nil)
    #expect(words.value(.empty, of: "on leave") == nil)
  }

  @Test("A phrase that is there twice names its second row")
  func repeated() {
    expectBadInput("vocabulary.csv", row: 3, column: "phrase", value: "On-Leave") {
      _ = try vocabulary("status,on leave,on-leave", "status,On-Leave,departed")
    }
  }

  @Test("A phrase may be of several kinds")
  func kinds() throws {
    let words = try vocabulary("status,open,vacant", "segment,open,smb")
    #expect(words.value(.status, of: "open") == "vacant")
    #expect(words.value(.segment, of: "open") == "smb")
  }

  @Test("A kind that does not exist names its place", arguments: ["", "Status", "colour"])
  func unknownKind(kind: String) {
    expectBadInput("vocabulary.csv", row: 2, column: "kind", value: kind) {
      _ = try vocabulary("\"\(kind)\",x,y")
    }
  }

  @Test("A blank phrase names its place")
  func blankPhrase() {
    expectBadInput("vocabulary.csv", row: 2, column: "phrase", value: "") {
      _ = try vocabulary("status,,active")
    }
  }

  @Test("What the catalogue says of statuses and segments exists")
  func embedded() throws {
    let file = try CatalogFile.named("vocabulary.csv")
    let rows = try CatalogRows(file.name, file.text, columns: ["kind", "phrase", "value"]).rows
    let segments = ["strategic", "enterprise", "mid-market", "smb", "self-serve"]
    for row in rows {
      switch row["kind"] {
      case "status": #expect(EmploymentStatus.allCases.contains { $0.name == row["value"] })
      case "segment": #expect(segments.contains(row["value"]))
      case "empty": #expect(row["value"].isEmpty)
      default: #expect(!row["value"].isEmpty)
      }
    }
  }

  @Test(
    "Statuses of Workday, BambooHR, SCIM and vacancies are known",
    arguments: [
      ("Active", "active"), ("On Leave", "on-leave"), ("Terminated", "departed"),
      ("Full-Time", "active"), ("Part-Time", "active"), ("Inactive", "departed"),
      ("true", "active"), ("FALSE", "departed"), ("1", "active"), ("0", "departed"),
      ("Leave of Absence", "on-leave"), ("Vacant", "vacant"), ("Open", "vacant"),
      ("Planned", "planned"), ("on-leave", "on-leave"), ("departed", "departed"),
    ])
  func statuses(word: String, status: String) throws {
    #expect(try Catalog().vocabulary.value(.status, of: word) == status)
  }

  @Test("Levels are ordered from contributor to officer")
  func order() {
    #expect(Level.allCases == Level.allCases.sorted())
    #expect(Level.allCases.map(\.rawValue) == ["ic", "lead", "manager", "director", "vp", "cxo"])
  }
}
