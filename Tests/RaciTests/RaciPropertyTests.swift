import OrgKit
import Testing

@testable import Raci

/// Charts at random, against naive counts and through every form.
struct RaciPropertyTests {
  private static let cells = [
    "", "-", "R", "A", "C", "I", "r", "**A**", "R/A", "CI", "X", "A (Q3)", "n/a", "R, A", "S/R",
    "\u{2014}", "(R)", "TBD", "Responsible", "\u{410}",
  ]
  private static let names = [
    "MQL", "Lead | status", "\u{C9}t\u{E9} <b>x</b>", "a, b; c", "say \"hi\"", "c:\\dir\\", "{x}",
    "[y]", "5*3 `code`", "#1 & more", "---", "**bold**", "tab\there",
  ]

  private static func chart(_ random: inout SplitMix64) throws -> RaciMatrix {
    let roles = (0..<Int.random(in: 1...6, using: &random)).map {
      plainName(names.randomElement(using: &random) ?? "r") + " \($0)"
    }
    var matrix = try RaciMatrix(
      taskHeader: plainName(names.randomElement(using: &random) ?? ""), roles: roles, file: "x")
    for row in 0..<Int.random(in: 1...8, using: &random) {
      let name = plainName(names.randomElement(using: &random) ?? "t")
      try matrix.addTask(
        Bool.random(using: &random) ? name : "\(name) \(row)", at: .init(file: "x", row: row + 2))
      for role in roles.indices {
        matrix.set(role, try Charts.cell(cells.randomElement(using: &random) ?? ""))
      }
    }
    return matrix
  }

  @Test("What is written is read back as the same chart, in each form", arguments: 0..<300)
  func roundTrip(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let matrix = try Self.chart(&random)
    #expect(try Charts.read(CSVWriter.text(matrix.sheet)) == matrix)
    #expect(try Charts.read(MarkdownWriter.text([matrix.sheet])) == matrix)
    #expect(try Charts.read(try JSON.text(RaciDocument(matrix))) == matrix)
  }

  @Test("Checks agree with a naive look at every cell", arguments: 0..<300)
  func naive(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let matrix = try Self.chart(&random)
    let review = try RaciReview(matrix, try Charts.catalog)
    func letters(_ task: Int, _ role: Int) -> [Character] {
      Array(matrix.cell(task, role).letters.text).filter { $0 != "/" }
    }
    func tasks(_ holds: (Int) -> Bool) -> [String] {
      matrix.tasks.indices.filter(holds).map { matrix.tasks[$0].name }
    }
    func count(_ task: Int, _ letter: Character) -> Int {
      matrix.roles.indices.count { letters(task, $0).contains(letter) }
    }
    #expect(review.subjects("task-without-accountable") == tasks { count($0, "A") == 0 })
    #expect(review.subjects("several-accountable") == tasks { count($0, "A") > 1 })
    #expect(review.subjects("task-without-responsible") == tasks { count($0, "R") == 0 })
    let most = matrix.roles.indices.filter { role in
      2 * matrix.tasks.indices.count { letters($0, role).contains("R") } > matrix.tasks.count
    }
    #expect(review.subjects("role-responsible-for-most") == most.map { matrix.roles[$0] })
    let idle = matrix.roles.indices.filter { role in
      matrix.tasks.indices.allSatisfy { letters($0, role).isEmpty }
    }
    #expect(review.subjects("role-without-assignment") == idle.map { matrix.roles[$0] })
    var combined: [String] = []
    var unknown: [String] = []
    for task in matrix.tasks.indices {
      for role in matrix.roles.indices {
        let subject = "\(matrix.tasks[task].name) / \(matrix.roles[role])"
        if letters(task, role).count > 1 { combined.append(subject) }
        if !matrix.cell(task, role).unknown.isEmpty { unknown.append(subject) }
      }
    }
    #expect(review.subjects("combined-cell") == combined)
    #expect(review.subjects("unknown-letter") == unknown)
  }

  @Test("No text stops a reader: it reads a chart or says what is wrong", arguments: 0..<2_000)
  func noise(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let pieces =
      Self.cells + Self.names + [
        "|", "|", "\n", "\n", ",", ",", ";", "\t", "\"", "\r", "|---|---|", "{", "}", "[", "]",
        ":", "\"tasks\"", "\"roles\"", "\\", "\u{FEFF}", "null", " ",
      ]
    let text = (0..<Int.random(in: 0...60, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    for format in [nil, .csv, .markdown, .json] as [RaciReader.Format?] {
      do {
        let matrix = try Charts.read(text, as: format)
        #expect(matrix.cellCount == matrix.tasks.count * matrix.roles.count)
        _ = try RaciReview(matrix, try Charts.catalog).findings
      } catch let error as OrgError {
        #expect([.badInput, .limit].contains(error.code), "\(error.message)")
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test("Bytes at random are refused or read, and nothing else")
  func bytes() throws {
    let reader = RaciReader(try Charts.catalog.vocabulary)
    for seed in 0..<2_000 {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      bytes.withUnsafeBufferPointer { bytes in
        do { _ = try reader.read(bytes, ReadOptions(file: "x")) } catch {
          #expect(error is OrgError)
        }
      }
    }
  }

  @Test("A chart of ten thousand tasks is read and checked whole")
  func large() throws {
    let roles = (0..<50).map { "Role \($0)" }
    var text = "Task," + roles.joined(separator: ",") + "\n"
    for task in 0..<10_000 {
      text += "Task \(task)"
      for role in 0..<50 { text += "," + (role == task % 50 ? "A" : role == task % 7 ? "R" : "") }
      text += "\n"
    }
    let review = try RaciReview(Charts.read(text), Charts.catalog)
    #expect(review.context.matrix.cellCount == 500_000)
    // Each role is A in 200 tasks, and R takes no cell where it would be A too.
    #expect(review.subjects("accountable-overload").count == 50)
    let clash = (0..<10_000).count { $0 % 50 == $0 % 7 }
    #expect(review.subjects("task-without-responsible").count == clash)
    #expect(review.subjects("undisputed-task").count == clash)
    #expect(review.count(.critical) == 0)
  }
}
