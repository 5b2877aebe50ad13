import Testing

@testable import OrgModel

@Suite("Names that were probably meant")
struct NearestTests {
  private let names = ["manager_id", "title", "arr", "segment", "start_date"]

  @Test(
    "A slip of the finger finds the name",
    arguments: [
      ("manger_id", "manager_id"), ("manager_di", "manager_id"), ("Manager_ID", "manager_id"),
      ("titel", "title"), ("tilte", "title"), ("segmnet", "segment"), ("ar", "arr"),
      ("arrr", "arr"), ("startdate", "start_date"), ("title", "title"),
    ])
  func found(written: String, meant: String) {
    #expect(nearest(to: written, among: names) == meant)
  }

  @Test(
    "What is far from every name is no slip",
    arguments: ["salary", "xyz", "boss", "manager", String(repeating: "a", count: 100_000)])
  func notFound(written: String) {
    #expect(nearest(to: written, among: names) == nil)
  }

  @Test("Among no names nothing is near")
  func noNames() {
    #expect(nearest(to: "arr", among: []) == nil)
  }

  @Test("Of names equally near the first is offered")
  func tie() {
    #expect(nearest(to: "cat", among: ["bat", "car"]) == "bat")
    #expect(nearest(to: "cat", among: ["car", "bat"]) == "car")
  }

  @Test(
    "Each field is found with any one letter gone, doubled or swapped",
    arguments: PersonField.allCases)
  func oneSlip(field: PersonField) {
    let names = PersonField.allCases.map(\.rawValue)
    let letters = Array(field.rawValue)
    for index in letters.indices {
      var gone = letters
      gone.remove(at: index)
      var doubled = letters
      doubled.insert(letters[index], at: index)
      var swapped = letters
      swapped.swapAt(index, max(0, index - 1))
      for slip in [gone, doubled, swapped] {
        #expect(nearest(to: String(slip), among: names) == field.rawValue)
      }
    }
  }

  @Test("A name that is not there is told with the nearest, or else with all")
  func notFoundError() {
    let slip = OrgError.notFound("schema", "peple", among: ["people", "accounts"])
    #expect(slip.code == .notFound)
    #expect(slip.message == "there is no schema \"peple\"")
    #expect(slip.hint == "did you mean people?")
    let other = OrgError.notFound("schema", "zzz", among: ["people", "accounts"])
    #expect(other.hint == "there are: people, accounts")
  }

  @Test("A short text is told whole, a long one is cut and says so")
  func clipping() {
    let eighty = String(repeating: "x", count: 80)
    #expect(OrgError.clipped("") == "")
    #expect(OrgError.clipped(eighty) == eighty)
    #expect(OrgError.clipped(eighty + "y") == eighty + "...")
    #expect(OrgError.clipped("abcdef", to: 3) == "abc...")
  }

  @Test(
    "A text with dots behind it was really cut",
    arguments: [41, 79, 80, 81, 1000])
  func clippingLetters(count: Int) {
    let text = String(repeating: "é", count: count)
    let clipped = OrgError.clipped(text)
    #expect(clipped == text || clipped.hasSuffix("...") && clipped.count - 3 < count)
  }

  @Test("A letter with a million accents does not make a message of a million")
  func clippingAccents() {
    let text = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(OrgError.clipped(text).utf8.count < 1000)
  }
}
