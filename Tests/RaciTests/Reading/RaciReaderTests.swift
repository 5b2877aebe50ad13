import OrgKit
import Testing

@testable import Raci

struct RaciReaderTests {
  @Test(
    "The format is found out from the content",
    arguments: [
      ("Task,A,B\nx,R,A\n", "csv"), ("Task;A;B\nx;R;A\n", "csv"), ("Task|A|B\nx|R|A\n", "csv"),
      ("| Task | A |\n|---|---|\n| x | R |\n", "markdown"),
      ("Task | A\n--- | ---\nx | R\n", "markdown"),
      ("# Title\n\nText.\n\n| Task | A |\n|:--|:-:|\n| x | R |\n", "markdown"),
      ("| Task | A |\n| x | R |\n", "markdown"),
      (" {\"tasks\": []}", "json"), ("[]", "json"), ("", "csv"), ("  \n ", "csv"),
      ("\"{Task}\",A\nx,R\n", "csv"), ("Task,A\n---,R\n", "csv"),
    ])
  func format(text: String, expected: String) throws {
    var text = text
    text.withUTF8 { #expect(RaciReader.format(of: $0).rawValue == expected) }
  }

  @Test("The same chart in every form is the same chart")
  func same() throws {
    let csv = try Charts.read("Task,RevOps,Sales\nMQL,A,\"R, I\"\nSLA,R/A,-\n")
    let markdown = try Charts.read(
      "| Task | **RevOps** | Sales |\n|---|:-:|---|\n| MQL | A | R, I |\n| SLA | R/A | - |\n")
    let json = try Charts.read(
      #"""
      {"roles": ["RevOps", "Sales"], "tasks": [
        {"task": "MQL", "assignments": {"Sales": "R, I", "RevOps": "A"}},
        {"task": "SLA", "assignments": ["R/A", "-"]}]}
      """#)
    #expect(csv.letters == ["A R/I", "R/A -"])
    #expect(markdown == csv)
    #expect(json == csv)
  }

  @Test("A format that is given wins over what the content looks like")
  func override() throws {
    let matrix = try Charts.read("Task | A\n--- | ---\nMQL | R\n", as: .csv)
    #expect(matrix.tasks.map(\.name) == ["---", "MQL"])
    #expect(matrix.letters == ["-", "R"])
  }

  @Test("What is no text at all is refused with its place")
  func bytes() throws {
    let reader = RaciReader(try Charts.catalog.vocabulary)
    for bytes in [[0xFF, 0xFE, 0x41, 0x00], [0x54, 0x00, 0x2C], [0x54, 0x2C, 0xFF, 0x0A]]
      as [[UInt8]]
    {
      let error = bytes.withUnsafeBufferPointer { bytes in
        #expect(throws: OrgError.self) { try reader.read(bytes, ReadOptions(file: "chart.csv")) }
      }
      #expect(error?.code == .badInput)
      #expect(error?.location.file == "chart.csv")
    }
  }

  @Test("Latin 1 and a byte order mark are read")
  func encodings() throws {
    let reader = RaciReader(try Charts.catalog.vocabulary)
    var options = ReadOptions(file: "chart.csv")
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let marked = try (mark + Array("Task,A\nx,R\n".utf8)).withUnsafeBufferPointer {
      try reader.read($0, options)
    }
    #expect(marked.taskHeader == "Task")
    options.encoding = .latin1
    let latin = try ([0xC9] + Array("t\u{e9},A\nx,R\n".unicodeScalars.map { UInt8($0.value) }))
      .withUnsafeBufferPointer { try reader.read($0, options) }
    #expect(latin.taskHeader == "\u{C9}t\u{E9}")
  }

  @Test("An input that is too long is refused before it is looked at")
  func tooLong() throws {
    let reader = RaciReader(try Charts.catalog.vocabulary)
    let bytes = [UInt8](repeating: 0x20, count: RaciReader.maximumBytes + 1)
    let error = bytes.withUnsafeBufferPointer { bytes in
      #expect(throws: OrgError.self) { try reader.read(bytes, ReadOptions(file: "chart.csv")) }
    }
    #expect(error?.code == .limit)
  }
}
