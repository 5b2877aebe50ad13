import OrgKit
import Testing

@testable import Reports

struct TextPageTests {
  private func page(
    _ width: Int = 40, hasColor: Bool = false, _ write: (inout TextPage) -> Void
  ) -> [String] {
    var page = TextPage(RenderOptions(width: width, hasColor: hasColor))
    write(&page)
    return page.text.pageLines
  }

  private static let digits = "1234567890 1234567890 1234567890 1234567 90 end"

  @Test("A paragraph fills its lines to the last column and not beyond")
  func wrap() {
    // 10 + 1 + 10 + 1 + 10 + 1 + 7 = 40.
    #expect(
      page { $0.paragraph(Self.digits) } == ["1234567890 1234567890 1234567890 1234567", "90 end"])
    #expect(
      page(42) { $0.paragraph(Self.digits) }
        == ["1234567890 1234567890 1234567890 1234567", "90 end"])
    #expect(
      page(43) { $0.paragraph(Self.digits) }
        == ["1234567890 1234567890 1234567890 1234567 90", "end"])
  }

  @Test("What stands in front takes room in the first line, hanging in the others")
  func hanging() {
    let lines = page { $0.paragraph(Self.digits, lead: "  - ", leadWidth: 4, hanging: 4) }
    #expect(lines == ["  - 1234567890 1234567890 1234567890", "    1234567 90 end"])
  }

  @Test("A word wider than the page stands alone and whole")
  func longWord() {
    let word = String(repeating: "x", count: 50)
    #expect(page { $0.paragraph("a \(word) b") } == ["a", word, "b"])
    #expect(page { $0.paragraph(word, lead: "  ", leadWidth: 2) } == ["  " + word])
  }

  @Test("Nothing is an empty line")
  func empty() {
    #expect(page { $0.paragraph("") } == [""])
    #expect(page { $0.skip() } == [""])
  }

  @Test("Letters are counted as people see them")
  func graphemes() {
    // Forty letters, each an e with a combining accent: eighty scalars, forty columns.
    let word = String(repeating: "e\u{301}", count: 19)
    #expect(page { $0.paragraph("\(word) \(word) x") } == ["\(word) \(word)", "x"])
  }

  @Test(
    "Controls of the input are blanks",
    arguments: ["\u{1B}", "\u{7}", "\n", "\r\n", "\t", "\u{7F}", "\u{9B}"])
  func controls(control: String) {
    #expect(page { $0.paragraph("a\(control)b") } == ["a b"].map { $0 })
    let cell = page { $0.table(["x"], [.left], [["a\(control)b"]]) }
    #expect(cell.count == 2)
    #expect(cell.last?.split(separator: " ") == ["a", "b"])
  }

  @Test("Columns are as wide as their widest cell, aligned as asked, two blanks apart")
  func table() {
    let lines = page {
      $0.table(
        ["name", "n", "what"], [.left, .right, .left],
        [["a", "1000", "x"], ["longer", "5", "yy"]])
    }
    #expect(
      lines == [
        "name       n  what",
        "a       1000  x",
        "longer     5  yy",
      ])
  }

  @Test("A row too wide is cut, and says so")
  func cut() {
    let lines = page {
      $0.table(["id", "text"], [.left, .left], [["a", String(repeating: "t", count: 50)]])
    }
    // "a" and its padding, two blanks, and as many letters as fit beside the dots.
    #expect(lines.last == "a   " + String(repeating: "t", count: 35) + "\u{2026}")
    #expect(lines.last?.count == 40)
  }

  @Test("A long cell does not push the other columns off the page")
  func longFirstCell() throws {
    let lines = page {
      $0.table(
        ["owner", "accounts"], [.left, .right],
        [[String(repeating: "o", count: 200), "17"], ["b", "5"]])
    }
    // Nineteen letters and the dots are half of forty columns.
    let expected = [
      "owner                 accounts",
      "ooooooooooooooooooo\u{2026}        17",
      "b                            5",
    ]
    #expect(lines == expected)
  }

  @Test("Colours are written only where there are any")
  func colors() {
    let plain = page { $0.paragraph("a", lead: $0.styled("b ", .critical), leadWidth: 2, .warning) }
    #expect(plain == ["b a"])
    let colored = page(hasColor: true) {
      $0.paragraph("a", lead: $0.styled("b ", .critical), leadWidth: 2, .warning)
    }
    // ECMA-48: 1 is bold, 31 red, 33 yellow, 0 ends both.
    #expect(colored == ["\u{1B}[1;31mb \u{1B}[0m\u{1B}[1;33ma\u{1B}[0m"])
  }

  @Test("Colours end with every line, and take no room")
  func colorsWrap() {
    let lines = page(hasColor: true) { $0.paragraph(Self.digits, .faint) }
    #expect(lines.allSatisfy { $0.hasPrefix("\u{1B}[2m") && $0.hasSuffix("\u{1B}[0m") })
    #expect(lines.map(\.withoutColor) == page { $0.paragraph(Self.digits) })
  }

  @Test("A page has eighty columns and no colour unless stated otherwise")
  func defaults() {
    let options = RenderOptions()
    #expect(options.width == 80)
    #expect(!options.hasColor)
  }
}
