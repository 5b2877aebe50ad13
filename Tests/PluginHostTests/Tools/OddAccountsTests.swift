import OrgKit
import Testing

@testable import PluginHost

@Suite("OddAccounts")
struct OddAccountsTests {
  @Test("Every number meets every text")
  func mixed() throws {
    let org = try OddAccounts.mixed()
    let arr = org.accounts.reals(.arr)
    let industry = org.accounts.integers(.industry)
    let pairs = Set((0..<org.accounts.count).map { "\(arr[$0]) \(industry[$0])" })
    // Twelve numbers, of which 0 and -0 are written alike but for the sign; seven texts.
    #expect(org.accounts.count == 420 && pairs.count == 84)
    let missing = AccountField.allCases.filter { !org.accounts.has($0) }
    #expect(missing.isEmpty)
  }

  @Test("Only the columns that are asked for, and none with a value")
  func columns() throws {
    let few = try OddAccounts.mixed([.health])
    #expect(few.accounts.has(.health) && !few.accounts.has(.arr))
    let blank = try OddAccounts.blank()
    #expect(blank.accounts.has(.arr) && blank.accounts.count == 420)
    #expect(blank.accounts.reals(.arr).count { !$0.isNaN } == 0)
  }
}
