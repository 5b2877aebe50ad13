import Foundation
import OrgKit
import Testing

@testable import Reports

/// Every document of every company, as JSON and as text.
struct ReportTests {
  @Test(
    "A document is what its published schema says", arguments: Document.allCases, Company.allCases)
  func schema(document: Document, company: Company) throws {
    let json = try document.render(company.facts(), as: .json)
    #expect(try SchemaChecker.problems(json, schema: document.schema) == [])
  }

  @Test("The pages of all rules are what the schema says", arguments: Registry.all.indices)
  func ruleSchema(index: Int) throws {
    let json = try Report.render(RuleCard(Registry.all[index]), Orgs.catalog, as: .json)
    #expect(try SchemaChecker.problems(json, schema: "rule") == [])
  }

  @Test(
    "A document is one line with its keys in order", arguments: Document.allCases, Company.allCases)
  func form(document: Document, company: Company) throws {
    let json = try document.render(company.facts(), as: .json)
    #expect(json.hasPrefix("{") && json.hasSuffix("}"))
    #expect(!json.utf8.contains { $0 < 0x20 })
    for keys in keysByObject(json) {
      #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test("The same input gives the same bytes", arguments: Document.allCases, Company.allCases)
  func deterministic(document: Document, company: Company) throws {
    let facts = try company.facts()
    for format in [Report.Format.json, text(), text(60, hasColor: true)] {
      let first = try document.render(facts, as: format)
      #expect(try document.render(facts, as: format) == first)
      #expect(try document.render(company.facts(), as: format) == first)
    }
  }

  @Test(
    "No line is wider than the page, unless it is a single word", arguments: Document.allCases,
    [40, 60, 80, 120])
  func width(document: Document, width: Int) throws {
    for company in Company.allCases {
      let page = try document.render(company.facts(), as: text(width))
      for line in page.pageLines where line.count > width {
        #expect(line.isOneWord, "\(company): \(line)")
      }
    }
  }

  @Test("The pages of all rules fit", arguments: Registry.all.indices, [40, 60, 80, 120])
  func ruleWidth(index: Int, width: Int) throws {
    let page = try Report.render(RuleCard(Registry.all[index]), Orgs.catalog, as: text(width))
    #expect(page.pageLines.filter { $0.count > width && !$0.isOneWord } == [])
  }

  @Test(
    "A page is text: no controls but line ends, no blanks at their ends",
    arguments: Document.allCases, Company.allCases)
  func isPlainText(document: Document, company: Company) throws {
    let page = try document.render(company.facts(), as: text())
    #expect(page.hasSuffix("\n"))
    #expect(page.pageLines.filter { $0.hasSuffix(" ") } == [])
    let controls = page.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(controls.isEmpty)
  }

  @Test(
    "Colours are there when asked for, and nothing else changes", arguments: Document.allCases,
    Company.allCases)
  func colors(document: Document, company: Company) throws {
    let facts = try company.facts()
    let plain = try document.render(facts, as: text())
    let colored = try document.render(facts, as: text(hasColor: true))
    #expect(colored.contains("\u{1B}["))
    #expect(colored.withoutColor == plain)
  }

  @Test("A page has at least forty columns", arguments: Document.allCases)
  func narrow(document: Document) throws {
    let facts = try Company.sample.facts()
    let forty = try document.render(facts, as: text(40))
    for width in [-1, 0, 1, 39] { #expect(try document.render(facts, as: text(width)) == forty) }
  }

  @Test("Texts come through JSON as they were read")
  func texts() throws {
    let json = try Document.segment.render(Company.hostile.facts(), as: .json)
    let document = try #require(try SchemaChecker.parsed(json) as? [String: Any])
    let orphans = try #require(document["orphans"] as? [String])
    // Every third account has no owner.
    #expect(orphans == [0, 3, 6].map { Company.names[$0] })
  }

  @Test("A sum that JSON cannot hold is an error, not half a document")
  func overflow() throws {
    let facts = try Orgs.facts(
      accounts: "account_id,owner_id,arr\na,x,1.7e308\nb,x,1.7e308\n")
    let error = try #require(throws: OrgError.self) {
      try Document.segment.render(facts, as: .json)
    }
    #expect(error.code == .badInput)
    #expect(try Document.segment.render(facts, as: text()).contains("inf"))
  }
}
