import OrgKit
import Testing

@testable import Titles

struct TitleReadingTests {
  @Test("Doubts have names, in a fixed order")
  func doubts() {
    #expect(TitleReading.Doubts([]).names == [])
    #expect(
      TitleReading.Doubts([.misspelled, .noFunction]).names == ["no-function", "misspelled"])
    #expect(TitleReading.Doubts(rawValue: 511).names.count == 9)
    #expect(TitleReading.Doubts.fromManager.names == ["from-manager"])
  }

  @Test("Nothing read is uncertain")
  func none() {
    #expect(TitleReading.none.isUncertain)
    #expect(TitleReading.none.function == nil)
    #expect(!TitleReading.none.isOpen)
  }
}
