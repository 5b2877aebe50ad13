import OrgKit
import Testing

@testable import Titles

@Suite("Kinds of rows")
struct TitleVocabularyRowsTests {
  @Test("Fields have a function and roles by level, and say whether managers manage")
  func fields() throws {
    let words = try vocabulary(
      "field,a,function=sales;manages=no;ic=seller;vp=boss",
      "field,b,function=legal;manages=likely",
      "subject,apples,a", "subject,bears,b", "rank,manager,manager", "rank,vp,vp",
      "field,person,function=other;neutral=yes", "person,picker,")
    let reader = TitleReader(words)
    #expect(reader.read("Apple Manager").level == .individualContributor)
    #expect(reader.read("Apple Manager").role == "seller")
    #expect(reader.read("VP Apples").role == "boss")
    #expect(reader.read("Bear Manager").level == .manager)
    #expect(reader.read("Bear Manager").alternative?.level == .individualContributor)
    #expect(reader.read("Apple Picker").function == "sales")
  }

  @Test("Two fields in one title may be a third, also by function")
  func pairs() throws {
    let words = try vocabulary(
      "field,ops,function=operations", "field,sales,function=sales", "field,ae,function=sales",
      "field,sales-ops,function=revenue-operations", "subject,operations,ops,3",
      "subject,sales,sales,5", "subject,selling,ae,2", "pair,sales + ops,sales-ops",
      "pair,ops + sales,sales-ops")
    let reader = TitleReader(words)
    for title in ["Sales Operations", "Operations, Sales", "Operations, Selling"] {
      #expect(reader.read(title).function == "revenue-operations")
    }
  }

  @Test("A whole title is answered as it stands, and only as a whole")
  func titles() throws {
    var words = try TitleVocabulary.embedded()
    try add(["title,Growth Ninja,function=marketing;level=lead;role=abm;segment=smb"], to: &words)
    let reading = TitleReader(words).read("GROWTH ninja")
    #expect(reading.function == "marketing")
    #expect(reading.level == .lead)
    #expect(reading.role == "abm")
    #expect(reading.segment == "smb")
    #expect(reading.confidence == 1)
    #expect(TitleReader(words).read("Senior Growth Ninja").role != "abm")
  }

  @Test("A spelling stands for one or more words, in titles and in later phrases")
  func spellings() throws {
    let words = try vocabulary(
      "spelling,vpx,vice president", "rank,vice president,vp", "spelling,mgr,manager",
      "rank,area mgr,director")
    #expect(TitleReader(words).read("VPX").level == .vp)
    #expect(TitleReader(words).read("Area Manager").level == .director)
  }
}
