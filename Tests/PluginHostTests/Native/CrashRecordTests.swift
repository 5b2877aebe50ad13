import OrgKit
import Testing

@testable import PluginHost

@Suite("CrashRecord")
struct CrashRecordTests {
  @Test("What crashed is not tried again, and other bytes are")
  func remembered() throws {
    try CrashRecord.check("c0ffee", called: "lib.so")
    CrashRecord.add("c0ffee", "crashed (SIGSEGV)")
    do {
      try CrashRecord.check("c0ffee", called: "lib.so")
      Issue.record("was tried again")
    } catch let error as OrgError {
      #expect(error.code == .refused && error.location.file == "lib.so")
      #expect(error.message.contains("crashed (SIGSEGV) when it was looked at before"))
    }
    try CrashRecord.check("c0ffef", called: "lib.so")
  }
}
