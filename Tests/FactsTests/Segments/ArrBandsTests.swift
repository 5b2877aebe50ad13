import OrgKit
import Testing

@testable import Facts

struct ArrBandsTests {
  private func code(of arr: String) throws -> Int {
    let org = try Orgs.org(accounts: "account_id,arr\na,\(arr)\n")
    let catalog = try Orgs.catalog
    var codes: [Int16] = [99]
    codes.withUnsafeMutableBufferPointer {
      ArrBands(catalog).classify(AccountBatch(org, rows: 0..<1), into: $0)
    }
    return Int(codes[0])
  }

  @Test("The bands are those of the guide, largest accounts first")
  func segments() throws {
    let scheme = ArrBands(try Orgs.catalog)
    #expect(scheme.id == "arr-bands")
    #expect(
      scheme.segments.map(\.id) == ["strategic", "enterprise", "mid-market", "smb", "self-serve"])
    #expect(scheme.requiredFields == [.arr])
  }

  @Test("Every band has its ratios in the catalogue")
  func ratios() throws {
    let catalog = try Orgs.catalog
    for segment in ArrBands(catalog).segments {
      let key = try #require(segment.ratioKey)
      #expect(!catalog[key].isEmpty, "\(key)")
    }
  }

  @Test(
    "The lower bound belongs to the band",
    arguments: [
      ("0", 4), ("0.01", 4), ("4999.99", 4), ("5000", 3), ("24999.99", 3), ("25000", 2),
      ("99999.99", 2), ("100000", 1), ("499999.99", 1), ("500000", 0), ("1e300", 0),
    ])
  func edge(arr: String, expected: Int) throws {
    #expect(try code(of: arr) == expected)
  }

  @Test("Without ARR an account is in no band", arguments: ["", "N/A", "-"])
  func unknown(arr: String) throws {
    #expect(try code(of: arr) == -1)
  }

  @Test("Without an ARR column no account is in a band")
  func noColumn() throws {
    let org = try Orgs.org(accounts: "account_id\na\nb\n")
    let catalog = try Orgs.catalog
    var codes: [Int16] = [99, 99]
    codes.withUnsafeMutableBufferPointer {
      ArrBands(catalog).classify(AccountBatch(org, rows: 0..<2), into: $0)
    }
    #expect(codes == [-1, -1])
  }

  @Test("The customer's own revenue is never taken for ARR")
  func customerRevenue() throws {
    let org = try Orgs.org(accounts: "account_id,Annual Revenue\na,9000000\n")
    let catalog = try Orgs.catalog
    let segmentation = try Segmentation(
      org, by: ArrBands(catalog), vocabulary: catalog.vocabulary)
    #expect(segmentation.unclassifiedCount == 1)
    #expect(segmentation.accountsWithArr == 0)
  }
}
