import Testing

@testable import PluginHost

@Suite("LibraryLimits")
struct LibraryLimitsTests {
  @Test("Mebibytes become bytes; less than none is none")
  func bytes() {
    #expect(LibraryLimits().limits.seconds == 10)
    #expect(LibraryLimits().limits.memory == 536_870_912)
    #expect(LibraryLimits(megabytes: -1).limits.memory == 0)
    #expect(!LibraryLimits().isIsolated)
  }
}
