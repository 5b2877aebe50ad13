import Foundation
import OrgKit
import Testing

@testable import Titles

struct TitleReaderTests {
  @Test(
    "Segments and regions are those that the title names and means",
    arguments: [
      ("Sr. Mid-Market Account Executive", "mid-market", nil), ("SMB AE, EMEA", "smb", "EMEA"),
      ("Key Account Manager", "strategic", nil), ("Corporate Recruiter", nil, nil),
      ("Commercial Director", nil, nil), ("Strategic Alliances Manager", nil, nil),
      ("Account Executive - Mittelstand", "mid-market", nil), ("Scaled CSM", "digital", nil),
      ("Digital Marketing Manager", nil, nil), ("VP Sales, North America", nil, "North America"),
      ("Global Head of Sales, DACH", nil, "DACH"), ("Global VP Sales", nil, "Global"),
      ("Enterprise Account Executive, UK & Ireland", "enterprise", "UK & Ireland"),
    ] as [(String, String?, String?)])
  func places(title: String, segment: String?, region: String?) throws {
    let reading = try reader().read(title)
    #expect(reading.segment == segment)
    #expect(reading.region == region)
  }

  @Test("Department, manager and reports decide what the title leaves open, and no more")
  func context() throws {
    let reader = try reader()
    let support = TitleContext(department: "Customer Support")
    #expect(reader.read("Program Manager", in: support).function == "customer-support")
    #expect(reader.read("Program Manager", in: support).role == "other")
    #expect(reader.read("Program Manager", in: support).doubts.contains(.fromDepartment))
    #expect(reader.read("Recruiter", in: support).function == "people")
    #expect(
      reader.read("Analyst", in: TitleContext(department: "Sales")).role == "sales-operations")
    let boss = TitleContext(manager: reader.read("VP of Customer Engineering"))
    #expect(reader.read("Specialist", in: boss).role == "solutions-engineer")
    #expect(reader.read("Specialist", in: boss).doubts.contains(.fromManager))
    #expect(reader.read("Payroll Manager", in: TitleContext(reports: 4)).level == .manager)
    #expect(
      reader.read("People Operations Manager", in: TitleContext(reports: 0)).level
        == .individualContributor)
    #expect(reader.read("Sales Manager", in: TitleContext(reports: 0)).level == .manager)
    #expect(
      reader.read("Product Manager", in: TitleContext(reports: 4)).level == .individualContributor)
    let founder = TitleContext(manager: reader.read("CEO"))
    #expect(reader.read("Specialist", in: founder).doubts.contains(.noFunction))
  }

  @Test("What says nothing is not known", arguments: ["", " ", "***", "Xq", "(m/w/d)", "営業部長"])
  func nothing(title: String) throws {
    let reading = try reader().read(title)
    #expect(reading.function == nil)
    #expect(reading.level == nil)
    #expect(reading.role == nil)
    #expect(reading.isUncertain)
  }

  @Test(
    "Of an unknown word neither department nor manager makes a role", arguments: ["Xq", "営業部長"])
  func unknown(title: String) throws {
    let reader = try reader()
    let context = TitleContext(department: "Sales", manager: reader.read("VP Sales"), reports: 2)
    #expect(reader.read(title, in: context).role == nil)
  }

  @Test("What decided is found in the title")
  func evidence() throws {
    let title = "Senior Vice President, Customer Success"
    let reading = try reader().read(title)
    func text(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: Array(title.utf8)[$0], as: UTF8.self) }
    }
    #expect(text(reading.levelWords) == "Senior Vice President")
    #expect(text(reading.functionWords) == "Customer Success")
  }

  @Test("Any bytes are read, and the same every time", arguments: 0..<8)
  func bytes(seed: UInt64) throws {
    let reader = try reader()
    var random = SplitMix64(state: seed)
    let pieces = [
      "vice president", "manager", "sales", ",", "(", "/", " - ", "&", " of ", " to ", "ä", "s",
      "customer success", "key account", "emea", "chief", "officer", "lead", "\u{00A0}", "–",
    ].map { Array($0.utf8) }
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Bool.random(using: &random) {
          bytes += pieces.randomElement(using: &random) ?? []
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
        if Bool.random(using: &random) { bytes.append(0x20) }
      }
      let (first, again) = bytes.withUnsafeBufferPointer { (reader.read($0), reader.read($0)) }
      #expect(first == again)
      #expect((0...1).contains(first.confidence))
      for range in [first.functionWords, first.levelWords].compactMap({ $0 }) {
        #expect(range.upperBound <= bytes.count)
      }
    }
    let long = String(repeating: "Sales & Marketing (VP) / ", count: 50_000)
    #expect(reader.read(long).level == .vp)
  }
}
