import OrgKit
import Testing

@testable import Recommendations

struct BookRoomTests {
  private func room(_ people: String, _ accounts: String) throws -> (BookRoom, Facts) {
    let facts = try Orgs.sketch(people, accounts: accounts)
    return (try #require(BookRoom(facts)), facts)
  }

  @Test("Shares are those of the upper ratios; an open end is planned with the lower one")
  func shares() throws {
    // S1: 1:5-10, 1:15-25, 1:40-75, 1:100-200, 1:500 and more.
    let (room, _) = try room("CSM", "csm: 1 x 120k")
    let accounts: [Double] = [10, 25, 75, 200, 500]
    #expect(room.shares == accounts.map { 1 / $0 })
  }

  @Test("A book has room up to the capacity of its owner and not beyond")
  func limit() throws {
    let (room, _) = try room("CSM x2 [fte=0.4]", "csm-1: 9 x 120k")
    #expect(room.load[0] == 9.0 / 25)
    #expect(room.hasRoom(0, for: 1 / 25))
    #expect(!room.hasRoom(0, for: 2 / 25))
    #expect(room.hasRoom(1, for: 10.0 / 25))
  }

  @Test("An owner of an account of unknown segment has no known room")
  func unclear() throws {
    let (room, _) = try room("CSM", "csm: 1 x ?, csm: 1 x 120k")
    #expect(!room.hasRoom(0, for: 1 / 500))
  }

  @Test(
    "Only CSMs who are there, lead nobody and are past the ramp receive accounts",
    arguments: [
      ("CSM", 1), ("CSM [status=on-leave]", 0), ("CSM [status=departed]", 0),
      ("CSM [status=vacant]", 0), ("Account Executive", 0), ("CSM > CSM x2", 2),
      ("Onboarding Specialist", 0),
    ])
  func receivers(people: String, count: Int) throws {
    let (room, _) = try room(people, "x: 1 x 120k")
    #expect(room.receivers.count == count)
  }

  @Test("Week 6 of the ramp is too soon, week 7 is not (S1)")
  func ramp() throws {
    for (day, count) in [("2026-02-15", 0), ("2026-02-16", 1)] {
      let example = Example(
        "CSM [start_date=2026-01-05]", accounts: "x: 1 x 120k",
        company: #"{"as_of": "\#(day)"}"#, .holds)
      let room = try #require(BookRoom(example.facts(Orgs.catalog)))
      #expect(room.receivers.count == count)
    }
  }

  @Test("Who is there for a segment fits it best; large and small stay apart")
  func fit() throws {
    let (room, _) = try room(
      "CEO > Enterprise CSM, CEO > Strategic CSM, CEO > Digital CSM, CEO > CSM",
      "csm: 2 x 6k, x: 1 x 600k")
    let strategic = 2
    #expect(room.fit(of: 1, for: 0, strategic) == 2)
    #expect(room.fit(of: 2, for: 0, strategic) == 3)
    #expect(room.fit(of: 3, for: 0, strategic) == nil)
    #expect(room.fit(of: 4, for: 0, strategic) == nil)
    #expect(room.fit(of: 4, for: 1, strategic) == 1)
  }
}
