import OrgKit
import Testing

@testable import PluginHost

@Suite("NativeScheme")
struct NativeSchemeTests {
  @Test("Agrees with a plain loop on random accounts", arguments: [false, true])
  func random(isolated: Bool) throws {
    var generator = SplitMix64(seed: 41)
    var text = "account_id,arr,industry\n"
    var expected: [Int16] = []
    for row in 0..<2000 {
      let arr: Double? =
        Int.random(in: 0..<5, using: &generator) == 0
        ? nil : Double(Int.random(in: 0...200, using: &generator)) / 2 + 50
      let industry = ["Retail", "Energy", ""].randomElement(using: &generator) ?? ""
      text += "a\(row),\(arr.map { "\($0)" } ?? ""),\(industry)\n"
      guard let arr else {
        expected.append(-1)
        continue
      }
      expected.append(industry == "Retail" ? 2 : arr >= 100 ? 0 : 1)
    }
    let org = try Plugins.org(text)
    let codes = try Libraries.codes(Libraries.scheme("bands", isolated: isolated), org)
    #expect(codes == expected)
  }

  @Test("Without a required column no account has a segment, and nothing is called")
  func required() throws {
    let org = try Plugins.org("account_id,industry\na,Retail\n")
    #expect(try Libraries.codes(Libraries.scheme("ends", isolated: true), org) == [-1])
    #expect(try Libraries.codes(Libraries.scheme("bands", isolated: false), org) == [-1])
  }

  @Test(
    "What fails is named with its reason",
    arguments: [
      ("high", false, "gave row 0 the code 9; there are 3 segments"),
      ("high", true, "gave row 0 the code 9; there are 3 segments"),
      ("fails", false, "the scales are out of order"),
      ("fails", true, "the scales are out of order"),
    ])
  func failures(_ name: String, _ isolated: Bool, _ words: String) throws {
    let org = try Plugins.org("account_id,arr\na,1\n")
    do {
      _ = try Libraries.codes(Libraries.scheme(name, isolated: isolated), org)
      Issue.record("was taken")
    } catch let error as OrgError {
      #expect(error.code == .refused)
      #expect(error.message.contains("scheme \(name) of the plugin acme failed: \(words)"))
    }
  }
}
