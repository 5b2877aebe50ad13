import Testing

@testable import Ingest

@Suite("How to read")
struct ReadOptionsTests {
  // The defaults that org.h documents for orgkit_read_options.
  @Test("Nothing is guessed that could be wrong, and bad rows stop the reading")
  func defaults() {
    let options = ReadOptions(file: "hris.csv")
    #expect(options.file == "hris.csv")
    #expect(options.map.isEmpty)
    #expect(options.encoding == .utf8)
    #expect(options.delimiter == nil)
    #expect(options.dateOrder == .unambiguous)
    #expect(!options.isLenient)
    #expect(options.progress == nil)
  }
}
