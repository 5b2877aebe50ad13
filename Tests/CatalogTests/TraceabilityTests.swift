import Testing

@testable import Catalog

/// Every item of the checklist is in the catalogue, and everything in the catalogue
/// comes from an item.
struct TraceabilityTests {
  private func placed() throws -> Set<Int> {
    let catalog = try Catalog()
    var placed = Set(catalog.benchmarks.flatMap(\.items))
    for set in catalog.recordSets {
      for row in 0..<set.count {
        placed.formUnion(set.text(row, "items").split(separator: ",").compactMap { Int($0) })
      }
    }
    return placed
  }

  @Test("152 of 152 items are somewhere")
  func items() throws {
    #expect(Set(1...152).subtracting(try placed()).sorted() == [])
  }

  @Test("27 of 27 contradictions are there, each with at least one side")
  func contradictions() throws {
    let ids = Set(try Catalog().records("contradiction").ids)
    #expect(ids == Set((1...27).map { "c\($0)" }))
  }

  @Test("Every benchmark from a seed document names its items")
  func benchmarks() throws {
    let seeds = ["S0", "S1", "S2", "S3", "S4"]
    for row in try Catalog().benchmarks where seeds.contains(row.source.id) {
      #expect(!row.items.isEmpty, "\(row.key)")
    }
  }

  @Test("A claim is never a benchmark of the same words")
  func claims() throws {
    let catalog = try Catalog()
    let claims = Set(try catalog.records("claim").ids)
    #expect(claims.isDisjoint(with: catalog.benchmarks.map(\.key)))
  }
}
