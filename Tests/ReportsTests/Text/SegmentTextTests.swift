import OrgKit
import Testing

@testable import Reports

struct SegmentTextTests {
  private func page(_ people: String?, _ accounts: String, width: Int = 100) throws -> [String] {
    try Document.segment.render(Orgs.sketch(people, accounts: accounts), as: text(width)).pageLines
  }

  @Test("Segments and books, worked out by hand")
  func all() throws {
    let lines = try page(
      "CSM", "csm: 2 x 600k, csm: 1 x 30k as SMB, ghost: 3 x 1k, -: 1 x 5k, csm: 1 x ?")
    // 1,200,000 + 30,000 + 3,000 + 5,000, in eight accounts of which one is not known.
    #expect(
      lines == [
        "8 accounts · 1,238,000 ARR · scheme arr-bands",
        "1 account without a segment: accounts.arr is missing",
        "",
        "segment     accounts  share        ARR",
        "strategic          2    25%  1,200,000",
        "enterprise         0     0%          0",
        "mid-market         1  12.5%     30,000",
        "smb                1  12.5%      5,000",
        "self-serve         3  37.5%      3,000",
        "",
        "1 account labelled with another segment",
        "1 account without an owner: a7",
        "1 owner not in the people table: ghost",
        "",
        "owner  accounts        ARR  strategic  enterprise  mid-market  smb  self-serve",
        "csm           4  1,230,000          2           0           1    0           0",
        "ghost         3      3,000          0           0           0    0           3",
      ])
  }

  @Test("Without any ARR counts are given all the same")
  func unknownARR() throws {
    let lines = try page(nil, "csm: 3 x ?")
    #expect(lines.first == "3 accounts · ARR unknown · scheme arr-bands")
    #expect(lines.contains { $0.contains("counts per owner are given all the same") })
    #expect(lines.contains { $0.hasPrefix("csm           3  unknown") })
  }

  @Test("Of many owners the 25 with most accounts are shown, largest first")
  func manyOwners() throws {
    let books = (1...30).map { "o\($0): \($0) x 1k" }.joined(separator: ", ")
    let lines = try page(nil, books)
    let owners = lines.filter { $0.hasPrefix("o") && !$0.hasPrefix("owner") }
      .map { $0.prefix { $0 != " " } }
    #expect(owners == (6...30).reversed().map { "o\($0)" })
    #expect(lines.last == "and 5 more owners; --json has all")
  }

  @Test("Owners with equally many accounts stay in the order of their ids")
  func ties() throws {
    let lines = try page(nil, "b: 2 x 1k, a: 2 x 1k, c: 2 x 1k")
    #expect(lines.suffix(3).map { $0.prefix(1) } == ["a", "b", "c"])
  }

  @Test("Without owners there is no table of owners")
  func noOwners() throws {
    #expect(try page(nil, "-: 2 x 1k").contains { $0.hasPrefix("owner") } == false)
  }
}
