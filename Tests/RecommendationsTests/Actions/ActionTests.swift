import OrgKit
import Testing

@testable import Recommendations

struct ActionTests {
  private let catalog: Catalog

  init() throws { catalog = try Catalog() }

  @Test("Every rule has one action, and every action answers rules that there are")
  func rules() throws {
    let table = try ActionTable(catalog)
    let answered = table.all.flatMap(\.rules)
    #expect(Set(answered).count == answered.count)
    let known = Set(Registry.all.map { $0.id })
    #expect(answered.filter { !known.contains($0) } == [])
  }

  @Test("What an action needs leads nowhere back to itself")
  func needs() throws {
    let table = try ActionTable(catalog)
    for action in table.all {
      var reached: Set<String> = []
      var open = action.needs
      while let next = open.popLast() {
        #expect(next != action.id)
        guard reached.insert(next).inserted else { continue }
        open += try #require(table.named(next)).needs
      }
    }
  }

  @Test("Efforts and impacts are on the scales of the catalogue")
  func scales() throws {
    let effort = try #require(catalog["recommend-scale.effort"].first)
    let impact = try #require(catalog["recommend-scale.impact"].first)
    for action in try ActionTable(catalog).all {
      #expect(effort.contains(try #require(action.effort)))
      for value in [action.velocity, action.forecast].compactMap(\.self) {
        #expect(impact.contains(value))
      }
    }
  }
}
