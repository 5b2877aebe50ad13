import Glibc
import Testing

@testable import Ingest
@testable import OrgModel

@Suite("Bytes of files")
struct FileBytesTests {
  /// Makes a folder for `body` and removes it with all that is in it.
  private func inFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/orgkit-test-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer {
      for name in ["file", "link", "pipe"] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    try body(folder)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  private func read(_ path: String) throws -> [UInt8] {
    let bytes = try FileBytes.read(path, called: "in.csv")
    return withExtendedLifetime(bytes) { Array(bytes.buffer) }
  }

  @Test("A file is read whole, whatever its size", arguments: [0, 1, 4095, 4096, 4097, 1 << 20])
  func whole(size: Int) throws {
    try inFolder { folder in
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try write(bytes, to: "\(folder)/file")
      #expect(try read("\(folder)/file") == bytes)
    }
  }

  @Test("A link is followed")
  func link() throws {
    try inFolder { folder in
      try write([1, 2], to: "\(folder)/file")
      #expect(symlink("\(folder)/file", "\(folder)/link") == 0)
      #expect(try read("\(folder)/link") == [1, 2])
    }
  }

  // A file of /proc says that it has no bytes and yet gives some.
  @Test("A file that does not know its size is read to its end")
  func unknownSize() throws {
    #expect(try !read("/proc/self/status").isEmpty)
  }

  @Test("A file that is missing is called as the caller called it")
  func missing() throws {
    let error = try failure { _ = try read("/nowhere/at/all.csv") }
    #expect(error.code == .badInput)
    #expect(error.message == "in.csv: cannot be opened: there is no such file")
  }

  @Test(
    "A folder, a pipe and a device are no regular files", arguments: ["", "/pipe", "/dev/zero"])
  func irregular(path: String) throws {
    try inFolder { folder in
      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      let error = try failure { _ = try read(path == "/dev/zero" ? path : folder + path) }
      #expect(error.code == .badInput)
      #expect(error.message == "in.csv: is not a regular file")
    }
  }

  @Test("A path through a file is told as such")
  func notFolder() throws {
    try inFolder { folder in
      try write([1], to: "\(folder)/file")
      let error = try failure { _ = try read("\(folder)/file/more") }
      #expect(error.message.contains("a part of the path is not a directory"))
    }
  }

  @Test("A loop of links is an error")
  func loop() throws {
    try inFolder { folder in
      #expect(symlink("\(folder)/link", "\(folder)/link") == 0)
      let error = try failure { _ = try read("\(folder)/link") }
      #expect(error.code == .badInput)
    }
  }
}
