import OrgKit
import Testing

@testable import Facts

struct SegmentationTests {
  private func segmentation(people: String? = nil, accounts: String) throws -> Segmentation {
    let catalog = try Orgs.catalog
    return try Segmentation(
      Orgs.org(people: people, accounts: accounts), by: ArrBands(catalog),
      vocabulary: catalog.vocabulary)
  }

  @Test("Accounts and ARR are summed up by segment")
  func sums() throws {
    let accounts = """
      account_id,arr
      1,500000
      2,120000
      3,100000
      4,24999.50
      5,
      6,0
      """
    let segmentation = try segmentation(accounts: accounts)
    #expect(segmentation.accountsOfSegment == [1, 2, 0, 1, 1])
    #expect(segmentation.arrOfSegment == [500_000, 220_000, 0, 24_999.5, 0])
    #expect(segmentation.unclassifiedCount == 1)
    #expect(segmentation.accountsWithArr == 5)
    #expect(segmentation.arr == 744_999.5)
    #expect(segmentation.missingData == ["accounts.arr"])
  }

  @Test("Where every account has a segment nothing is missing")
  func nothingMissing() throws {
    #expect(try segmentation(accounts: "account_id,arr\n1,5\n").missingData == [])
  }

  @Test("Without accounts the error says what to add")
  func noAccounts() throws {
    let catalog = try Orgs.catalog
    let org = try Orgs.org(people: "employee_id\na\n")
    let error = try #require(throws: OrgError.self) {
      try Segmentation(org, by: ArrBands(catalog), vocabulary: catalog.vocabulary)
    }
    #expect(error.code == .badInput)
    #expect(error.hint?.contains("accounts") == true)
  }

  @Test("Labels are compared in every spelling of the vocabulary")
  func labels() throws {
    let accounts = """
      account_id,arr,segment
      right1,30000,Mid-Market
      right2,30000,MM
      right3,7000,smb
      wrong1,30000,Enterprise
      wrong2,600000,SMB
      house,30000,Gold
      unlabelled,30000,
      unclassified,,SMB
      """
    let segmentation = try segmentation(accounts: accounts)
    #expect(segmentation.labelMismatches.map(\.account) == [3, 4])
    // Enterprise is the second segment from the top, SMB the fourth.
    #expect(segmentation.labelMismatches.map(\.labelled) == [1, 3])
    #expect(segmentation.comparableLabels == 5)
  }

  @Test("A sum that is too large for a number is infinite, not a trap")
  func overflow() throws {
    let segmentation = try segmentation(
      accounts: "account_id,owner_id,arr\n1,x,1.7e308\n2,x,1.7e308\n")
    #expect(segmentation.arr == .infinity)
    #expect(segmentation.accountsOfSegment == [2, 0, 0, 0, 0])
  }

  /// An account as text, and what is to come of it.
  private struct Account {
    var owner: String
    var arr: Double?
    var label: String
  }

  private static let bounds: [Double] = [500_000, 100_000, 25_000, 5_000, 0]
  private static let names = ["Strategic", "Enterprise", "Mid-Market", "SMB", "Self-Serve"]

  private static func segment(_ arr: Double) -> Int { bounds.firstIndex { arr >= $0 } ?? -1 }

  @Test("Random accounts come out as dictionaries have them", arguments: 0..<200)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let people = ["E0", "E1", "E2", "E3"]
    let accounts = (0..<Int.random(in: 1...200, using: &random)).map { _ -> Account in
      var arr: Double?
      if Int.random(in: 0..<10, using: &random) > 0 {
        // Whole numbers, so that the order of a sum does not matter; often at a bound.
        let bound = Self.bounds[Int.random(in: 0..<5, using: &random)]
        arr = max(0, bound + Double(Int.random(in: -2...2, using: &random)) * 1000)
      }
      let owner = Int.random(in: -1..<8, using: &random)
      return Account(
        owner: owner < 0 ? "" : "E\(owner)", arr: arr,
        label: (Self.names + ["", "Gold"])[Int.random(in: 0..<7, using: &random)])
    }
    let rows = accounts.enumerated().map { number, account in
      "\(number),\(account.owner),\(account.arr.map { "\($0)" } ?? ""),\(account.label)"
    }
    let segmentation = try segmentation(
      people: "employee_id\n" + people.joined(separator: "\n"),
      accounts: "account_id,owner_id,arr,segment\n" + rows.joined(separator: "\n"))

    let segments = accounts.map { $0.arr.map(Self.segment) ?? -1 }
    let known = accounts.compactMap(\.arr)
    #expect(segmentation.codes.buffer.map { Int($0) } == segments)
    #expect(segmentation.arr == known.reduce(0, +))
    #expect(segmentation.accountsWithArr == known.count)
    #expect(segmentation.unclassifiedCount == accounts.count - known.count)
    #expect(
      segmentation.arrOfSegment
        == (0..<5).map { code in known.filter { Self.segment($0) == code }.reduce(0, +) })
    #expect(
      segmentation.orphans.buffer.map { Int($0) }
        == accounts.indices.filter { accounts[$0].owner.isEmpty })
    let expected = Dictionary(grouping: accounts.filter { !$0.owner.isEmpty }, by: \.owner)
      .sorted { $0.key < $1.key }.map { owner, book in
        let arr = book.compactMap(\.arr)
        return Book(
          owner: owner, accounts: book.count, arr: arr.isEmpty ? nil : arr.reduce(0, +),
          unclassified: book.count - arr.count,
          bySegment: (0..<5).map { code in arr.count { Self.segment($0) == code } })
      }
    #expect(Book.all(segmentation) == expected)
    #expect(
      segmentation.unknownOwners.map { expected[$0].owner }
        == expected.map(\.owner).filter { !people.contains($0) })
    let labelled = accounts.indices.filter {
      segments[$0] >= 0 && Self.names.contains(accounts[$0].label)
    }
    #expect(segmentation.comparableLabels == labelled.count)
    #expect(
      segmentation.labelMismatches.map(\.account)
        == labelled.filter { Self.names[segments[$0]] != accounts[$0].label })
  }

  @Test(
    "Of real accounts without ARR all are unclassified, and counts by owner are given",
    .enabled(if: SharedData.isThere, "the shared data folder is absent"))
  func realData() throws {
    let segmentation = try segmentation(
      people: SharedData.text("manufacturer-people.csv"),
      accounts: SharedData.text("manufacturer-accounts.csv"))
    let all = segmentation.org.accounts.count
    #expect(all == 701)
    #expect(segmentation.unclassifiedCount == 701)
    #expect(segmentation.missingData == ["accounts.arr"])
    let books = Book.all(segmentation)
    let orphans = segmentation.orphans.count
    #expect(books.map(\.accounts).reduce(0, +) + orphans == 701)
    #expect(books.allSatisfy { $0.arr == nil })
  }
}
