import OrgKit
import Testing

@testable import Facts

/// Segments by the letter that an industry begins with; anything else gets a code that
/// no segment has.
struct ByIndustry: SegmentScheme {
  let id = "test:by-industry"
  let segments = [SegmentDefinition(id: "a", ratioKey: "csm-ratio.enterprise"), .init(id: "b")]
  let requiredFields: [AccountField] = [.industry]

  func classify(_ batch: AccountBatch, into codes: UnsafeMutableBufferPointer<Int16>) {
    guard let industries = batch.symbols(.industry) else { return }
    for (row, symbol) in industries.enumerated() {
      switch batch.text(symbol)?.first {
      case "A": codes[row] = 0
      case "B": codes[row] = 1
      case "C": codes[row] = 2
      default: codes[row] = -7
      }
    }
  }
}

struct SegmentSchemeTests {
  private static let accounts = """
    account_id,industry,arr
    x,Aviation,10
    y,,
    z,Banking,30
    """

  @Test("A batch shows its rows and no others")
  func rows() throws {
    let org = try Orgs.org(accounts: Self.accounts)
    let batch = AccountBatch(org, rows: 1..<3)
    let arr = try #require(batch.reals(.arr))
    #expect(arr.count == 2)
    #expect(arr[0].isNaN)
    #expect(arr[1] == 30)
    let industries = try #require(batch.symbols(.industry))
    #expect(industries.map { batch.text($0) } == [nil, "Banking"])
  }

  @Test("A field that no input has is nil")
  func absentField() throws {
    let batch = AccountBatch(try Orgs.org(accounts: Self.accounts), rows: 0..<3)
    #expect(batch.reals(.health) == nil)
    #expect(batch.symbols(.region) == nil)
  }

  @Test("Codes that no segment has are no segment")
  func codesOutOfRange() throws {
    let accounts = """
      account_id,owner_id,industry,arr
      1,o,Aviation,10
      2,o,Banking,20
      3,o,Chemistry,40
      4,o,Dairy,80
      5,o,,160
      """
    let org = try Orgs.org(accounts: accounts)
    let segmentation = try Segmentation(
      org, by: ByIndustry(), vocabulary: try Orgs.catalog.vocabulary)
    let codes = segmentation.codes.buffer.map { Int($0) }
    #expect(codes == [0, 1, -1, -1, -1])
    #expect(segmentation.accountsOfSegment == [1, 1])
    #expect(segmentation.arrOfSegment == [10, 20])
    #expect(segmentation.unclassifiedCount == 3)
    #expect(segmentation.missingData == ["accounts.industry"])
    let (unclassified, all) = (segmentation.books.unclassified[0], segmentation.books.accounts[0])
    #expect(unclassified == 3)
    #expect(all == 5)
  }
}
