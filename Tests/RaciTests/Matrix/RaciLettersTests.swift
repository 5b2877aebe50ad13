import Testing

@testable import Raci

struct RaciLettersTests {
  @Test("Letters are written in the order of the word")
  func text() {
    #expect(([.accountable, .responsible] as RaciLetters).text == "R/A")
    #expect(RaciLetters(rawValue: 15).text == "R/A/C/I")
    #expect(RaciLetters().text.isEmpty)
    #expect(RaciLetters(rawValue: 15).count == 4)
  }

  @Test("A byte is a letter in either case, and nothing else is")
  func bytes() {
    let known = (UInt8.min...UInt8.max).filter { RaciLetters(byte: $0) != nil }
    #expect(String(decoding: known, as: UTF8.self) == "ACIRacir")
    #expect(RaciLetters(byte: UInt8(ascii: "c")) == .consulted)
    #expect(RaciLetters(byte: UInt8(ascii: "I")) == .informed)
  }
}
