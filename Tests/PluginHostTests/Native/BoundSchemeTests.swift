import OrgKit
import PluginLoader
import Testing

@testable import PluginHost

@Suite("BoundScheme")
struct BoundSchemeTests {
  private func scheme(_ codes: [BoundScheme.Answer: Int16]) throws -> BoundScheme {
    let function = BoundFunction(
      symbol: "ilogb", result: LOADER_INT32,
      arguments: [.init(type: LOADER_DOUBLE, value: .field(.arr))], isBatch: false)
    let segments = (0..<codes.count).map { SegmentDefinition(id: "s\($0)", touch: nil) }
    return BoundScheme(
      id: "acme:magnitude", plugin: "acme", function,
      try Libraries.sealed(Libraries.mathematics, LibraryLimits(isIsolated: true)),
      segments: segments, codes: codes, error: .number(Double(Int32.min)))
  }

  @Test("Random accounts get the segment of the magnitude that Swift computes")
  func random() throws {
    var generator = SplitMix64(seed: 42)
    let values: [Double?] = (0..<1000).map { _ in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: nil
      // ilogb(0) is an error, which the scheme was told.
      case 1: 0
      default: Double(Int.random(in: 1..<1024, using: &generator))
      }
    }
    let org = try Plugins.org(
      "account_id,arr\n"
        + values.enumerated().map { "a\($0),\($1.map { "\($0)" } ?? "")\n" }.joined())
    let codes = Dictionary(
      uniqueKeysWithValues: (0..<10).map { (BoundScheme.Answer.number(Double($0)), Int16($0)) })
    let expected = values.map { value in
      value.flatMap { $0 == 0 ? nil : Int16($0.exponent) } ?? -1
    }
    #expect(try Libraries.codes(scheme(codes), org) == expected)
  }

  @Test("What no segment is for is named")
  func unknown() throws {
    let org = try Plugins.org("account_id,arr\na,1\nb,8\n")
    do {
      _ = try Libraries.codes(scheme([.number(0): 0]), org)
      Issue.record("was taken")
    } catch let error as OrgError {
      #expect(error.message.contains("ilogb of the plugin acme returned 3.0"))
    }
  }

  @Test("Without the column it is not asked")
  func missing() throws {
    let org = try Plugins.org("account_id,industry\na,Retail\n")
    #expect(try Libraries.codes(scheme([:]), org) == [-1])
  }
}
