import OrgKit
import Testing

@testable import Rules

struct RegistryTests {
  /// The rules of the first release, as its documents promise them.
  static let firstRelease = [
    "dangling-manager", "duplicate-id", "flat-hierarchy", "one-owner-all-segments",
    "orphan-account", "overloaded-book", "owner-not-in-people", "owner-not-in-post",
    "reporting-cycle", "segment-label-mismatch", "self-report", "several-roots",
    "single-report-manager", "span-too-narrow", "span-too-wide", "too-many-layers",
    "underloaded-book",
  ]

  @Test("Every promised rule is there", arguments: firstRelease)
  func promised(id: String) throws {
    #expect(try Registry.rule(id).id == id)
  }

  @Test("Rules are ordered by id, and no id is there twice")
  func order() {
    let ids = Registry.all.map { $0.id }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test(
    "A slip of the pen gets the nearest id",
    arguments: [
      ("span-to-wide", "span-too-wide"), ("Orphan-Account", "orphan-account"),
      ("duplicate_id", "duplicate-id"),
    ])
  func nearest(name: String, meant: String) throws {
    let error = try #require(throws: OrgError.self) { try Registry.rule(name) }
    #expect(error.code == .notFound)
    #expect(error.hint?.contains(meant) == true)
  }

  @Test("A name like no other gets the list", arguments: ["", "quux"])
  func list(name: String) throws {
    let error = try #require(throws: OrgError.self) { try Registry.rule(name) }
    #expect(error.code == .notFound)
    let hint = try #require(error.hint)
    for rule in Registry.all.prefix(24) { #expect(hint.contains(rule.id)) }
    #expect(hint.hasSuffix("and \(Registry.all.count - 24) more"))
  }
}
