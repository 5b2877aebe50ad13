import Testing

@testable import Raci

struct RaciCellTests {
  @Test(
    "What stands in a cell, and what it means",
    arguments: [
      ("", ""), ("-", ""), ("--", ""), ("\u{2013}", ""), ("\u{2014}", ""), ("\u{2212}", ""),
      (" \u{A0} ", ""), ("n/a", ""), ("N/A", ""), ("none", ""), ("NA", ""),
      ("R", "R"), ("a", "A"), (" c ", "C"), ("**I**", "I"), ("_R_", "R"), ("`A`", "A"),
      ("** R **", "R"), ("R.", "R"), ("\"A\"", "A"),
      ("R/A", "R/A"), ("RA", "R/A"), ("AR", "R/A"), ("R, A", "R/A"), ("A & R", "R/A"),
      ("A+R", "R/A"), ("A and R", "R/A"), ("a;c", "A/C"), ("R|I", "R/I"), ("A - R", "R/A"),
      ("R A C I", "R/A/C/I"), ("RACI", "R/A/C/I"), ("RR", "R"),
      ("A (until Q3)", "A"), ("R [lead]", "R"), ("R (a (b) c) I", "R/I"), ("A (open", "A"),
      ("(A)", ""), ("R<br>A", "R/A"), ("R)A", "R/A"),
      ("Responsible", "R"), ("accountable", "A"), ("Consulted / Informed", "C/I"),
      ("consult", "C"), ("INFORM", "I"), ("Responsible and Accountable", "R/A"),
    ])
  func known(text: String, letters: String) throws {
    let cell = try Charts.cell(text)
    #expect(cell.letters.text == letters)
    #expect(cell.unknown.isEmpty)
  }

  @Test(
    "What is no letter of the four is kept as it stands",
    arguments: [
      ("X", "", ["X"]), ("A/S", "A", ["S"]), ("RS", "R", ["S"]), ("TBD", "", ["T", "B", "D"]),
      ("x2", "", ["x", "2"]), ("?", "", ["?"]), ("\u{2713}", "", ["\u{2713}"]),
      // A Cyrillic letter that looks like one of ours.
      ("\u{410}", "", ["\u{410}"]),
      ("Sales", "", ["Sales"]), ("A Everybody", "A", ["Everybody"]),
      ("SS", "", ["S"]), ("R\u{301}", "", ["R\u{301}"]),
    ])
  func unknown(text: String, letters: String, unknown: [String]) throws {
    let cell = try Charts.cell(text)
    #expect(cell.letters.text == letters)
    #expect(cell.unknown == unknown)
    #expect(cell.text == text)
    #expect(cell.isInvolved)
  }

  @Test("A cell that letters alone tell is plain, any other keeps its text")
  func plain() throws {
    #expect(try Charts.cell("A").isPlain)
    #expect(try Charts.cell("R/A").isPlain)
    #expect(try Charts.cell("").isPlain)
    #expect(try !Charts.cell("**A**").isPlain)
    #expect(try !Charts.cell("A (Q3)").isPlain)
    #expect(try Charts.cell("  A\n (Q3) ").text == "A (Q3)")
    #expect(RaciCell([.responsible, .informed]).text == "R/I")
    #expect(!RaciCell.empty.isInvolved)
  }
}
