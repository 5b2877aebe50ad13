import Testing

@testable import Raci

struct SheetTests {
  @Test("A chart as a table has its texts where letters do not tell all")
  func chart() throws {
    let sheet = try Charts.read("System,RevOps,Sales\nMQL,**A**,x (who?)\nSLA,RA,\n").sheet
    #expect(sheet.header == ["System", "RevOps", "Sales"])
    #expect(sheet.rows == [["MQL", "**A**", "x (who?)"], ["SLA", "RA", ""]])
    #expect(sheet.isChart)
    #expect(sheet.legend == "R: responsible, A: accountable, C: consulted, I: informed.")
  }
}
