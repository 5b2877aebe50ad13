import OrgKit
import Testing

@testable import Reports

struct RaciRuleTextTests {
  @Test("A page with reasons, sources and examples", arguments: RaciChecks.all.indices)
  func page(index: Int) throws {
    let check = RaciChecks.all[index]
    let page = try Report.render(check, Orgs.catalog, as: text(100))
    for part in ["why     ", "remedy  ", "source  ", "finds nothing", "  finds "] {
      #expect(page.contains(part), "\(check.info.id): \(part)")
    }
    #expect(page.hasPrefix(check.info.id))
  }

  @Test("The list has every check")
  func list() throws {
    let page = try Report.render(RaciChecks.all, as: text(200))
    #expect(page.pageLines.count == RaciChecks.all.count + 1)
  }
}
