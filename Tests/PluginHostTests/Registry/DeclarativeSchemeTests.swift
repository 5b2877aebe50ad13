import OrgKit
import Testing

@testable import PluginHost

@Suite("Declarative schemes")
struct DeclarativeSchemeTests {
  private func scheme(_ cases: String) throws -> any SegmentScheme {
    try #require(
      try Plugins.plugin(Plugins.manifest(Plugins.scheme(cases))).contributions.first?.scheme)
  }

  @Test("The first case that holds decides; one that cannot be decided leaves the account out")
  func order() throws {
    let scheme = try scheme(
      #"{"when": "arr >= 100", "segment": "a"}, {"when": "health > 0.5", "segment": "b"}, "#
        + #"{"when": "arr >= 50", "segment": "a"}, {"segment": "c"}"#)
    let org = try Plugins.org(
      "account_id,arr,health\n1,100,\n2,60,0.9\n3,60,0.1\n4,10,0.1\n5,60,\n6,,0.9\n")
    let codes = try Column<Int16>(repeating: 7, count: 6)
    try scheme.classify(AccountBatch(org, rows: 0..<6), into: codes.mutableBuffer)
    #expect(Array(codes.buffer) == [0, 1, 0, 2, -1, -1])
    #expect(scheme.requiredFields == [.arr, .health])
  }

  @Test("The built-in bands, written as cases, classify as the built-in ones do", arguments: 0..<5)
  func bands(seed: Int) throws {
    let scheme = try scheme(
      #"{"when": "arr >= 500000", "segment": "strategic"}, {"when": "arr >= 100000", "segment": "e"}, "#
        + #"{"when": "arr >= 25000", "segment": "m"}, {"when": "arr >= 5000", "segment": "s"}, "#
        + #"{"segment": "t"}"#)
    var dice = SplitMix64(seed: seed)
    let edges = ["5000", "4999.99", "25000", "100000", "499999", "500000", "", "0"]
    let rows = (0..<3000).map { row in
      Bool.random(using: &dice)
        ? edges.randomElement(using: &dice) ?? ""
        : String(Int.random(in: 0..<700_000, using: &dice))
    }
    let org = try Plugins.org(
      "account_id,arr\n" + rows.enumerated().map { "\($0),\($1)\n" }.joined())
    let own = try Column<Int16>(repeating: 7, count: 3000)
    let builtIn = try Column<Int16>(repeating: 7, count: 3000)
    try scheme.classify(AccountBatch(org, rows: 0..<3000), into: own.mutableBuffer)
    ArrBands(try Plugins.catalog.get())
      .classify(AccountBatch(org, rows: 0..<3000), into: builtIn.mutableBuffer)
    #expect(Array(own.buffer) == Array(builtIn.buffer))
  }

  @Test("A part of the table is classified as in the whole")
  func parts() throws {
    let scheme = try scheme(#"{"when": "industry = 'x'", "segment": "a"}, {"segment": "b"}"#)
    let org = try Plugins.org("account_id,industry\n1,x\n2,y\n3,\n4,X\n")
    let codes = try Column<Int16>(repeating: 7, count: 2)
    try scheme.classify(AccountBatch(org, rows: 2..<4), into: codes.mutableBuffer)
    #expect(Array(codes.buffer) == [-1, 0])
  }
}
